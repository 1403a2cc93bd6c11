package org.yizhan.core.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long visits of each line kept a desk lately, by the hour in which they began. Nothing of it changes.
///
/// @param least  how many visits have to be known before anything is said of them
final class DeskTimes {
    static final DeskTimes NONE = new DeskTimes(List.of(), 1);
    private static final int HOURS = 24;

    /// One visit to a desk, whatever came of it: who did not come kept the desk as well.
    record Visit(String service, int hour, long millis) {}

    private final int least;
    private final long[] all;
    private final Map<String, long[]> byService = new HashMap<>();
    private final Map<String, long[][]> byHour = new HashMap<>();

    DeskTimes(Collection<Visit> visits, int least) {
        this.least = least;
        this.all = sorted(visits.stream().toList());
        Map<String, List<Visit>> ofService = new HashMap<>();
        visits.forEach(visit -> ofService
                .computeIfAbsent(visit.service(), service -> new ArrayList<>())
                .add(visit));
        ofService.forEach((service, known) -> {
            byService.put(service, sorted(known));
            long[][] hours = new long[HOURS][];
            for (int hour = 0; hour < HOURS; hour++) {
                int at = hour;
                hours[hour] = sorted(
                        known.stream().filter(visit -> visit.hour() == at).toList());
            }
            byHour.put(service, hours);
        });
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

    /// How long one more visit may keep a desk.
    long draw(String service, int hour, RandomGenerator random) {
        long[] known = known(service, hour);
        return known[random.nextInt(known.length)];
    }

    /// How much longer a visit may keep a desk that has lasted so long: as those did that lasted longer. Of one that
    /// has
    /// lasted longer than all, nobody knows; it is given a quarter more.
    long drawRest(String service, int hour, long lasted, RandomGenerator random) {
        long[] known = known(service, hour);
        int place = Arrays.binarySearch(known, lasted + 1);
        int longer = place < 0 ? -place - 1 : place;
        return longer == known.length ? lasted / 4 : known[longer + random.nextInt(known.length - longer)] - lasted;
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
