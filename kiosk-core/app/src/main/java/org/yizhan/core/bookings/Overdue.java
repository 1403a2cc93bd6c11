package org.yizhan.core.bookings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yizhan.core.queue.TicketQueue;
import org.yizhan.core.store.Tx;

/// Moves on what is due: a place that was held for too long and one that nobody came for are free again, and who came
/// early is called before others from the time of their slot on. A clock that cannot be believed says of nobody that
/// they did not come.
@ApplicationScoped
class Overdue {
    private static final String CORE = "core";

    private final BookingTable bookings;
    private final BookingChanges changes;
    private final TicketQueue queue;

    Overdue(BookingTable bookings, BookingChanges changes, TicketQueue queue) {
        this.bookings = bookings;
        this.changes = changes;
        this.queue = queue;
    }

    /// @return how many were moved on
    int settle(Tx tx) {
        var due = bookings.overdue(tx.handle(), tx.now(), !tx.timeTrusted());
        due.forEach(row -> settle(tx, row));
        return due.size();
    }

    private void settle(Tx tx, BookingRow row) {
        switch (row.state()) {
            case HELD -> changes.step(tx, row, BookingEvent.LAPSE, CORE, after -> after);
            case BOOKED -> changes.step(tx, row, BookingEvent.MISS, CORE, after -> after);
            case ARRIVED -> prefer(tx, row);
            case SERVED, CANCELLED, NO_SHOW, EXPIRED -> throw new IllegalStateException(row + " waits for nothing");
        }
    }

    private void prefer(Tx tx, BookingRow row) {
        changes.step(tx, row, BookingEvent.PREFER, CORE, after -> after);
        UUID ticket = row.ticket();
        if (ticket != null) {
            queue.prefer(tx, ticket, row.seat().from());
        }
    }
}
