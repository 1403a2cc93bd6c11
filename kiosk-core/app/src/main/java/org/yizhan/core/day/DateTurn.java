package org.yizhan.core.day;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.OwnThread;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;

/// Tells features that another date has begun at the center. It sleeps until midnight; since machines sleep too and
/// clocks are set, every commit also looks whether the date or the way to midnight is another than it was.
@ApplicationScoped
public class DateTurn {
    private static final Logger LOG = Logger.getLogger(DateTurn.class);
    private static final Duration TOLERATED_DRIFT = Duration.ofSeconds(1);

    private final Store store;
    private final CoreClock clock;
    private final List<Consumer<Tx>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService alarm = OwnThread.named("date-turn");
    private @Nullable LocalDate told;
    private @Nullable ScheduledFuture<?> waiting;
    private Instant until = Instant.EPOCH;

    DateTurn(Store store, CoreClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Runs in a write transaction of its own once a date has begun that a trusted clock tells.
    public void onTurn(Consumer<Tx> listener) {
        listeners.add(listener);
    }

    synchronized void start(@Observes StartupEvent starting) {
        told = clock.trusted() ? clock.local().toLocalDate() : null;
        sleep();
        store.onCommit(events -> look());
    }

    private synchronized void look() {
        if (!clock.trusted()) {
            return;
        }
        LocalDate date = clock.local().toLocalDate();
        if (!date.equals(told)) {
            told = date;
            alarm.execute(this::tell);
        }
        if (hasDrifted()) {
            sleep();
        }
    }

    private synchronized void sleep() {
        if (waiting != null) {
            waiting.cancel(false);
        }
        until = clock.local()
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(CoreClock.ZONE)
                .toInstant();
        waiting = alarm.schedule(this::wake, untilMidnight().toMillis() + 1, TimeUnit.MILLISECONDS);
    }

    private void wake() {
        look();
        sleep();
    }

    private boolean hasDrifted() {
        if (waiting == null) {
            return true;
        }
        Duration planned = Duration.ofMillis(waiting.getDelay(TimeUnit.MILLISECONDS));
        return planned.minus(untilMidnight()).abs().compareTo(TOLERATED_DRIFT) > 0;
    }

    private Duration untilMidnight() {
        return Duration.between(clock.now(), until);
    }

    private void tell() {
        try {
            store.writeInTurn(tx -> {
                listeners.forEach(listener -> listener.accept(tx));
                return listeners.size();
            });
        } catch (RuntimeException failure) {
            LOG.warn("the new date could not be told", failure);
        }
    }

    synchronized void stop(@Observes ShutdownEvent stopping) {
        alarm.shutdownNow();
    }
}
