/// A monkey at the real kiosk: random touches, keys and scans under a window manager, watched from the X server's side.
@NullMarked
package org.yizhan.ui.monkey;

import org.jspecify.annotations.NullMarked;
