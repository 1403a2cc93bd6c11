package org.yizhan.ui.catalogue;

import org.yizhan.ui.parts.Look;

/// Limits and fees in the words people use.
final class Limits {
    private static final int FEN_PER_YUAN = 100;

    private Limits() {}

    /// @param workingDays  0 is at once
    static String days(Look look, int workingDays, boolean appliable) {
        if (!appliable) {
            return look.text("catalogue.ask-at-desk");
        }
        return workingDays == 0 ? look.text("catalogue.at-once") : look.text("catalogue.days", workingDays);
    }

    /// Always said, also when it is nothing.
    static String fee(Look look, long fen) {
        if (fen == 0) {
            return look.text("catalogue.free");
        }
        String yuan = fen % FEN_PER_YUAN == 0
                ? Long.toString(fen / FEN_PER_YUAN)
                : "%d.%02d".formatted(fen / FEN_PER_YUAN, fen % FEN_PER_YUAN);
        return look.text("catalogue.fee", yuan);
    }
}
