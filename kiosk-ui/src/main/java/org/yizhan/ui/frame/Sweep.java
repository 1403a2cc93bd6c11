package org.yizhan.ui.frame;

import java.time.Duration;
import java.util.function.LongSupplier;

/// When the heap is swept as a whole: that takes up to a fifth of a second, in which nothing moves. Left alone it would
/// come once in some hundred screens, under somebody's finger; so it is done before, while nobody is there. Pure: it is
/// asked, it starts no timer.
public final class Sweep {
    private static final Duration ALONE = Duration.ofMinutes(1);

    /// So many leave less behind than would bring it on by itself.
    private static final int SCREENS = 40;

    private final LongSupplier millis;
    private int screens;
    private long touchedAt;

    /// @param millis  a clock that never jumps
    public Sweep(LongSupplier millis) {
        this.millis = millis;
        this.touchedAt = millis.getAsLong();
    }

    public void touch() {
        touchedAt = millis.getAsLong();
    }

    public void shown() {
        screens++;
    }

    /// Whether to sweep now; once answered yes, not again before so many more screens.
    public boolean isDue(Screen screen) {
        boolean due = screen instanceof Screen.Home
                && screens >= SCREENS
                && millis.getAsLong() - touchedAt >= ALONE.toMillis();
        if (due) {
            screens = 0;
        }
        return due;
    }
}
