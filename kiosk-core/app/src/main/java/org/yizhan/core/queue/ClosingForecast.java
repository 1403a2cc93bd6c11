package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.yizhan.core.opening.Openings;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;

/// Whether those who wait take until closing time: as many of them, times what half of the visits to that line take at
/// most, or are meant to while too few are known, over the desks that serve it now. While nobody is at any of them it
/// forecasts nothing. All of it is in memory.
@Singleton
class ClosingForecast {
    private final Openings openings;
    private final LatestTimes times;
    private final Presence presence;
    private final Settings settings;

    ClosingForecast(Openings openings, LatestTimes times, Presence presence, Settings settings) {
        this.openings = openings;
        this.times = times;
        this.presence = presence;
        this.settings = settings;
    }

    /// Whether not all of so many would be served before that line closes today.
    boolean isTooLate(String line, Instant now, int waiting) {
        Optional<Duration> left = openings.left(line, now);
        if (left.isEmpty() || !settings.yes(Setting.CLOSES_EARLY)) {
            return false;
        }
        Duration needed =
                times.now().median(line).orElseGet(() -> standard(line)).multipliedBy(waiting);
        if (needed.compareTo(left.get()) <= 0) {
            return false;
        }
        long desks = presence.desks(line, now);
        return desks > 0 && needed.compareTo(left.get().multipliedBy(desks)) > 0;
    }

    private Duration standard(String line) {
        Integer chosen = openings.rules(line).minutes();
        return Duration.ofMinutes(chosen == null ? settings.number(Setting.SERVING_MINUTES) : chosen);
    }
}
