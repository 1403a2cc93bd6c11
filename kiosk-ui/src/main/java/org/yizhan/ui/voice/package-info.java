/// The kiosk reads aloud: what a screen says, as syllables, as sound.
@NullMarked
package org.yizhan.ui.voice;

import org.jspecify.annotations.NullMarked;
