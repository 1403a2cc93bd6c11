package org.yizhan.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The machine's clock, set wrong by as much as a test likes.
@ApplicationScoped
public class TestClock extends Clock {
    private volatile Duration wrongBy = Duration.ZERO;

    /// Sets the clock; it runs on from there.
    public void set(Instant instant) {
        wrongBy = Duration.between(Instant.now(), instant);
    }

    public void setRight() {
        wrongBy = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(wrongBy);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
