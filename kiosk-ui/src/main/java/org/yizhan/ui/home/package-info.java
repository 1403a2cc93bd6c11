/// The home screen.
@NullMarked
package org.yizhan.ui.home;

import org.jspecify.annotations.NullMarked;
