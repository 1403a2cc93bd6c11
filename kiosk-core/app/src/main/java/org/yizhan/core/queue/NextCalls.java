package org.yizhan.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Predicate;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;

/// Once a desk has called, how long until it is expected to call again: whomever of its lines it calls, as long as nine
/// in ten visits to that line lately took at most, or as a visit is meant to take while too few are known. All of it is
/// in memory.
@ApplicationScoped
class NextCalls {
    /// Where most numbers are called past within seconds, whoever comes still takes their time.
    private static final Duration LEAST = Duration.ofMinutes(1);

    /// A desk that looked further ahead would call by the ends of the delays alone; classes would take turns no more.
    private static final Duration MOST = Duration.ofMinutes(30);

    private final LatestTimes times;
    private final Settings settings;

    NextCalls(LatestTimes times, Settings settings) {
        this.times = times;
        this.settings = settings;
    }

    /// @param lines  from which the desk calls
    Duration after(Predicate<String> lines) {
        Duration visit = times.now()
                .nineInTen(lines)
                .orElseGet(() -> Duration.ofMinutes(settings.number(Setting.SERVING_MINUTES)));
        return visit.compareTo(LEAST) < 0 ? LEAST : visit.compareTo(MOST) > 0 ? MOST : visit;
    }
}
