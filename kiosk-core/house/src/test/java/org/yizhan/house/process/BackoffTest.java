package org.yizhan.house.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static Backoff afterBarren(int starts) {
        var backoff = Backoff.none();
        for (int i = 0; i < starts; i++) {
            backoff = backoff.after(false);
        }
        return backoff;
    }

    @Test
    void the_first_starts_in_vain_cost_no_wait() {
        for (int starts = 0; starts <= 3; starts++) {
            assertEquals(Duration.ZERO, afterBarren(starts).delay());
        }
    }

    @Test
    void what_does_not_come_up_waits_longer_up_to_a_limit() {
        assertEquals(Duration.ofSeconds(1), afterBarren(4).delay());
        assertEquals(Duration.ofSeconds(2), afterBarren(5).delay());
        assertEquals(Duration.ofSeconds(30), afterBarren(104).delay());
    }

    @Test
    void what_was_up_is_brought_back_at_once() {
        assertEquals(Duration.ZERO, afterBarren(20).after(true).delay());
    }
}
