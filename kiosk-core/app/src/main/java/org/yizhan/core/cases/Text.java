package org.yizhan.core.cases;

/// Text that people typed.
final class Text {
    private Text() {}

    /// Whether there is something in it that is no character of a sentence; line breaks are.
    static boolean hasControls(String text) {
        return text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n');
    }
}
