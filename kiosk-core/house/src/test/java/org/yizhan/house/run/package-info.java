@NullMarked
package org.yizhan.house.run;

import org.jspecify.annotations.NullMarked;
