@NullMarked
package org.yizhan.county;

import org.jspecify.annotations.NullMarked;
