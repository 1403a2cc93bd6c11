/// Writing on the screen: by hand, pinyin on 26 and on nine keys, plain letters, five strokes and digits, with
/// candidates. Nothing of it is remembered.
@NullMarked
package org.yizhan.ui.keys;

import org.jspecify.annotations.NullMarked;
