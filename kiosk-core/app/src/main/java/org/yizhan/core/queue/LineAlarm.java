package org.yizhan.core.queue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Feed;
import org.yizhan.core.opening.Openings;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.OwnThread;
import org.yizhan.core.store.Store;

/// Tells screens when time alone opened or closed a line: hours begin, a break is over, somebody meant to be back, a
/// sign-on ends. Nobody does anything then, so no commit tells of it, and a kiosk that stands would go on showing what
/// it read. One alarm for all lines, at the next such moment, set anew with each commit that changes one; what it
/// reckons with is in memory.
@ApplicationScoped
class LineAlarm {
    private static final Logger LOG = Logger.getLogger(LineAlarm.class);

    /// Clocks are set and machines sleep; nobody waits longer than this for the alarm to notice.
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Duration SHORTEST = Duration.ofMillis(1);

    /// Whom it asks has heard of a commit before it.
    private static final int AFTER_PRESENCE = 3_000;

    private final Store store;
    private final CoreClock clock;
    private final Openings openings;
    private final Presence presence;
    private final ScheduledExecutorService alarm = OwnThread.named("line-alarm");

    /// Touched by the alarm's own thread alone.
    private @Nullable ScheduledFuture<?> waiting;

    private @Nullable Stretch told;

    /// What screens were told holds from then until then, and by a clock that could be believed or not.
    private record Stretch(Instant from, Instant until, boolean trusted) {
        boolean holds(Instant now, boolean believed) {
            return !now.isBefore(from) && now.isBefore(until) && believed == trusted;
        }
    }

    LineAlarm(Store store, CoreClock clock, Openings openings, Presence presence) {
        this.store = store;
        this.clock = clock;
        this.openings = openings;
        this.presence = presence;
    }

    void start(@Observes @Priority(AFTER_PRESENCE) StartupEvent starting) {
        store.onCommit(events -> {
            if (events.stream().anyMatch(event -> event.event().type().equals(Feed.OPENING))) {
                alarm.execute(this::wake);
            }
        });
        alarm.execute(this::wake);
    }

    private void wake() {
        try {
            sleep(Duration.between(clock.now(), look()));
        } catch (RuntimeException failure) {
            LOG.warn("that a line has opened or closed could not be told; it is tried again", failure);
            sleep(LONGEST);
        }
    }

    /// Tells it if what was told last no longer holds. A commit that tells of a change may come just before such a
    /// moment, so what it told is looked at as well.
    ///
    /// @return until when it holds now
    synchronized Instant look() {
        Instant now = clock.now();
        boolean trusted = clock.trusted(now);
        Stretch before = told;
        if (before != null && !before.holds(now, trusted)) {
            store.writeInTurn(tx -> {
                tx.emit(Event.of(Feed.OPENING));
                return now;
            });
        }
        Instant until = next(now);
        told = new Stretch(now, until, trusted);
        return until;
    }

    private Instant next(Instant now) {
        Instant line = openings.turnAfter(now);
        return presence.turnAfter(now).filter(turn -> turn.isBefore(line)).orElse(line);
    }

    private void sleep(Duration until) {
        if (waiting != null) {
            waiting.cancel(false);
        }
        long millis = Math.clamp(until.toMillis(), SHORTEST.toMillis(), LONGEST.toMillis());
        waiting = alarm.schedule(this::wake, millis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        alarm.shutdownNow();
    }
}
