/// The staff corner of this kiosk: in with number and PIN, how its machines stand, what may be done about it.
@NullMarked
package org.yizhan.ui.corner;

import org.jspecify.annotations.NullMarked;
