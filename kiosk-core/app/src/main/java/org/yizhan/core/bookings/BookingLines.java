package org.yizhan.core.bookings;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;
import org.yizhan.core.queue.BookedLines;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Tx;

/// Tells the queue which lines appointments are made in, and the county how they are called.
@ApplicationScoped
class BookingLines implements BookedLines {
    private final Plans plans;
    private final BookingTable bookings;
    private final CoreClock clock;

    BookingLines(Plans plans, BookingTable bookings, CoreClock clock) {
        this.plans = plans;
        this.bookings = bookings;
        this.clock = clock;
    }

    @Override
    public boolean isBooked(Handle handle, String line) {
        return plans.of(handle, line).places() > 0
                || bookings.expected(handle, clock.now()).stream()
                        .anyMatch(row -> row.seat().line().equals(line));
    }

    @Override
    public void renamed(Tx tx, String line, LocalizedText name, String by) {
        plans.renamed(tx, line, name, by);
    }
}
