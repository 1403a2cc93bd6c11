package org.yizhan.core.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yizhan.core.store.CoreClock;

/// Slows guessing down without locking anybody out: wrong PINs make the same account *from the same place* wait,
/// a second at first, doubling to five minutes. From elsewhere the account signs on as ever.
@ApplicationScoped
class Patience {
    private static final int FREE_TRIES = 3;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 1000;

    private final CoreClock clock;
    private final Map<String, Misses> misses = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Misses> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Patience(CoreClock clock) {
        this.clock = clock;
    }

    /// How long this account has to wait at this place; zero if it may try now.
    synchronized Duration wait(String account, String place) {
        Misses known = misses.get(key(account, place));
        if (known == null || known.count() < FREE_TRIES) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(known.count() - FREE_TRIES, 9));
        Instant until = known.last().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        Duration left = Duration.between(clock.now(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void missed(String account, String place) {
        misses.merge(
                key(account, place),
                new Misses(1, clock.now()),
                (before, now) -> new Misses(before.count() + 1, now.last()));
    }

    synchronized void succeeded(String account, String place) {
        misses.remove(key(account, place));
    }

    private static String key(String account, String place) {
        return account + "\n" + place;
    }

    private record Misses(int count, Instant last) {}
}
