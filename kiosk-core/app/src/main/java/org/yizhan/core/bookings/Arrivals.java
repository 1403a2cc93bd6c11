package org.yizhan.core.bookings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.bookings.Bookings.Welcome;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.codes.Guesses;
import org.yizhan.core.codes.ShortCode;
import org.yizhan.core.queue.TicketQueue;
import org.yizhan.core.store.Tx;

/// Whoever booked is here: the booking becomes a number. Who is a little early comes before others from the time of
/// the slot on, who is a little late at once; later it is a number like any other. A clock that cannot be believed
/// sends nobody away.
@ApplicationScoped
class Arrivals {
    private static final Pattern TYPED = Pattern.compile("\\d{" + ShortCode.LENGTH + "}");

    private final BookingTable bookings;
    private final BookingChanges changes;
    private final Overdue overdue;
    private final Slots slots;
    private final TicketQueue queue;
    private final Guesses guesses;
    private final BookingSettings settings;

    Arrivals(
            BookingTable bookings,
            BookingChanges changes,
            Overdue overdue,
            Slots slots,
            TicketQueue queue,
            Guesses guesses,
            BookingSettings settings) {
        this.bookings = bookings;
        this.changes = changes;
        this.overdue = overdue;
        this.slots = slots;
        this.queue = queue;
        this.guesses = guesses;
        this.settings = settings;
    }

    /// @param ticket  the number that the booking became
    record Arrived(UUID booking, UUID ticket, Welcome welcome) {}

    Queue.Ticket ticket(Handle handle, Arrived arrived) {
        return queue.ticket(handle, arrived.ticket()).orElseThrow(Refusals::noBooking);
    }

    /// @param booking  as [#find] answered
    Arrived arrive(Tx tx, UUID booking, String language, String by) {
        overdue.settle(tx);
        BookingRow row = bookings.find(tx.handle(), booking).orElseThrow(Refusals::noBooking);
        UUID number = row.ticket();
        if (number != null) {
            Queue.Ticket ticket = queue.ticket(tx.handle(), number).orElseThrow(Refusals::noBooking);
            return new Arrived(row.id(), number, again(row, ticket));
        }
        return switch (row.state()) {
            case BOOKED -> welcome(tx, row, language, by);
            case NO_SHOW -> late(tx, row, BookingEvent.COME_LATE, language, by);
            case HELD, ARRIVED, SERVED, CANCELLED, EXPIRED -> throw Refusals.notPossible(row);
        };
    }

    private Arrived welcome(Tx tx, BookingRow row, String language, String by) {
        if (!slots.isOpen(row.seat())) {
            throw Refusals.gone(row.seat().line(), row.seat().from());
        }
        if (!tx.timeTrusted() || isOnTime(tx.now(), row)) {
            return take(tx, row, BookingEvent.ARRIVE, Welcome.ON_TIME, language, by);
        }
        if (tx.now().isAfter(row.due())) {
            return late(tx, row, BookingEvent.ARRIVE, language, by);
        }
        Instant welcome = row.seat().from().minus(settings.early());
        if (tx.now().isBefore(welcome)) {
            throw Refusals.because(
                    Bookings.Refusal.TOO_EARLY,
                    "it is for later",
                    Map.of("from", row.seat().from().toString(), "welcome", welcome.toString()));
        }
        return take(tx, row, BookingEvent.ARRIVE, Welcome.EARLY, language, by);
    }

    private boolean isOnTime(Instant now, BookingRow row) {
        return !now.isBefore(row.seat().from()) && !now.isAfter(row.due().plus(settings.late()));
    }

    /// A number like any other, on the day it was booked for.
    private Arrived late(Tx tx, BookingRow row, BookingEvent event, String language, String by) {
        LocalDate booked = Slots.date(row.seat().from());
        if (tx.timeTrusted() && Slots.date(tx.now()).isAfter(booked)) {
            throw Refusals.because(
                    Bookings.Refusal.TOO_LATE,
                    "it was for an earlier day",
                    Map.of("from", row.seat().from().toString()));
        }
        return take(tx, row, event, Welcome.LATE, language, by);
    }

    private Arrived take(Tx tx, BookingRow row, BookingEvent event, Welcome welcome, String language, String by) {
        Queue.Priority priority = welcome == Welcome.ON_TIME ? Queue.Priority.APPOINTMENT : Queue.Priority.ORDINARY;
        Queue.Ticket ticket = queue.welcome(tx, Ids.next(), row.seat().line(), priority, language, by);
        Instant preferred = welcome == Welcome.EARLY ? row.seat().from() : null;
        changes.step(
                tx, row, event, by, after -> after.in(after.state(), preferred).with(ticket.id()));
        return new Arrived(row.id(), ticket.id(), welcome);
    }

    private static Welcome again(BookingRow row, Queue.Ticket ticket) {
        if (row.ringsAt() != null) {
            return Welcome.EARLY;
        }
        return ticket.priority().isPreferred() ? Welcome.ON_TIME : Welcome.LATE;
    }

    /// Whose slip or digits these are. Looked up before anything is written: a work may be done once more, and a code
    /// that nobody has counts once.
    ///
    /// @throws RuntimeException  400 for a mistyped digit, 404 for a code that nobody has, 429 after too many
    UUID find(Handle handle, String paper, String device) {
        boolean typed = TYPED.matcher(paper).matches();
        if (typed && !ShortCode.checks(paper)) {
            throw Refusals.because(Bookings.Refusal.CODE_MISTYPED, "one of the digits is not as printed", Map.of());
        }
        String who = device + (typed ? "/booking-typed" : "/booking-scanned");
        return guesses.find(Refusals.FEATURE, who, () -> named(handle, paper))
                .orElseThrow(() -> Refusals.because(Bookings.Refusal.UNKNOWN_CODE, "nobody has that code", Map.of()))
                .id();
    }

    private Optional<BookingRow> named(Handle handle, String paper) {
        UUID scanned = scanned(paper);
        return scanned == null ? bookings.byShortCode(handle, paper) : bookings.find(handle, scanned);
    }

    private static @Nullable UUID scanned(String paper) {
        if (!paper.startsWith(Bookings.QR)) {
            return null;
        }
        try {
            return UUID.fromString(paper.substring(Bookings.QR.length()));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
