package org.yizhan.house.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration YOUNG = Duration.ofSeconds(1);
    private static final Duration OLD = Duration.ofMinutes(1);

    @Test
    void the_first_deaths_cost_no_wait() {
        var backoff = Backoff.standard();
        for (int i = 0; i < 3; i++) {
            backoff = backoff.after(YOUNG);
            assertEquals(Duration.ZERO, backoff.delay());
        }
    }

    @Test
    void repeated_young_deaths_wait_longer_up_to_a_limit() {
        var backoff = Backoff.standard();
        for (int i = 0; i < 4; i++) {
            backoff = backoff.after(YOUNG);
        }
        assertEquals(Duration.ofSeconds(1), backoff.delay());
        assertEquals(Duration.ofSeconds(2), backoff.after(YOUNG).delay());
        for (int i = 0; i < 100; i++) {
            backoff = backoff.after(YOUNG);
        }
        assertEquals(Duration.ofSeconds(30), backoff.delay());
    }

    @Test
    void one_long_life_forgives_all() {
        var backoff = Backoff.standard();
        for (int i = 0; i < 20; i++) {
            backoff = backoff.after(YOUNG);
        }
        assertEquals(Duration.ZERO, backoff.after(OLD).after(YOUNG).delay());
    }

    @Test
    void no_backoff_never_waits() {
        var backoff = Backoff.none();
        for (int i = 0; i < 20; i++) {
            backoff = backoff.after(Duration.ZERO);
        }
        assertEquals(Duration.ZERO, backoff.delay());
    }
}
