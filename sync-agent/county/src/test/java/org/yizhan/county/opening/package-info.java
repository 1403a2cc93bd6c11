@NullMarked
package org.yizhan.county.opening;

import org.jspecify.annotations.NullMarked;
