package org.yizhan.house;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Waiting in tests for something that another process does.
public final class Await {
    private static final Duration LONG = Duration.ofSeconds(60);

    private Await() {}

    public static void until(String what, Callable<Boolean> condition) {
        until(what, LONG, condition);
    }

    /// An exception counts as not yet: the other process may be starting.
    public static void until(String what, Duration limit, Callable<Boolean> condition) {
        long end = System.nanoTime() + limit.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception notYet) {
                last = notYet;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        fail("not within " + limit.toSeconds() + " s: " + what, last);
    }
}
