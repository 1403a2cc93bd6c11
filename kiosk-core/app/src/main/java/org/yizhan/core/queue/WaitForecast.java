package org.yizhan.core.queue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Committed;
import org.yizhan.core.store.OwnThread;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;

/// How long people will wait. Questions are answered from memory; the answers are worked out anew on a thread of its
/// own soon after the queue has changed, once for whatever changed meanwhile. After each it rests fifty times as
/// long as it took, but half a minute at most.
@ApplicationScoped
class WaitForecast {
    private static final Logger LOG = Logger.getLogger(WaitForecast.class);
    private static final Set<String> CHANGES = Set.of(Feed.TICKET, Feed.OPENING);
    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration LATEST = Duration.ofSeconds(30);
    private static final long REST_FOR_WORK = 50;

    /// Time alone changes every wait.
    private static final Duration ANYWAY = Duration.ofSeconds(30);

    private final Store store;
    private final HallReader halls;
    private final LatestTimes times;
    private final Lines lines;
    private final PolicySettings settings;
    private final GivenWaits given;
    private final AtomicBoolean planned = new AtomicBoolean();
    private final ScheduledExecutorService worker = OwnThread.named("wait-forecast");
    private volatile WaitEstimates estimates = WaitEstimates.NONE;
    private volatile Duration rest = SOON;

    WaitForecast(
            Store store, HallReader halls, LatestTimes times, Lines lines, PolicySettings settings, GivenWaits given) {
        this.store = store;
        this.halls = halls;
        this.times = times;
        this.lines = lines;
        this.settings = settings;
        this.given = given;
    }

    void start(@Observes StartupEvent starting) {
        store.onCommit(this::committed);
        worker.scheduleWithFixedDelay(this::refreshAnyhow, 0, ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// What somebody who comes into that line now will wait; empty where it cannot be told.
    Optional<Queue.Wait> arrival(String line, Queue.Priority priority) {
        return estimates.arrival(line, priority).map(WaitRange::shown);
    }

    /// What that one will still wait; empty where it cannot be told, or where it does not wait.
    Optional<Queue.Wait> of(TicketRow ticket) {
        return estimates.of(ticket).map(WaitRange::shown);
    }

    /// Keeps what its holder is told as they draw it.
    void give(Tx tx, TicketRow ticket) {
        of(ticket).ifPresent(wait -> given.put(tx, ticket, wait));
    }

    private void committed(List<Committed> events) {
        if (events.stream().anyMatch(event -> CHANGES.contains(event.event().type()))
                && planned.compareAndSet(false, true)) {
            worker.schedule(this::refreshAnyhow, rest.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void refreshAnyhow() {
        planned.set(false);
        try {
            long began = System.nanoTime();
            var _ = refresh();
            Duration work = Duration.ofNanos(System.nanoTime() - began).multipliedBy(REST_FOR_WORK);
            rest = work.compareTo(SOON) < 0 ? SOON : work.compareTo(LATEST) > 0 ? LATEST : work;
        } catch (RuntimeException failure) {
            LOG.warn("how long people wait could not be worked out; it is tried again", failure);
        }
    }

    /// Works it out now. No connection is held while the days are played.
    synchronized WaitEstimates refresh() {
        Known known = store.read(handle -> new Known(
                halls.read(handle),
                times.renewed(handle),
                List.copyOf(lines.all(handle).keySet())));
        HallNow hall = known.hall();
        WaitEstimates next = new WaitSimulation(
                        hall, known.times(), desk -> settings.calling(desk.lines()::contains, hall.alike(desk)))
                .run(known.lines());
        estimates = next;
        return next;
    }

    private record Known(HallNow hall, DeskTimes times, List<String> lines) {}

    void stop(@Observes ShutdownEvent stopping) {
        worker.shutdownNow();
    }
}
