@NullMarked
package org.yizhan.county.streams;

import org.jspecify.annotations.NullMarked;
