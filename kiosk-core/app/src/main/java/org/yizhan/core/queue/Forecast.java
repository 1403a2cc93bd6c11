package org.yizhan.core.queue;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.boot.Feed;
import org.yizhan.core.opening.Openings;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.store.Store;

/// Whether those who wait take until closing time: as many of them, times what a visit to that line usually takes, over
/// the desks that serve it now. While nobody is at any of them it forecasts nothing.
@ApplicationScoped
class Forecast {
    /// So many of the latest visits to a line say what one usually takes; fewer than a quarter of them say nothing.
    private static final int VISITS = 20;

    private static final int ENOUGH = 5;

    private final Store store;
    private final Openings openings;
    private final Intervals intervals;
    private final Presence presence;
    private final Settings settings;
    private final Map<String, Duration> usual = new ConcurrentHashMap<>();

    Forecast(Store store, Openings openings, Intervals intervals, Presence presence, Settings settings) {
        this.store = store;
        this.openings = openings;
        this.intervals = intervals;
        this.presence = presence;
        this.settings = settings;
    }

    /// A call ends a visit, more often than not; the next question reads anew.
    void start(@Observes StartupEvent starting) {
        store.onCommit(events -> {
            if (events.stream().anyMatch(event -> event.event().type().equals(Feed.CALLED))) {
                usual.clear();
            }
        });
    }

    /// Whether not all of so many would be served before that line closes today.
    boolean isTooLate(Handle handle, String line, long day, Instant now, int waiting) {
        Optional<Duration> left = openings.left(line, now);
        if (left.isEmpty() || !settings.yes(Setting.CLOSES_EARLY)) {
            return false;
        }
        Duration needed = usual(handle, line, day).multipliedBy(waiting);
        if (needed.compareTo(left.get()) <= 0) {
            return false;
        }
        long desks = presence.desks(line, now);
        return desks > 0 && needed.compareTo(left.get().multipliedBy(desks)) > 0;
    }

    /// What a visit to that line usually takes.
    private Duration usual(Handle handle, String line, long day) {
        return usual.computeIfAbsent(line, missing -> {
            List<Duration> latest = intervals.latestVisits(handle, missing, day, VISITS);
            return latest.size() < ENOUGH
                    ? standard(missing)
                    : latest.stream().sorted().toList().get(latest.size() / 2);
        });
    }

    private Duration standard(String line) {
        Integer chosen = openings.rules(line).minutes();
        return Duration.ofMinutes(chosen == null ? settings.number(Setting.SERVING_MINUTES) : chosen);
    }
}
