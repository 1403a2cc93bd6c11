/// Signing in to the themed Party day.
@NullMarked
package org.yizhan.ui.partyday;

import org.jspecify.annotations.NullMarked;
