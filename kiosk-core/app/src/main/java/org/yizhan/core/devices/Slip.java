package org.yizhan.core.devices;

import java.awt.Font;

/// Draws a slip in large print, black on white, for paper of so many dots at 8 dots a millimetre.
final class Slip {
    static final int DOTS_PER_MM = 8;

    /// A little over 20 mm: the edges of an outline may fall between dots.
    private static final int BIG_DOTS = 20 * DOTS_PER_MM + 4;

    private static final int QR_MM = 30;
    private static final float SMALL = 3.5f * DOTS_PER_MM;
    private static final float BODY = 5 * DOTS_PER_MM;
    private static final float LARGE = 6 * DOTS_PER_MM;

    static {
        // Drawing needs no screen, and a kiosk's core must not look for one.
        System.setProperty("java.awt.headless", "true");
    }

    private Slip() {}

    /// @param copy  an earlier sheet of this slip may exist, which it then says
    /// @param dots  across the paper, a multiple of 8
    static Bitmap draw(PrintDocument document, boolean copy, String language, int dots) {
        var paper = new Paper(dots);
        paper.text(document.center(), BODY, Font.PLAIN, true);
        paper.text(document.title() + (copy ? copyMark(language) : ""), LARGE, Font.BOLD, true);
        paper.gap(2);
        if (!document.big().isEmpty()) {
            paper.digits(document.big(), BIG_DOTS);
            paper.gap(3);
        }
        for (PrintDocument.Line line : document.lines()) {
            paper.text(line.label(), SMALL, Font.PLAIN, false);
            paper.text(line.text(), LARGE, Font.BOLD, false);
            paper.text(line.note(), BODY, Font.PLAIN, false);
            paper.gap(1);
        }
        paper.rule();
        paper.text(document.next(), BODY, Font.BOLD, false);
        String qr = document.qr();
        if (qr != null) {
            paper.gap(3);
            paper.qr(qr, QR_MM * DOTS_PER_MM);
        }
        paper.gap(2);
        paper.text(document.foot(), SMALL, Font.PLAIN, true);
        return paper.cutOff();
    }

    private static String copyMark(String language) {
        return language.equals("en") ? " (copy)" : "（补打）";
    }
}
