package org.yizhan.ui.frame;

import java.time.Duration;

/// When the heap is swept as a whole: that takes up to a fifth of a second, in which nothing moves. Left alone it would
/// come once in some hundred screens, under somebody's finger; so it is done before, while nobody is there. Pure: it is
/// asked, it starts no timer.
public final class Sweep {
    private static final Duration ALONE = Duration.ofMinutes(1);

    /// So many leave less behind than would bring it on by itself.
    private static final int SCREENS = 40;

    private final Stillness stillness;
    private int screens;

    public Sweep(Stillness stillness) {
        this.stillness = stillness;
    }

    public void shown() {
        screens++;
    }

    /// Whether to sweep now; once answered yes, not again before so many more screens.
    public boolean isDue(Screen screen) {
        boolean due = screen instanceof Screen.Home && screens >= SCREENS && stillness.hasLasted(ALONE);
        if (due) {
            screens = 0;
        }
        return due;
    }
}
