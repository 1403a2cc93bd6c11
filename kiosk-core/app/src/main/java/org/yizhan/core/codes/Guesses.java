package org.yizhan.core.codes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.web.Refused;

/// Slows down trying out numbers: a device has five misses, and one more every twenty seconds. With them used up
/// its next look-up of the same kind waits, so a person who mistypes is not troubled and a machine that tries all
/// ten million codes takes years. Hits do not count and do not help.
@ApplicationScoped
public class Guesses {
    private static final int FREE = 5;
    private static final Duration ONE_MORE = Duration.ofSeconds(20);
    private static final int MOST_REMEMBERED = 1000;

    private final CoreClock clock;
    private final Map<String, Instant> spentUntil = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Guesses(CoreClock clock) {
        this.clock = clock;
    }

    /// Looks a number up, one after the other, so that many at once are slowed down like as many in turn. Never within
    /// a work of the write lane: that may be done once more, and a miss counts once.
    ///
    /// @param feature  whose numbers they are
    /// @param who      the device and the way it looks up
    /// @param lookUp   quick; empty where nobody has that number
    /// @throws RuntimeException  429 `urn:yizhan:<feature>:wait` with the seconds to wait
    public synchronized <T> Optional<T> find(String feature, String who, Supplier<Optional<T>> lookUp) {
        check(feature, who);
        Optional<T> found = lookUp.get();
        if (found.isEmpty()) {
            spentUntil.put(who, spent(who).plus(ONE_MORE));
        }
        return found;
    }

    private void check(String feature, String who) {
        Duration wait = Duration.between(clock.now(), spent(who).minus(ONE_MORE.multipliedBy(FREE - 1)));
        if (wait.isPositive()) {
            throw Refused.because(
                    429,
                    feature,
                    "wait",
                    "too many unknown codes from here",
                    Map.of("seconds", Long.toString(wait.toSeconds() + 1)));
        }
    }

    /// Each miss pushes this time on by as long as it takes to forgive it. It never lies farther ahead than all
    /// misses together, also when the clock is set back.
    private Instant spent(String who) {
        Instant now = clock.now();
        Instant farthest = now.plus(ONE_MORE.multipliedBy(FREE));
        Instant known = spentUntil.getOrDefault(who, now);
        Instant spent = known.isAfter(farthest) ? farthest : known.isBefore(now) ? now : known;
        spentUntil.put(who, spent);
        return spent;
    }
}
