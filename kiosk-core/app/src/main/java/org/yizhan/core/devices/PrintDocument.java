package org.yizhan.core.devices;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a slip of paper says, from top to bottom. Empty texts are left out. Everything is set in large print and
/// wrapped to the paper, which is 48 or 72 mm wide; a slip is at most half a metre long.
///
/// @param center  who gives it
/// @param title   what it is, `取号单`, `办件回执`
/// @param big     a number to be read from afar: 20 mm high, if it has up to five characters
/// @param lines   what it tells
/// @param next    one sentence in plain words: what comes next
/// @param qr      the text of its QR code, at most 30 mm wide; null for none
/// @param foot    small print, a telephone number
public record PrintDocument(
        String center,
        String title,
        String big,
        List<Line> lines,
        String next,
        @Nullable String qr,
        String foot) {
    public PrintDocument {
        lines = List.copyOf(lines);
    }

    /// @param label  stands in small print before the text; may be empty
    /// @param note   stands in usual print behind it; may be empty
    public record Line(String label, String text, String note) {
        public Line(String label, String text) {
            this(label, text, "");
        }
    }
}
