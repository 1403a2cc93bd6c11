/// When centers are open: the days that the county chooses for them, and what they say of their own hours.
@NullMarked
package org.yizhan.county.opening;

import org.jspecify.annotations.NullMarked;
