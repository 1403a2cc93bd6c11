package org.yizhan.agent;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after a failure: doubling from one to the other, each time a random part of it between half and
/// all, so that 300 centers do not come back to a county in one moment.
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration next;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.next = first;
    }

    static Backoff standard() {
        return new Backoff(Duration.ofMillis(500), Duration.ofSeconds(10), RandomGenerator.getDefault());
    }

    Duration next() {
        long full = next.toNanos();
        next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
        return Duration.ofNanos(full / 2 + random.nextLong(full / 2 + 1));
    }

    void pause() throws InterruptedException {
        Thread.sleep(next());
    }

    void reset() {
        next = first;
    }
}
