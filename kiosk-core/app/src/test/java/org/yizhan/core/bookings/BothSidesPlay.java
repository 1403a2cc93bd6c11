package org.yizhan.core.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.yizhan.contract.Ids;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.bookings.Bookings.Side;
import org.yizhan.contract.bookings.Bookings.State;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.core.Assembled;
import org.yizhan.core.StandingClock;
import org.yizhan.core.opening.Openings;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

/// What a center and a county do to the same slots, and what may never be of them.
final class BothSidesPlay {
    private static final Instant MORNING = Instant.parse("2026-11-23T00:30:00Z");
    static final StandingClock CLOCK = new StandingClock(MORNING);
    private static final String LINE = "social";
    private static final int PLACES = 4;
    private static final int COUNTY = 2;
    static final int SLOTS = 3;
    private static final Duration HELD = Duration.ofMinutes(5);
    private static final Duration LATE = Duration.ofMinutes(15);

    private static int version;

    enum Kind {
        HOLD,
        CONFIRM,
        CANCEL,
        MOVE,
        COUNTY_BOOKS,
        COUNTY_CANCELS,
        TIME_PASSES,
        BLOCKS_CHANGE,
        SOMEBODY_COMES
    }

    record Step(Kind kind, int slot, int which) {}

    private final Assembled core;
    private final Store store;
    private final BookingDesk desk;
    private final List<Bookings.CountyBooking> county = new ArrayList<>();
    private final LocalDate day;
    private final Duration pace;
    private final int ticketsBefore;
    private int block = COUNTY;

    private BothSidesPlay(Assembled core, LocalDate day, Duration pace) {
        this.core = core;
        this.store = core.get(Store.class);
        this.desk = core.get(BookingDesk.class);
        this.day = day;
        this.pace = pace;
        store.write(tx -> {
            tx.handle().execute("DELETE FROM booking_step");
            return tx.handle().execute("DELETE FROM booking");
        });
        blocksBecome(COUNTY);
        this.ticketsBefore = tickets();
    }

    /// Far enough ahead that no story reaches it.
    static BothSidesPlay longBefore(Assembled core) {
        return new BothSidesPlay(core, openFrom(core, today().plusDays(7)), HELD.dividedBy(2));
    }

    /// From a quarter to nine of another day on.
    static BothSidesPlay onTheDay(Assembled core) {
        LocalDate day = openFrom(core, today().plusDays(1));
        CLOCK.set(day.atTime(8, 45).atZone(CoreClock.ZONE).toInstant());
        return new BothSidesPlay(core, day, HELD.plusMinutes(4));
    }

    /// That day, or the next that is no holiday.
    private static LocalDate openFrom(Assembled core, LocalDate day) {
        return day.datesUntil(day.plusDays(30))
                .filter(date -> core.get(Openings.class)
                        .spans(LINE, date)
                        .filter(spans -> !spans.isEmpty())
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(CLOCK.instant(), CoreClock.ZONE);
    }

    void does(Step step) {
        switch (step.kind()) {
            case HOLD ->
                refusedOr(() -> isAlone(store.write(tx -> desk.hold(
                        tx, new Bookings.HoldRequest(Ids.next(), LINE, from(step.slot()), "zh-CN"), false, "desk"))));
            case CONFIRM ->
                with(
                        step,
                        row -> store.write(tx ->
                                desk.confirm(tx, row.id(), new Bookings.Confirmation(Ids.next(), null, null), "desk")));
            case CANCEL -> with(step, row -> store.write(tx -> desk.cancel(tx, row.id(), "desk")));
            case MOVE ->
                with(
                        step,
                        row -> isAlone(store.write(tx ->
                                desk.move(tx, row.id(), new Bookings.Move(Ids.next(), from(step.slot())), "desk"))));
            case COUNTY_BOOKS -> countyBooks(step.slot());
            case COUNTY_CANCELS -> countyCancels(step.which());
            case TIME_PASSES -> CLOCK.move(pace);
            case BLOCKS_CHANGE -> blocksBecome(step.which() % (PLACES + 1));
            case SOMEBODY_COMES -> with(step, this::comes);
        }
    }

    /// What the center has just given out.
    private void isAlone(BookingRow given) {
        assertTrue(given.seat().place() >= block, "the center gave out a place of the county's");
        assertEquals(
                List.of(given.id()),
                taking().stream()
                        .filter(row -> row.seat().equals(given.seat()))
                        .map(BookingRow::id)
                        .toList(),
                "the center gave out a place that somebody has");
    }

    private void blocksBecome(int places) {
        block = places;
        var blocks = new Bookings.Blocks(++version, List.of(new Bookings.Block(LINE, LocalDate.EPOCH, places)));
        store.write(tx -> {
            core.get(CountyBlocks.class)
                    .apply(tx, Inbounds.BOOKING_BLOCKS, core.get(Json.class).text(blocks));
            return blocks;
        });
    }

    private void comes(BookingRow row) {
        Arrivals.Arrived first = arrives(row);
        if (row.ticket() == null) {
            assertEquals(expected(row), first.welcome());
        }
        assertEquals(first.ticket(), arrives(row).ticket(), "whoever comes again has another number");
    }

    private Arrivals.Arrived arrives(BookingRow row) {
        Arrivals arrivals = core.get(Arrivals.class);
        UUID booking = store.read(handle -> arrivals.find(handle, Bookings.QR + row.id(), "kiosk-1"));
        return store.write(tx -> arrivals.arrive(tx, booking, "zh-CN", "kiosk-1"));
    }

    private static Bookings.Welcome expected(BookingRow row) {
        if (CLOCK.instant().isBefore(row.seat().from())) {
            return Bookings.Welcome.EARLY;
        }
        return row.state() == State.NO_SHOW || CLOCK.instant().isAfter(row.due().plus(LATE))
                ? Bookings.Welcome.LATE
                : Bookings.Welcome.ON_TIME;
    }

    /// The lowest of its places that it has not given out itself.
    private void countyBooks(int slot) {
        for (int place = 0; place < block; place++) {
            int wanted = place;
            boolean free = county.stream()
                    .filter(one -> !one.cancelled() && one.from().equals(from(slot)))
                    .noneMatch(one -> one.place() == wanted);
            if (free) {
                var booking = countyBooking(slot, place, county.size());
                county.add(booking);
                arrives(booking);
                return;
            }
        }
    }

    private void countyCancels(int which) {
        if (!county.isEmpty()) {
            int index = which % county.size();
            Bookings.CountyBooking one = county.get(index);
            var given = new Bookings.CountyBooking(
                    one.id(),
                    one.version() + 1,
                    one.line(),
                    one.from(),
                    one.until(),
                    one.place(),
                    one.shortCode(),
                    true,
                    null,
                    null);
            county.set(index, given);
            arrives(given);
            arrives(one);
        }
    }

    private void arrives(Bookings.CountyBooking booking) {
        store.write(tx -> {
            core.get(CountyBookings.class)
                    .apply(tx, Inbounds.BOOKING, core.get(Json.class).text(booking));
            return booking;
        });
    }

    private void with(Step step, Consumer<BookingRow> what) {
        List<BookingRow> rows = rows();
        if (!rows.isEmpty()) {
            refusedOr(() -> what.accept(rows.get(step.which() % rows.size())));
        }
    }

    void everybodyGivesUp() {
        CLOCK.move(HELD.plusMinutes(1));
        rows().stream()
                .filter(row -> row.state() == State.BOOKED)
                .forEach(row -> store.write(tx -> desk.cancel(tx, row.id(), "desk")));
    }

    void holdsTogether() {
        store.write(core.get(Overdue.class)::settle);
        List<BookingRow> taking = taking();
        var seats = taking.stream().map(BookingRow::seat).collect(Collectors.toSet());
        assertEquals(seats.size(), taking.size(), "a place is given out twice");
        for (BookingRow row : taking) {
            int place = row.seat().place();
            assertTrue(place < PLACES, "there is no such place");
            assertTrue(row.side() == Side.COUNTY || place >= COUNTY, "the center gave out a place of the county's");
        }
        long centers =
                taking.stream().filter(row -> row.seat().place() >= COUNTY).count();
        assertEquals(SLOTS * (PLACES - COUNTY), centers + free(), "a place is lost");
        assertTrue(
                taking.stream()
                        .filter(row -> row.state() == State.HELD)
                        .allMatch(row -> Objects.requireNonNull(row.ringsAt()).isAfter(CLOCK.instant())),
                "a place is held for too long");
    }

    /// Every place that is the center's now is had by somebody or free, whosever it was.
    void losesNone() {
        store.write(core.get(Overdue.class)::settle);
        Set<BookingRow.Seat> had = taking().stream().map(BookingRow::seat).collect(Collectors.toSet());
        long given = had.stream().filter(seat -> seat.place() >= block).count();
        assertEquals(centers(), given + free(), "a place is lost");
    }

    /// How many places are the center's now.
    int centers() {
        return SLOTS * (PLACES - block);
    }

    void hasOneNumberEach() {
        List<UUID> numbers = rows().stream()
                .map(BookingRow::ticket)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        assertEquals(tickets() - ticketsBefore, numbers.size(), "a number nobody has");
        assertTrue(
                taking().stream()
                        .filter(row -> row.state() == State.ARRIVED)
                        .flatMap(row -> Optional.ofNullable(row.ringsAt()).stream())
                        .allMatch(at -> at.isAfter(CLOCK.instant())),
                "who came early is not called before others in time");
    }

    private int tickets() {
        return store.read(handle -> handle.select("SELECT count(*) FROM ticket")
                .mapTo(Integer.class)
                .one());
    }

    int free() {
        Slots slots = core.get(Slots.class);
        return store.read(handle -> slots.on(handle, LINE, day).stream()
                .limit(SLOTS)
                .mapToInt(slot -> slots.shown(handle, List.of(slot)).getFirst().free())
                .sum());
    }

    private List<BookingRow> rows() {
        return store.read(handle -> core.get(BookingTable.class).between(handle, from(0), from(SLOTS)));
    }

    private List<BookingRow> taking() {
        return rows().stream().filter(row -> row.state().isTaking()).toList();
    }

    private Bookings.CountyBooking countyBooking(int slot, int place, int serial) {
        return new Bookings.CountyBooking(
                Ids.next(), 1, LINE, from(slot), from(slot + 1), place, "5%07d".formatted(serial), false, null, null);
    }

    private Instant from(int slot) {
        return day.atTime(9, 0).plusMinutes(30L * slot).atZone(CoreClock.ZONE).toInstant();
    }

    private static void refusedOr(Runnable action) {
        try {
            action.run();
        } catch (HttpProblem refused) {
            assertEquals(409, refused.getStatusCode());
        }
    }
}
