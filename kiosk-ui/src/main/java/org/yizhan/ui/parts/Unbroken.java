package org.yizhan.ui.parts;

import java.util.regex.Pattern;

/// What is read in one breath stays on one line of a label: a number with what it counts (“80 岁”, “第 6 位”), a time
/// (“04:21”), a date (“11月23日”, “星期一”, “23 Nov”), a word whose half says something else or nothing (“什么”, “窗口”).
/// Left alone, a line may end after any colon and beside any character.
public final class Unbroken {
    private static final char SPACE = '\u00a0';
    /// Has no width, and keeps what is on either side of it together.
    private static final char JOINT = '\ufeff';

    private static final Pattern COUNTED = Pattern.compile("(?<=\\d) (?=\\p{IsHan})|(?<=第) (?=\\d)");
    private static final Pattern ENGLISH_DAY =
            Pattern.compile("(?<=\\d) (?=(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b)");
    private static final Pattern WITHIN =
            Pattern.compile("(?<=\\d:)(?=\\d)|(?<=\\d)(?=[年月日])|(?<=[年月])(?=\\d)|(?<=星)(?=期)|(?<=星期)(?=\\p{IsHan})");
    /// The words of the screens that were torn where a column is narrow.
    private static final Pattern WORDS = Pattern.compile("什么|怎么|多少|一下|下面|直接|记住|打好了|排队|取号|号票|窗口|预约|证件|大屏");

    private Unbroken() {}

    /// The text as it is drawn.
    static String of(String text) {
        String spaced = COUNTED.matcher(text).replaceAll(String.valueOf(SPACE));
        String dated = ENGLISH_DAY.matcher(spaced).replaceAll(String.valueOf(SPACE));
        String whole = WITHIN.matcher(dated).replaceAll(String.valueOf(JOINT));
        return WORDS.matcher(whole)
                .replaceAll(
                        word -> String.join(String.valueOf(JOINT), word.group().split("")));
    }

    /// A text that was drawn, as it was written.
    public static String written(String drawn) {
        return drawn.replace(SPACE, ' ').replace(String.valueOf(JOINT), "");
    }
}
