package org.yizhan.core.bookings;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.core.codes.ShortCode;
import org.yizhan.core.day.Today;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Booking itself, at a desk or a kiosk: a place is held, then confirmed; it may be moved and given up. Whatever is due
/// is moved on first, so that no place is refused that somebody let go.
@ApplicationScoped
class BookingDesk {
    /// The other half of all codes is the county's, so that both can draw without each other.
    private static final int CODES_BELOW = 5_000_000;

    private final SecureRandom random = new SecureRandom();
    private final BookingTable bookings;
    private final BookingChanges changes;
    private final BookedPersons persons;
    private final Slots slots;
    private final Overdue overdue;
    private final Today today;
    private final BookingSettings settings;

    BookingDesk(
            BookingTable bookings,
            BookingChanges changes,
            BookedPersons persons,
            Slots slots,
            Overdue overdue,
            Today today,
            BookingSettings settings) {
        this.bookings = bookings;
        this.changes = changes;
        this.persons = persons;
        this.slots = slots;
        this.overdue = overdue;
        this.today = today;
        this.settings = settings;
    }

    /// @param alone  whether that caller serves one person at a time: what it held before is let go
    BookingRow hold(Tx tx, Bookings.HoldRequest request, boolean alone, String by) {
        var held = bookings.find(tx.handle(), request.id());
        if (held.isPresent()) {
            return again(held.get(), request);
        }
        overdue.settle(tx);
        if (alone) {
            bookings.heldBy(tx.handle(), by).forEach(row -> changes.step(tx, row, BookingEvent.LAPSE, by, one -> one));
        }
        BookingRow.Seat seat =
                slots.take(tx.handle(), request.line(), request.from(), tx.now(), today.date(tx.handle()));
        String code = ShortCode.draw(random, CODES_BELOW, drawn -> bookings.isTaken(tx.handle(), drawn));
        var fresh = new BookingRow(
                0,
                request.id(),
                seat,
                Bookings.Side.CENTER,
                Bookings.State.HELD,
                1,
                code,
                request.language(),
                by,
                tx.now(),
                tx.now().plus(settings.held()),
                BookingRow.Who.NOBODY,
                null);
        return changes.begin(tx, fresh, BookingEvent.HOLD);
    }

    /// The answer was lost and the request came back with another key.
    private static BookingRow again(BookingRow held, Bookings.HoldRequest request) {
        boolean same =
                held.seat().line().equals(request.line()) && held.seat().from().equals(request.from());
        if (!same) {
            throw Refused.because(422, "request", "key-reused", "this id was used for another booking");
        }
        return held;
    }

    /// @throws RuntimeException  409: the place is given back already, or that person has enough bookings
    BookingRow confirm(Tx tx, UUID id, Bookings.Confirmation said, String by) {
        overdue.settle(tx);
        BookingRow held = require(tx, id);
        persons.requireRoom(tx.handle(), said.phone());
        BookingRow.Who who = persons.seal(tx, said.name(), said.phone());
        BookingRow booked = changes.step(tx, held, BookingEvent.CONFIRM, by, row -> expected(row.of(who, tx.now())));
        persons.count(tx, booked, said.phone());
        return booked;
    }

    BookingRow cancel(Tx tx, UUID id, String by) {
        return cancel(tx, require(tx, id), by);
    }

    /// There is no way back from it, so nobody needs to know any more who booked.
    BookingRow cancel(Tx tx, BookingRow booking, String by) {
        return changes.step(tx, booking, BookingEvent.CANCEL, by, row -> persons.forget(tx, row));
    }

    /// To a free place of the center's in another slot, whosever booking it is: so what was booked twice is resolved.
    BookingRow move(Tx tx, UUID id, Bookings.Move to, String by) {
        overdue.settle(tx);
        BookingRow before = require(tx, id);
        if (BookingStates.after(before.state(), BookingEvent.MOVE).isEmpty()) {
            throw Refusals.notPossible(before);
        }
        BookingRow.Seat seat =
                slots.take(tx.handle(), before.seat().line(), to.from(), tx.now(), today.date(tx.handle()));
        return changes.step(tx, before, BookingEvent.MOVE, by, row -> expected(row.at(seat, tx.now())));
    }

    /// Rings when nobody came.
    BookingRow expected(BookingRow booked) {
        return booked.in(booked.state(), booked.due().plus(settings.noShow()));
    }

    private BookingRow require(Tx tx, UUID id) {
        return bookings.find(tx.handle(), id).orElseThrow(Refusals::noBooking);
    }
}
