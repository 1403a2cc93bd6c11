package org.yizhan.house.process;

import java.time.Duration;

/// How long to wait before a process is started again: not at all after it was up, longer and longer when it does
/// not come up at all.
///
/// @param barren how many starts in a row ended before a sign of life
record Backoff(int barren) {
    private static final int FORGIVEN = 3;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    static Backoff none() {
        return new Backoff(0);
    }

    /// @param wasUp whether the life that ended had given a sign
    Backoff after(boolean wasUp) {
        return new Backoff(wasUp ? 0 : barren + 1);
    }

    Duration delay() {
        if (barren <= FORGIVEN) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(barren - FORGIVEN - 1, 10));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
