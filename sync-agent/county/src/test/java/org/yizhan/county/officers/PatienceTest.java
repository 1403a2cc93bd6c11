package org.yizhan.county.officers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    private final Patience patience = new Patience(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            patience.failed("officer", "10.0.0.1");
        }
    }

    @Test
    void a_few_slips_cost_nothing() {
        fail(3);
        assertEquals(Duration.ZERO, patience.left("officer", "10.0.0.1"));
    }

    @Test
    void each_further_guess_waits_twice_as_long_up_to_a_minute() {
        fail(4);
        assertEquals(Duration.ofSeconds(1), patience.left("officer", "10.0.0.1"));
        fail(1);
        assertEquals(Duration.ofSeconds(2), patience.left("officer", "10.0.0.1"));
        fail(100);
        assertEquals(Duration.ofSeconds(64), patience.left("officer", "10.0.0.1"));
    }

    @Test
    void the_same_officer_elsewhere_and_another_officer_here_do_not_wait() {
        fail(50);
        assertEquals(Duration.ZERO, patience.left("officer", "10.0.0.2"));
        assertEquals(Duration.ZERO, patience.left("reviewer", "10.0.0.1"));
    }

    @Test
    void the_wait_ends_and_a_right_password_forgets_the_slips() {
        fail(10);
        now = now.plusSeconds(64);
        assertEquals(Duration.ZERO, patience.left("officer", "10.0.0.1"));
        patience.succeeded("officer", "10.0.0.1");
        fail(3);
        assertEquals(Duration.ZERO, patience.left("officer", "10.0.0.1"));
    }

    @Test
    void slips_of_long_ago_do_not_count() {
        fail(10);
        now = now.plus(Duration.ofHours(1));
        fail(1);
        assertTrue(patience.left("officer", "10.0.0.1").isZero());
    }
}
