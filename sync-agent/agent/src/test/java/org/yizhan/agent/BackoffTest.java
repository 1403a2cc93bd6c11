package org.yizhan.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10), new Random(1));

    @Test
    void waits_double_up_to_the_longest_and_each_is_jittered_in_its_upper_half() {
        for (long full : new long[] {500, 1000, 2000, 4000, 8000, 10_000, 10_000}) {
            Duration wait = backoff.next();
            assertTrue(wait.compareTo(Duration.ofMillis(full / 2)) >= 0, wait + " of " + full);
            assertTrue(wait.compareTo(Duration.ofMillis(full)) <= 0, wait + " of " + full);
        }
    }

    @Test
    void success_starts_over() {
        backoff.next();
        backoff.next();
        backoff.reset();
        assertTrue(backoff.next().compareTo(Duration.ofMillis(500)) <= 0);
    }

    @Test
    void a_missing_property_is_named() {
        IllegalArgumentException missing = org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class,
                () -> Settings.of(name -> name.equals("yizhan.core") ? "http://127.0.0.1:8600" : null));
        assertEquals("-Dyizhan.token-file=… is missing", missing.getMessage());
    }
}
