/// The kiosk: start at [org.yizhan.ui.Main], then [org.yizhan.ui.Screens].
@NullMarked
package org.yizhan.ui;

import org.jspecify.annotations.NullMarked;
