package org.yizhan.ui.monkey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/// The machine's clocks, set forward together by as much as somebody wants to have waited.
final class Later extends Clock {
    private final AtomicLong waited = new AtomicLong();
    private final long began = System.nanoTime();
    private final Clock clock;

    Later(Clock clock) {
        this.clock = clock;
    }

    void pass(long millis) {
        waited.addAndGet(millis);
    }

    /// Never jumps back; only differences count.
    long monotonicMillis() {
        return System.nanoTime() / 1_000_000 + waited.get();
    }

    double hours() {
        return ((System.nanoTime() - began) / 1e6 + waited.get())
                / Duration.ofHours(1).toMillis();
    }

    @Override
    public Instant instant() {
        return clock.instant().plusMillis(waited.get());
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a kiosk stays where it is");
    }
}
