/// Makes a sample county of any size: the same arguments give the same bytes.
@NullMarked
package org.yizhan.house.seed;

import org.jspecify.annotations.NullMarked;
