package org.yizhan.core.bookings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.opening.Openings;
import org.yizhan.core.store.CoreClock;

/// The slots of a line: its hours, with breaks, holidays and single days, cut as its plan says. A line without
/// hours has none, for nobody could say when it is open.
@ApplicationScoped
class Slots {
    private final Openings openings;
    private final Plans plans;
    private final CountyBlocks blocks;
    private final BookingTable bookings;

    Slots(Openings openings, Plans plans, CountyBlocks blocks, BookingTable bookings) {
        this.openings = openings;
        this.plans = plans;
        this.blocks = blocks;
        this.bookings = bookings;
    }

    /// A slot, whether it can still be booked or not.
    record Slot(String line, Instant from, Instant until, Places places) {
        BookingRow.Seat seat(int place) {
            return new BookingRow.Seat(line, from, until, place);
        }
    }

    List<Slot> on(Handle handle, String line, LocalDate date) {
        Bookings.Plan plan = plans.of(handle, line);
        if (plan.places() == 0) {
            return List.of();
        }
        var places = new Places(plan.places(), blocks.on(handle, line, date));
        return openings.spans(line, date).stream()
                .flatMap(hours -> SlotGrid.cut(hours, plan.minutes()))
                .map(span -> new Slot(line, at(date, span.from()), at(date, span.until()), places))
                .toList();
    }

    /// The slot that begins at that moment.
    Optional<Slot> at(Handle handle, String line, Instant from) {
        return on(handle, line, date(from)).stream()
                .filter(slot -> slot.from().equals(from))
                .findFirst();
    }

    /// Whether the line is open all that time.
    boolean isOpen(BookingRow.Seat seat) {
        LocalTime from = LocalTime.ofInstant(seat.from(), CoreClock.ZONE);
        LocalTime until = LocalTime.ofInstant(seat.until(), CoreClock.ZONE);
        Optional<List<Opening.Span>> hours = openings.spans(seat.line(), date(seat.from()));
        return hours.isEmpty()
                || hours.get().stream().anyMatch(span -> !from.isBefore(span.from()) && !until.isAfter(span.until()));
    }

    /// Slots of one day, with how many places of each are free: one question for all of them.
    List<Bookings.Slot> shown(Handle handle, List<Slot> day) {
        if (day.isEmpty()) {
            return List.of();
        }
        Slot first = day.getFirst();
        List<BookingRow> taking = bookings.taking(
                handle, first.line(), first.from(), day.getLast().until());
        return day.stream()
                .map(slot -> new Bookings.Slot(
                        slot.from(),
                        slot.until(),
                        slot.places().count(),
                        slot.places().county(),
                        slot.places()
                                .freeForCenterCount(taking.stream()
                                        .filter(row -> row.seat().from().isBefore(slot.until())
                                                && row.seat().until().isAfter(slot.from()))
                                        .toList())))
                .toList();
    }

    /// A free place of the center's in that slot.
    ///
    /// @param today  the date, as well as it is known
    /// @throws RuntimeException  409: it is full, or there is no such slot that could be booked
    BookingRow.Seat take(Handle handle, String line, Instant from, Instant now, LocalDate today) {
        Slot slot = at(handle, line, from)
                .filter(one -> one.until().isAfter(now))
                .filter(one -> !date(from)
                        .isAfter(today.plusDays(plans.of(handle, line).daysAhead())))
                .orElseThrow(() -> Refusals.gone(line, from));
        int place = slot.places()
                .freeForCenter(bookings.taking(handle, line, slot.from(), slot.until()))
                .orElseThrow(() -> Refusals.full(line, from));
        return slot.seat(place);
    }

    static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, CoreClock.ZONE);
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(CoreClock.ZONE).toInstant();
    }
}
