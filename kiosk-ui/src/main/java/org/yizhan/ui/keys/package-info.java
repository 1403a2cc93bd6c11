/// Writing on the screen: digits, pinyin with candidates, Latin letters. Nothing of it is remembered.
@NullMarked
package org.yizhan.ui.keys;

import org.jspecify.annotations.NullMarked;
