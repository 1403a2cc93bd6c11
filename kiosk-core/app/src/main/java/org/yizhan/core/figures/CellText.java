package org.yizhan.core.figures;

/// Text for a cell of a table program. What begins like a formula would be run by whoever opens the file; an apostrophe
/// before it makes it a text (OWASP, CSV Injection). The wide forms of those signs count as well.
final class CellText {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private CellText() {}

    static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
