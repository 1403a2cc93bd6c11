@NullMarked
package org.yizhan.county.notices;

import org.jspecify.annotations.NullMarked;
