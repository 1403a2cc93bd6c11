@NullMarked
package org.yizhan.house;

import org.jspecify.annotations.NullMarked;
