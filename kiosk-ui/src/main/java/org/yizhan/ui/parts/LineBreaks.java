package org.yizhan.ui.parts;

import java.util.List;

/// How well a text is broken into lines. Chinese may be broken after any character, which tears words (号/码) and leaves
/// one character alone; after a space or a punctuation mark it reads on as it is spoken.
final class LineBreaks {
    private static final String PAUSES = " ，。、；：！？·）」》…,;!?";
    private static final String OPENING = "（「《(";

    private static final int TORN = 2;
    private static final int TORN_FIGURE = 3;
    private static final int ALONE = 4;

    private LineBreaks() {}

    /// What is wrong with it: 0 when every line ends where one pauses.
    ///
    /// @param starts  where each line but the first begins
    static int faults(String text, List<Integer> starts) {
        int faults = 0;
        for (int start : starts) {
            faults += fault(text, start);
        }
        boolean alone = !starts.isEmpty() && spoken(text) - starts.getLast() < 2;
        return faults + (alone ? ALONE : 0);
    }

    /// How far the text goes without the marks at its end: 事？ is one character alone.
    private static int spoken(String text) {
        int end = text.length();
        while (end > 0 && PAUSES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static int fault(String text, int start) {
        char before = text.charAt(start - 1);
        char after = text.charAt(start);
        if (PAUSES.indexOf(before) >= 0) {
            return isAfterNumber(text, start) ? 1 : 0;
        }
        if (OPENING.indexOf(after) >= 0) {
            return 0;
        }
        return isFigure(before) || isFigure(after) ? TORN_FIGURE : TORN;
    }

    /// A number and what it counts: “23 people”.
    private static boolean isAfterNumber(String text, int start) {
        return text.charAt(start - 1) == ' ' && start > 1 && Character.isDigit(text.charAt(start - 2));
    }

    private static boolean isFigure(char character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }
}
