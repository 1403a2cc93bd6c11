/// Small pieces that screens are laid out with.
@NullMarked
package org.yizhan.ui.parts;

import org.jspecify.annotations.NullMarked;
