package org.yizhan.county.officers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down guessing without locking anybody out: after a wrong password the same account from the same address
/// waits, twice as long each time; the officer at another address does not.
final class Patience {
    private static final int FREE_TRIES = 3;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final int LONGEST_DOUBLING = 6;
    private static final Duration FORGET_AFTER = Duration.ofMinutes(30);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<Guess, Failures> failures = new LinkedHashMap<>();

    Patience(Clock clock) {
        this.clock = clock;
    }

    /// How long this one has to wait before a password is looked at; zero when it need not.
    synchronized Duration left(String account, String source) {
        Failures known = failures.get(new Guess(account, source));
        if (known == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(clock.instant(), known.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String account, String source) {
        Guess guess = new Guess(account, source);
        Failures before = failures.remove(guess);
        boolean fresh = before == null || before.until().plus(FORGET_AFTER).isBefore(clock.instant());
        int count = fresh || before == null ? 1 : before.count() + 1;
        failures.put(guess, new Failures(count, clock.instant().plus(waitAfter(count))));
        if (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    synchronized void succeeded(String account, String source) {
        failures.remove(new Guess(account, source));
    }

    private static Duration waitAfter(int count) {
        return count <= FREE_TRIES
                ? Duration.ZERO
                : FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_TRIES - 1, LONGEST_DOUBLING));
    }

    private record Guess(String account, String source) {}

    private record Failures(int count, Instant until) {}
}
