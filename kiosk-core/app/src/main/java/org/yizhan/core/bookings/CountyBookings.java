package org.yizhan.core.bookings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.core.journal.InboundHandler;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Tx;

/// Bookings that the county took. Each is kept as it comes, for somebody was promised that place: on a place that the
/// center gave away meanwhile both stand, and in a time that is closed by now it stands as well, for a person to move.
@ApplicationScoped
class CountyBookings implements InboundHandler {
    private static final String COUNTY = "county";

    private final Json json;
    private final BookingTable bookings;
    private final BookingChanges changes;
    private final BookedPersons persons;
    private final BookingDesk desk;

    CountyBookings(Json json, BookingTable bookings, BookingChanges changes, BookedPersons persons, BookingDesk desk) {
        this.json = json;
        this.bookings = bookings;
        this.changes = changes;
        this.persons = persons;
        this.desk = desk;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Inbounds.BOOKING);
    }

    @Override
    public void apply(Tx tx, String kind, String payload) {
        Bookings.CountyBooking sent = json.received(payload, Bookings.CountyBooking.class);
        if (!sent.until().isAfter(sent.from()) || sent.place() < 0) {
            throw new IllegalArgumentException("a booking ends after it begins, in a place from 0");
        }
        Optional<BookingRow> known = bookings.find(tx.handle(), sent.id());
        if (known.isEmpty()) {
            insert(tx, sent);
        } else if (known.get().side() != Bookings.Side.COUNTY) {
            throw new IllegalArgumentException("that booking is the center's");
        } else if (sent.version()
                > bookings.countyVersion(tx.handle(), known.get().nr())) {
            bookings.countyVersion(tx.handle(), known.get().nr(), sent.version());
            cancel(tx, sent, known.get());
        }
    }

    /// Cancelled before this center heard of it: nothing to keep, and a booking that comes later is older.
    private void insert(Tx tx, Bookings.CountyBooking sent) {
        Bookings.State state = sent.cancelled() ? Bookings.State.CANCELLED : Bookings.State.BOOKED;
        BookingRow.Who who = sent.cancelled() ? BookingRow.Who.NOBODY : persons.seal(tx, sent.name(), sent.phone());
        var row = new BookingRow(
                0,
                sent.id(),
                new BookingRow.Seat(sent.line(), sent.from(), sent.until(), sent.place()),
                Bookings.Side.COUNTY,
                state,
                1,
                sent.shortCode(),
                LocalizedText.CHINESE,
                COUNTY,
                tx.now(),
                null,
                who,
                null);
        BookingRow kept = changes.begin(tx, sent.cancelled() ? row : desk.expected(row), BookingEvent.BOOK);
        bookings.countyVersion(tx.handle(), kept.nr(), sent.version());
        persons.count(tx, kept, sent.cancelled() ? null : sent.phone());
    }

    /// Whoever has come already, or did not, is not cancelled any more.
    private void cancel(Tx tx, Bookings.CountyBooking sent, BookingRow known) {
        if (sent.cancelled()
                && BookingStates.after(known.state(), BookingEvent.CANCEL).isPresent()) {
            desk.cancel(tx, known, COUNTY);
        }
    }
}
