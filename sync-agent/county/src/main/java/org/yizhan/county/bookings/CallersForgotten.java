package org.yizhan.county.bookings;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.yizhan.county.feed.Feed;
import org.yizhan.county.platform.Json;

/// Forgets who called the hotline, a day after they did if the center has it, and a day after the appointment where the
/// center never came: the change is written anew without them. The appointment itself stays, for a center that is put
/// back to an earlier state and reads it again. It looks every hour, whether anybody books or not.
@ApplicationScoped
class CallersForgotten {
    private static final Logger LOG = Logger.getLogger(CallersForgotten.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int FIRST_MINUTES = 1;
    private static final int EVERY_MINUTES = 60;
    private static final int AT_ONCE = 200;

    private final Jdbi jdbi;
    private final Clock clock;
    private final BookingTable table;
    private final Feed feed;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("callers-forgotten").daemon().factory());

    CallersForgotten(Jdbi jdbi, Clock clock, BookingTable table, Feed feed) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.table = table;
        this.feed = feed;
    }

    void start(@Observes StartupEvent starting) {
        alarm.scheduleWithFixedDelay(this::look, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            boolean more = true;
            while (more) {
                more = forget() == AT_ONCE;
            }
        } catch (RuntimeException failure) {
            LOG.warn("who called the hotline stays for now; it is tried again in an hour", failure);
        }
    }

    /// @return how many were forgotten, a bounded number at a time
    int forget() {
        return jdbi.inTransaction(handle -> {
            List<BookingTable.Told> over =
                    table.toForget(handle, clock.instant().minus(KEPT), AT_ONCE);
            for (BookingTable.Told told : over) {
                feed.rewriteSealedOne(
                        handle, told.center(), told.seq(), Bookings.BOOKING, CallersForgotten::withoutCaller);
                table.forgotten(handle, told.center(), told.booking());
            }
            return over.size();
        });
    }

    private static String withoutCaller(String change) {
        return Json.write(Json.own(change, Bookings.Change.class).withoutCaller());
    }

    void stop(@Observes ShutdownEvent stopping) {
        alarm.shutdownNow();
    }
}
