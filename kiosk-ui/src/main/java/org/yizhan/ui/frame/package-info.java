/// What a kiosk knows without a toolkit: screens as values, their stack, idle time, sizes.
@NullMarked
package org.yizhan.ui.frame;

import org.jspecify.annotations.NullMarked;
