/// Keeps the kiosk's window where people need it: before everything else on the display, deaf to the window manager.
@NullMarked
package org.yizhan.ui.keep;

import org.jspecify.annotations.NullMarked;
