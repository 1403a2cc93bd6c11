package org.yizhan.ui.frame;

/// How strongly a screen is drawn. One place of the dock goes round through all of them.
public enum Lettering {
    NORMAL,
    /// What is read is 1.3 times as large.
    LARGE,
    /// Large, and black on white.
    BLACK;

    /// What the next touch brings. Where every screen is black on white already, large is the last.
    Lettering next(boolean blackAlready) {
        return switch (this) {
            case NORMAL -> LARGE;
            case LARGE -> blackAlready ? NORMAL : BLACK;
            case BLACK -> NORMAL;
        };
    }
}
