@NullMarked
package org.yizhan.house.seed;

import org.jspecify.annotations.NullMarked;
