/// What the kiosk hears and sees, and plays back. Needs no toolkit; nothing is ever written to a disk.
@NullMarked
package org.yizhan.ui.capture;

import org.jspecify.annotations.NullMarked;
