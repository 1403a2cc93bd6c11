package org.yizhan.ui.frame;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Five taps on the hidden corner within four seconds open it. Pure: it is told, it starts no timer.
public final class CornerTaps {
    private static final int TAPS = 5;
    private static final Duration WITHIN = Duration.ofSeconds(4);

    private final Deque<Long> taps = new ArrayDeque<>();

    /// A tap on the corner at a time that never jumps; whether it was the fifth.
    public boolean tap(long millis) {
        taps.addLast(millis);
        while (millis - taps.getFirst() > WITHIN.toMillis()) {
            taps.removeFirst();
        }
        if (taps.size() < TAPS) {
            return false;
        }
        taps.clear();
        return true;
    }

    /// A tap anywhere else: whoever does that is not after the corner.
    public void elsewhere() {
        taps.clear();
    }
}
