package org.yizhan.house.process;

import java.time.Duration;

/// How long to wait before a process is started again: not at all after a death now and then, longer and longer
/// when it keeps dying young.
///
/// @param young       a life shorter than this counts as one that ended young
/// @param youngDeaths how many did so in a row
public record Backoff(Duration young, int youngDeaths) {
    private static final int FORGIVEN = 3;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    public static Backoff standard() {
        return new Backoff(Duration.ofSeconds(10), 0);
    }

    /// Never waits: for a test bench that does the killing itself.
    public static Backoff none() {
        return new Backoff(Duration.ZERO, 0);
    }

    Backoff after(Duration life) {
        return new Backoff(young, life.compareTo(young) < 0 ? youngDeaths + 1 : 0);
    }

    Duration delay() {
        if (youngDeaths <= FORGIVEN) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(youngDeaths - FORGIVEN - 1, 10));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
