package org.yizhan.core.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final StandingClock clock = new StandingClock(Instant.parse("2026-11-26T01:00:00Z"));
    private final Throttle throttle = new Throttle(clock);

    @Test
    void a_burst_is_served_and_then_as_many_as_time_makes_up_for() {
        assertEquals(Throttle.BURST, served());
        clock.passes(Duration.ofMillis(49));
        assertFalse(throttle.admits());
        clock.passes(Duration.ofSeconds(1));
        assertEquals(20, served());
        clock.passes(Duration.ofHours(1));
        assertEquals(Throttle.BURST, served());
    }

    @Test
    void a_clock_that_is_set_back_keeps_nobody_out_for_long() {
        served();
        clock.passes(Duration.ofDays(-1));
        assertFalse(throttle.admits());
        clock.passes(Duration.ofMillis(50));
        assertTrue(throttle.admits());
    }

    /// Goes only when a test says so.
    private static final class StandingClock extends Clock {
        private Instant now;

        StandingClock(Instant now) {
            this.now = now;
        }

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
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

    private int served() {
        int count = 0;
        while (throttle.admits()) {
            count++;
        }
        return count;
    }
}
