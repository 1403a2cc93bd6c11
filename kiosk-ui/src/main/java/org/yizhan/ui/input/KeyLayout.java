package org.yizhan.ui.input;

import java.util.stream.Collectors;

/// The keys that can be typed on, and the schema that reads them.
public enum KeyLayout {
    /// `a`–`z`, and `'` between syllables that would run together.
    PINYIN("yizhan_pinyin", "abcdefghijklmnopqrstuvwxyz'"),
    /// `2`–`9` as on a telephone, and `'`.
    NINE_KEYS("yizhan_nine", "23456789'"),
    /// `h` 一, `s` 丨, `p` 丿, `n` 丶, `z` 乛.
    STROKES("yizhan_stroke", "hspnz");

    private static final String DIGITS = "22233344455566677778889999";

    private final String schema;
    private final String keys;

    KeyLayout(String schema, String keys) {
        this.schema = schema;
        this.keys = keys;
    }

    String schema() {
        return schema;
    }

    /// A syllable in the keys it is typed with.
    String typed(String syllable) {
        return this == NINE_KEYS
                ? syllable.chars()
                        .mapToObj(letter -> DIGITS.substring(letter - 'a', letter - 'a' + 1))
                        .collect(Collectors.joining())
                : syllable;
    }

    public boolean has(char key) {
        return keys.indexOf(key) >= 0;
    }
}
