package org.yizhan.core.devices;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.yizhan.contract.boot.Feed;
import org.yizhan.core.day.BusinessDay;
import org.yizhan.core.day.BusinessDays;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Tx;

/// What people at kiosks and clerks who call for help have in common: none of their calls outlives its day. A
/// console is told of that as of any other end; in the journal the day's own end says it.
@ApplicationScoped
class CallsOfTheDay {
    /// Of a call's row: that its day is the open one.
    static final String TODAY = "day = (SELECT ordinal FROM business_day WHERE closed_at IS NULL)";

    private final BusinessDays days;

    CallsOfTheDay(BusinessDays days) {
        this.days = days;
    }

    void start(@Observes StartupEvent starting) {
        days.onClose((tx, day) -> {
            over(tx, day, HelpCalls.RINGING, Feed.HELP);
            over(tx, day, DeskAlarms.OPEN, Feed.ALARM);
        });
    }

    private static void over(Tx tx, BusinessDay day, String calls, String feed) {
        tx.handle()
                .createQuery("SELECT id FROM " + calls + " AND day = ? ORDER BY nr")
                .bind(0, day.ordinal())
                .mapTo(UUID.class)
                .forEach(id -> tx.emit(Event.about(feed, id)));
    }
}
