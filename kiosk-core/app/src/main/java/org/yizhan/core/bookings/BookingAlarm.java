package org.yizhan.core.bookings;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Feed;
import org.yizhan.core.day.DateTurn;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.OwnThread;
import org.yizhan.core.store.Store;

/// Wakes [Overdue] when the next booking is due. One alarm for all of them, set anew with each commit about a booking
/// and from the rows after a start; with a clock that cannot be believed it is set for held places alone.
@ApplicationScoped
class BookingAlarm {
    private static final Logger LOG = Logger.getLogger(BookingAlarm.class);
    private static final Duration AGAIN = Duration.ofSeconds(30);

    /// Clocks are set; nobody waits longer than this for the alarm to notice.
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration SHORTEST = Duration.ofMillis(50);

    private final Store store;
    private final CoreClock clock;
    private final DateTurn turn;
    private final BookingTable bookings;
    private final Overdue overdue;
    private final ScheduledExecutorService alarm = OwnThread.named("booking-alarm");

    /// Touched by the alarm's own thread alone.
    private @Nullable ScheduledFuture<?> waiting;

    BookingAlarm(Store store, CoreClock clock, DateTurn turn, BookingTable bookings, Overdue overdue) {
        this.store = store;
        this.clock = clock;
        this.turn = turn;
        this.bookings = bookings;
        this.overdue = overdue;
    }

    void start(@Observes StartupEvent starting) {
        store.onCommit(events -> {
            if (events.stream().anyMatch(event -> event.event().type().equals(Feed.BOOKING))) {
                set();
            }
        });
        turn.onTurn(overdue::settle);
        set();
    }

    private void set() {
        alarm.execute(this::sleep);
    }

    private void sleep() {
        try {
            Optional<Instant> next = store.read(handle -> bookings.nextRing(handle, !clock.trusted()));
            Duration until = next.map(at -> Duration.between(clock.now(), at)).orElse(LONGEST);
            ring(Duration.ofMillis(Math.clamp(until.toMillis(), SHORTEST.toMillis(), LONGEST.toMillis())));
        } catch (RuntimeException failure) {
            LOG.warn("the next booking could not be read; it is tried again", failure);
            ring(AGAIN);
        }
    }

    private void ring(Duration in) {
        if (waiting != null) {
            waiting.cancel(false);
        }
        waiting = alarm.schedule(this::settle, in.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void settle() {
        try {
            store.writeInTurn(overdue::settle);
            sleep();
        } catch (RuntimeException failure) {
            LOG.warn("bookings that are due could not be moved on; it is tried again", failure);
            ring(AGAIN);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        alarm.shutdownNow();
    }
}
