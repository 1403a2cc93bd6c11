/// What stays around every screen: header, dock, overlays.
@NullMarked
package org.yizhan.ui.shell;

import org.jspecify.annotations.NullMarked;
