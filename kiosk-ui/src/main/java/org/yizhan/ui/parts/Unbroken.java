package org.yizhan.ui.parts;

import java.util.regex.Pattern;

/// A number stays on one line with what it counts: no line of a label ends within “80 岁” or “第 6 位”.
public final class Unbroken {
    private static final char SPACE = '\u00a0';
    private static final Pattern COUNTED = Pattern.compile("(?<=\\d) (?=\\p{IsHan})|(?<=第) (?=\\d)");

    private Unbroken() {}

    /// The text as it is drawn.
    static String of(String text) {
        return COUNTED.matcher(text).replaceAll(String.valueOf(SPACE));
    }

    /// A text that was drawn, as it was written.
    public static String written(String drawn) {
        return drawn.replace(SPACE, ' ');
    }
}
