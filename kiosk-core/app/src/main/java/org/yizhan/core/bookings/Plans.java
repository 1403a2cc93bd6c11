package org.yizhan.core.bookings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.boot.Feed;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Tx;

/// How each line is booked, as an admin chose it; the journal tells the county how many places a slot has.
@ApplicationScoped
class Plans {
    private final CenterJournal journal;

    Plans(CenterJournal journal) {
        this.journal = journal;
    }

    Bookings.Plan of(Handle handle, String line) {
        return handle.select(
                        "SELECT minutes, desks, visit_minutes, percent, days_ahead FROM booking_plan WHERE line = ?",
                        line)
                .map((rs, ctx) ->
                        new Bookings.Plan(rs.getInt(1), rs.getInt(2), rs.getInt(3), rs.getInt(4), rs.getInt(5)))
                .findOne()
                .orElse(Bookings.Plan.NONE);
    }

    /// Choosing the same again is no second fact.
    Bookings.Plan choose(Tx tx, String line, LocalizedText name, Bookings.Plan plan, String by) {
        if (!plan.equals(of(tx.handle(), line))) {
            tell(tx, line, name, plan, by);
        }
        return plan;
    }

    /// The county is told the plan of a line anew under its new name: that is what it shows people who book there.
    void renamed(Tx tx, String line, LocalizedText name, String by) {
        Bookings.Plan plan = of(tx.handle(), line);
        if (!plan.equals(Bookings.Plan.NONE)) {
            tell(tx, line, name, plan, by);
        }
    }

    private void tell(Tx tx, String line, LocalizedText name, Bookings.Plan plan, String by) {
        long version = put(tx, line, plan);
        Map<String, Object> payload =
                Map.of("line", line, "name", name, "plan", plan, "places", plan.places(), "by", by);
        journal.append(tx, new Entry("bookings.plan", Ids.next(), "chosen", version - 1, version, payload));
        tx.emit(Event.of(Feed.BOOKING));
    }

    private static long put(Tx tx, String line, Bookings.Plan plan) {
        return tx.handle()
                .createQuery("""
                        INSERT INTO booking_plan (line, minutes, desks, visit_minutes, percent, days_ahead, version)
                        VALUES (:line, :minutes, :desks, :visit, :percent, :days, 1)
                        ON CONFLICT (line) DO UPDATE SET minutes = excluded.minutes, desks = excluded.desks,
                            visit_minutes = excluded.visit_minutes, percent = excluded.percent,
                            days_ahead = excluded.days_ahead, version = version + 1
                        RETURNING version""")
                .bind("line", line)
                .bind("minutes", plan.minutes())
                .bind("desks", plan.desks())
                .bind("visit", plan.visitMinutes())
                .bind("percent", plan.percent())
                .bind("days", plan.daysAhead())
                .mapTo(Long.class)
                .one();
    }
}
