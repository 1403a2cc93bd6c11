/// Measurements of the input engines, started by `./yizhan bench pinyin` and `./yizhan bench ink`.
@NullMarked
package org.yizhan.ui.input.bench;

import org.jspecify.annotations.NullMarked;
