@NullMarked
package org.yizhan.county.centers;

import org.jspecify.annotations.NullMarked;
