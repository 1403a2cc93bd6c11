@NullMarked
package org.yizhan.house.process;

import org.jspecify.annotations.NullMarked;
