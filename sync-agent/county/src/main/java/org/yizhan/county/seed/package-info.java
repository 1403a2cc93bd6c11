@NullMarked
package org.yizhan.county.seed;

import org.jspecify.annotations.NullMarked;
