/// Writing on the screen, beneath the keyboard: pinyin and five strokes, handwriting, and what is likely to be meant.
/// Knows no toolkit. Nothing of what anybody wrote is kept, in memory or on disk, once it is committed or cleared.
@NullMarked
package org.yizhan.ui.input;

import org.jspecify.annotations.NullMarked;
