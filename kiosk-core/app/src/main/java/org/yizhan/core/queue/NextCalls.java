package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yizhan.core.opening.Openings;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;

/// Once a desk has called, how long until it is expected to call again: whomever of its lines it calls, as long
/// as nine in ten visits to that line lately took at most, or as a visit to it is meant to take while too few are
/// known. All of it is in memory.
@Singleton
class NextCalls {
    /// Where most numbers are called past within seconds, whoever comes still takes their time.
    private static final Duration LEAST = Duration.ofMinutes(1);

    /// A desk that looked further ahead would call by the ends of the delays alone; classes would take turns no more.
    private static final Duration MOST = Duration.ofMinutes(30);

    private final LatestTimes times;
    private final Openings openings;
    private final Settings settings;

    NextCalls(LatestTimes times, Openings openings, Settings settings) {
        this.times = times;
        this.openings = openings;
        this.settings = settings;
    }

    /// @param lines  from which the desk calls
    Duration after(Predicate<String> lines) {
        DeskTimes known = times.now();
        Duration visit = Stream.concat(known.nineInTen(lines).stream(), meant(lines, known))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> Duration.ofMinutes(settings.number(Setting.SERVING_MINUTES)));
        return visit.compareTo(LEAST) < 0 ? LEAST : visit.compareTo(MOST) > 0 ? MOST : visit;
    }

    /// Of those lines that say how long a visit takes and of which too few are known.
    private Stream<Duration> meant(Predicate<String> lines, DeskTimes known) {
        return openings.visitMinutes().entrySet().stream()
                .filter(line -> lines.test(line.getKey()) && !known.tells(line.getKey()))
                .map(line -> Duration.ofMinutes(line.getValue()));
    }
}
