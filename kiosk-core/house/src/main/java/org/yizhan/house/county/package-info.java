/// The sample county's PostgreSQL, and what its officer does to let a center in.
@NullMarked
package org.yizhan.house.county;

import org.jspecify.annotations.NullMarked;
