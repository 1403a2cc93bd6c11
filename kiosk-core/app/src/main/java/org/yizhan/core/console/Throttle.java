package org.yizhan.core.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How often pages are drawn for whoever has their address: what anybody may ask for must not keep the desks waiting.
@ApplicationScoped
class Throttle {
    static final int BURST = 60;
    private static final Duration EACH = Duration.ofMillis(50);

    private final Clock clock;
    private int left = BURST;
    private Instant since;

    Throttle(Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    /// Whether one more may be drawn now; each that was is made up for after a while.
    synchronized boolean admits() {
        Instant now = clock.instant();
        long earned = Math.max(0, Duration.between(since, now).dividedBy(EACH));
        if (earned > 0 || now.isBefore(since)) {
            left = (int) Math.min(BURST, left + earned);
            since = now;
        }
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
