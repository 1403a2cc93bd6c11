@NullMarked
package org.yizhan.county.platform;

import org.jspecify.annotations.NullMarked;
