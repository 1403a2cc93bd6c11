package org.yizhan.core.bookings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.yizhan.contract.boot.Feed;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Tx;

/// Every change of a booking: its row, its step, its journal row and its event, in one transaction. The journal says
/// which place is taken and never by whom.
@ApplicationScoped
class BookingChanges {
    private static final String TYPE = "bookings.booking";

    private final BookingTable bookings;
    private final CenterJournal journal;

    BookingChanges(BookingTable bookings, CenterJournal journal) {
        this.bookings = bookings;
        this.journal = journal;
    }

    BookingRow begin(Tx tx, BookingRow fresh, BookingEvent event) {
        BookingRow row = bookings.insert(tx.handle(), fresh);
        bookings.step(tx.handle(), row, event, tx.now(), row.by());
        journal.append(tx, Entry.created(TYPE, row.id(), event.op(), facts(row, row.by())));
        tx.emit(Event.about(Feed.BOOKING, row.id()));
        return row;
    }

    /// Takes a step to where the table of states says.
    ///
    /// @param to  what else it changes; it is given the new state, with nothing to wait for
    /// @throws RuntimeException  409: the state does not allow that
    BookingRow step(Tx tx, BookingRow before, BookingEvent event, String by, UnaryOperator<BookingRow> to) {
        BookingRow moved = before.in(
                BookingStates.after(before.state(), event).orElseThrow(() -> Refusals.notPossible(before)), null);
        BookingRow after = to.apply(moved).nextVersion();
        bookings.update(tx.handle(), after);
        bookings.step(tx.handle(), after, event, tx.now(), by);
        journal.append(tx, Entry.changed(TYPE, after.id(), event.op(), before.version(), facts(after, by)));
        tx.emit(Event.about(Feed.BOOKING, after.id()));
        return after;
    }

    private static Map<String, Object> facts(BookingRow row, String by) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("line", row.seat().line());
        facts.put("from", row.seat().from().toString());
        facts.put("until", row.seat().until().toString());
        facts.put("place", row.seat().place());
        facts.put("side", row.side());
        facts.put("state", row.state());
        facts.put("by", by);
        UUID ticket = row.ticket();
        if (ticket != null) {
            facts.put("ticket", ticket);
        }
        return facts;
    }
}
