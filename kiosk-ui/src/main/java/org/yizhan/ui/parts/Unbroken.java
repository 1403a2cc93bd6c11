package org.yizhan.ui.parts;

import java.util.regex.Pattern;

/// What is read in one breath stays on one line of a label: a number with what it counts (“80 岁”, “第 6 位”), a time
/// (“04:21”), a date (“11月23日”, “星期一”, “23 Nov”). Left alone, a line may end after any colon and beside any character.
public final class Unbroken {
    private static final char SPACE = '\u00a0';
    /// Has no width, and keeps what is on either side of it together.
    private static final char JOINT = '\ufeff';

    private static final Pattern COUNTED = Pattern.compile("(?<=\\d) (?=\\p{IsHan})|(?<=第) (?=\\d)");
    private static final Pattern ENGLISH_DAY =
            Pattern.compile("(?<=\\d) (?=(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b)");
    private static final Pattern WITHIN =
            Pattern.compile("(?<=\\d:)(?=\\d)|(?<=\\d)(?=[年月日])|(?<=[年月])(?=\\d)|(?<=星)(?=期)|(?<=星期)(?=\\p{IsHan})");

    private Unbroken() {}

    /// The text as it is drawn.
    static String of(String text) {
        String spaced = COUNTED.matcher(text).replaceAll(String.valueOf(SPACE));
        String dated = ENGLISH_DAY.matcher(spaced).replaceAll(String.valueOf(SPACE));
        return WITHIN.matcher(dated).replaceAll(String.valueOf(JOINT));
    }

    /// A text that was drawn, as it was written.
    public static String written(String drawn) {
        return drawn.replace(SPACE, ' ').replace(String.valueOf(JOINT), "");
    }
}
