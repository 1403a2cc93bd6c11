@NullMarked
package org.yizhan.county.testing;

import org.jspecify.annotations.NullMarked;
