@NullMarked
package org.yizhan.county.keys;

import org.jspecify.annotations.NullMarked;
