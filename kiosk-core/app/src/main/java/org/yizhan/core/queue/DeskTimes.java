package org.yizhan.core.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.yizhan.core.store.CoreClock;

/// How long visits of each line kept a desk lately, by the hour in which they began. Nothing of it changes.
///
/// What lies beyond the line's far fence, which is the upper quartile and three times the distance between the
/// quartiles (Tukey), counts as long as the fence: of such a visit it is likelier that a desk forgot to press
/// than that it lasted so long, and one forgotten noon would be told to everybody for weeks. Where visits are
/// spread as they usually are, it shortens one in a hundred and fifty that was really so long.
final class DeskTimes {
    static final DeskTimes NONE = new DeskTimes(List.of(), 1);
    private static final int HOURS = 24;
    private static final int FAR = 3;
    private static final long MOST_REST = Duration.ofHours(1).toMillis();

    /// One visit to a desk, whatever came of it: who did not come kept the desk as well.
    record Visit(String service, int hour, long millis) {
        static Visit of(String service, long began, long until) {
            int hour = Instant.ofEpochMilli(began).atZone(CoreClock.ZONE).getHour();
            return new Visit(service, hour, Math.max(0, until - began));
        }

        Visit noLongerThan(long most) {
            return millis <= most ? this : new Visit(service, hour, most);
        }
    }

    private final int least;
    private final long[] all;
    private final Map<String, long[]> byService = new HashMap<>();
    private final Map<String, long[][]> byHour = new HashMap<>();

    /// @param least  how many visits have to be known before anything is said of them
    DeskTimes(Collection<Visit> visits, int least) {
        this.least = least;
        List<Visit> each = new ArrayList<>();
        visits.stream().collect(Collectors.groupingBy(Visit::service)).forEach((service, known) -> {
            long fence = farFence(sorted(known));
            List<Visit> counted =
                    known.stream().map(visit -> visit.noLongerThan(fence)).toList();
            each.addAll(counted);
            byService.put(service, sorted(counted));
            byHour.put(service, byHour(counted));
        });
        this.all = sorted(each);
    }

    private static long farFence(long[] sorted) {
        long lower = sorted[(sorted.length - 1) / 4];
        long upper = sorted[(sorted.length - 1) * 3 / 4];
        return upper + FAR * (upper - lower);
    }

    private static long[][] byHour(List<Visit> visits) {
        long[][] hours = new long[HOURS][];
        for (int hour = 0; hour < HOURS; hour++) {
            int at = hour;
            hours[hour] =
                    sorted(visits.stream().filter(visit -> visit.hour() == at).toList());
        }
        return hours;
    }

    private static long[] sorted(List<Visit> visits) {
        return visits.stream().mapToLong(Visit::millis).sorted().toArray();
    }

    /// Whether enough is known of that line to say how long its people wait.
    boolean tells(String service) {
        return byService.getOrDefault(service, new long[0]).length >= least;
    }

    /// Whether enough is known of all lines together.
    boolean tells() {
        return all.length >= least;
    }

    /// Half of that line's visits take no longer.
    Optional<Duration> median(String service) {
        long[] known = byService.getOrDefault(service, new long[0]);
        return tells(service) ? Optional.of(Duration.ofMillis(known[(known.length - 1) / 2])) : Optional.empty();
    }

    /// Nine in ten visits take no longer, to whichever of those lines; empty while too few are known of each.
    Optional<Duration> nineInTen(Predicate<String> lines) {
        return byService.entrySet().stream()
                .filter(line -> lines.test(line.getKey()) && tells(line.getKey()))
                .map(Map.Entry::getValue)
                .map(known -> Duration.ofMillis(known[known.length - 1 - known.length / 10]))
                .max(Comparator.naturalOrder());
    }

    /// How long one more visit may keep a desk.
    long draw(String service, int hour, RandomGenerator random) {
        long[] known = known(service, hour);
        return known[random.nextInt(known.length)];
    }

    /// How much longer a visit may keep a desk that has lasted so long: as those did that lasted longer. Of one
    /// that has lasted longer than all, nobody knows; it is given a quarter more, and an hour at most: a clock
    /// that was set may make it last for years.
    long drawRest(String service, int hour, long lasted, RandomGenerator random) {
        long[] known = known(service, hour);
        int place = Arrays.binarySearch(known, lasted + 1);
        int longer = place < 0 ? -place - 1 : place;
        return longer == known.length
                ? Math.min(lasted / 4, MOST_REST)
                : known[longer + random.nextInt(known.length - longer)] - lasted;
    }

    /// Whether no visit of that hour is known to have lasted so long.
    boolean isLongerThanAny(String service, int hour, long lasted) {
        return lasted > known(service, hour)[known(service, hour).length - 1];
    }

    /// Those of that hour if they are enough, else of the line, else of all lines.
    private long[] known(String service, int hour) {
        long[][] hours = byHour.get(service);
        if (hours != null && hours[hour].length >= least) {
            return hours[hour];
        }
        return tells(service) ? byService.getOrDefault(service, all) : all;
    }
}
