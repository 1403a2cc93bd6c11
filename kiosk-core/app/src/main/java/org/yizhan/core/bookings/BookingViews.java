package org.yizhan.core.bookings;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.core.day.Today;
import org.yizhan.core.directory.Masked;
import org.yizhan.core.opening.OpenLines;
import org.yizhan.core.opening.Openings;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

/// What desks and kiosks see of bookings. A name and a number are masked wherever they are shown.
@ApplicationScoped
class BookingViews {
    private final Store store;
    private final BookingTable bookings;
    private final BookedPersons persons;
    private final Slots slots;
    private final Plans plans;
    private final Openings openings;
    private final OpenLines lines;
    private final Today today;
    private final CoreClock clock;

    BookingViews(
            Store store,
            BookingTable bookings,
            BookedPersons persons,
            Slots slots,
            Plans plans,
            Openings openings,
            OpenLines lines,
            Today today,
            CoreClock clock) {
        this.store = store;
        this.bookings = bookings;
        this.persons = persons;
        this.slots = slots;
        this.plans = plans;
        this.openings = openings;
        this.lines = lines;
        this.today = today;
        this.clock = clock;
    }

    List<Bookings.Line> lines(Handle handle) {
        LocalDate date = today.date(handle);
        return lines.names(handle).entrySet().stream()
                .map(line -> new Bookings.Line(
                        line.getKey(),
                        line.getValue(),
                        plans.of(handle, line.getKey()),
                        openings.spans(line.getKey(), date).isPresent()))
                .toList();
    }

    /// The days on which that line may be booked, those without a free place as well.
    List<Bookings.Day> days(Handle handle, String line) {
        LocalDate from = today.date(handle);
        LocalDate until = from.plusDays(plans.of(handle, line).daysAhead() + 1L);
        return from.datesUntil(until)
                .map(date -> day(handle, line, date))
                .filter(day -> day.places() > 0)
                .toList();
    }

    private Bookings.Day day(Handle handle, String line, LocalDate date) {
        List<Bookings.Slot> offered = slots(handle, line, date);
        return new Bookings.Day(
                date,
                offered.stream().mapToInt(Bookings.Slot::places).sum(),
                offered.stream().mapToInt(Bookings.Slot::free).sum());
    }

    /// The slots of that day that are not over.
    List<Bookings.Slot> slots(Handle handle, String line, LocalDate date) {
        Instant now = clock.now();
        return slots.shown(
                handle,
                slots.on(handle, line, date).stream()
                        .filter(slot -> slot.until().isAfter(now))
                        .toList());
    }

    Bookings.Booking booking(Handle handle, BookingRow row) {
        return booking(handle, row, lines.names(handle));
    }

    private Bookings.Booking booking(Handle handle, BookingRow row, Map<String, LocalizedText> names) {
        Bookings.Contact contact = persons.open(handle, row.who());
        String name = contact.name();
        boolean held = row.state() == Bookings.State.HELD;
        boolean awaited = held || row.state() == Bookings.State.BOOKED;
        return new Bookings.Booking(
                row.id(),
                row.seat().line(),
                names.getOrDefault(
                        row.seat().line(), LocalizedText.of(row.seat().line())),
                row.seat().from(),
                row.seat().until(),
                row.seat().place(),
                row.side(),
                row.state(),
                row.shortCode(),
                held ? row.ringsAt() : null,
                name == null ? null : MaskedName.of(name),
                Masked.phone(contact.phone()),
                row.ticket(),
                BookingStates.actions(row.state()),
                row.state().isTaking() && !others(handle, row).isEmpty(),
                awaited && !slots.isOpen(row.seat()));
    }

    /// Who else has that place at that time.
    private List<BookingRow> others(Handle handle, BookingRow row) {
        BookingRow.Seat seat = row.seat();
        return bookings.taking(handle, seat.line(), seat.from(), seat.until()).stream()
                .filter(other -> other.seat().place() == seat.place() && other.nr() != row.nr())
                .toList();
    }

    Bookings.DayBook day(Handle handle, LocalDate date) {
        Map<String, LocalizedText> names = lines.names(handle);
        Instant from = date.atStartOfDay(CoreClock.ZONE).toInstant();
        List<BookingRow> rows = bookings.between(handle, from, from.plus(Duration.ofDays(1)));
        List<Bookings.LineDay> days = names.entrySet().stream()
                .map(line -> new Bookings.LineDay(
                        line.getKey(),
                        line.getValue(),
                        slots(handle, line.getKey(), date, of(rows, line.getKey()), names)))
                .filter(line -> !line.slots().isEmpty())
                .toList();
        List<BookingRow> expected = bookings.expected(
                handle, today.date(handle).atStartOfDay(CoreClock.ZONE).toInstant());
        return new Bookings.DayBook(
                store.cursor(handle), date, days, clashes(handle, expected, names), gone(handle, expected, names));
    }

    private static List<BookingRow> of(Collection<BookingRow> rows, String line) {
        return rows.stream().filter(row -> row.seat().line().equals(line)).toList();
    }

    /// Every slot of the day, and the times that are booked though they are no slots any more.
    private List<Bookings.BookedSlot> slots(
            Handle handle, String line, LocalDate date, List<BookingRow> rows, Map<String, LocalizedText> names) {
        Map<Instant, Bookings.Slot> byTime = new TreeMap<>();
        slots.shown(handle, slots.on(handle, line, date)).forEach(slot -> byTime.put(slot.from(), slot));
        rows.forEach(row -> byTime.putIfAbsent(
                row.seat().from(),
                new Bookings.Slot(row.seat().from(), row.seat().until(), 0, 0, 0)));
        return byTime.values().stream()
                .map(slot -> new Bookings.BookedSlot(
                        slot,
                        rows.stream()
                                .filter(row -> row.seat().from().equals(slot.from()))
                                .filter(row -> row.state() != Bookings.State.EXPIRED)
                                .map(row -> booking(handle, row, names))
                                .toList()))
                .toList();
    }

    /// What two have at once, each pair once.
    private List<List<Bookings.Booking>> clashes(
            Handle handle, List<BookingRow> expected, Map<String, LocalizedText> names) {
        Map<Set<Long>, List<BookingRow>> pairs = new LinkedHashMap<>();
        for (BookingRow row : expected) {
            for (BookingRow other : others(handle, row)) {
                pairs.putIfAbsent(Set.of(row.nr(), other.nr()), List.of(row, other));
            }
        }
        List<List<Bookings.Booking>> shown = new ArrayList<>();
        pairs.values()
                .forEach(pair -> shown.add(
                        pair.stream().map(row -> booking(handle, row, names)).toList()));
        return shown;
    }

    private List<Bookings.Booking> gone(Handle handle, List<BookingRow> expected, Map<String, LocalizedText> names) {
        Stream<BookingRow> awaited = expected.stream()
                .filter(row -> row.state() == Bookings.State.BOOKED)
                .filter(row -> !slots.isOpen(row.seat()));
        return awaited.map(row -> booking(handle, row, names)).toList();
    }
}
