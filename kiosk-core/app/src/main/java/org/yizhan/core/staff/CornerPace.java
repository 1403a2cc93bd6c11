package org.yizhan.core.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yizhan.core.store.CoreClock;

/// How long the corner of a kiosk stays shut after wrong PINs: for everybody who stands at it alike, so that nobody
/// keeps a number's owner out by guessing at it. Three in a row are free; then it is shut for a second, for two, four
/// and so on, at most for half a minute. After ten minutes without a wrong one it begins anew; a right one changes
/// nothing, or whoever knows one PIN could guess at another's as fast as they can type.
///
/// So a kiosk takes 120 guesses an hour, each of them on record. Six digits are a million PINs: who stands there day
/// and night has tried half of one number's after 173 days.
@ApplicationScoped
class CornerPace {
    private static final int FREE_TRIES = 3;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private final CoreClock clock;
    private final Map<String, Misses> misses = new HashMap<>();

    CornerPace(CoreClock clock) {
        this.clock = clock;
    }

    private record Misses(int count, Instant last) {
        Duration shut() {
            if (count < FREE_TRIES) {
                return Duration.ZERO;
            }
            Duration doubled = Duration.ofSeconds(1L << Math.min(count - FREE_TRIES, 5));
            return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        }
    }

    /// How long nobody may try at this kiosk; zero if they may now. A clock that was put back makes it no longer.
    synchronized Duration wait(String kiosk) {
        Misses known = misses.get(kiosk);
        if (known == null) {
            return Duration.ZERO;
        }
        Duration shut = known.shut();
        Instant now = clock.now();
        if (now.isBefore(known.last())) {
            misses.put(kiosk, new Misses(known.count(), now));
            return shut;
        }
        Duration left = shut.minus(Duration.between(known.last(), now));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void missed(String kiosk) {
        Instant now = clock.now();
        misses.compute(kiosk, (name, before) -> new Misses(isForgotten(before, now) ? 1 : before.count() + 1, now));
    }

    private static boolean isForgotten(@Nullable Misses before, Instant now) {
        return before == null || Duration.between(before.last(), now).compareTo(FORGOTTEN) > 0;
    }
}
