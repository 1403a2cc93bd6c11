package org.yizhan.core.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.bookings.Bookings.Side;
import org.yizhan.contract.bookings.Bookings.State;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.Assembled;
import org.yizhan.core.StandingClock;
import org.yizhan.core.opening.Chosen;
import org.yizhan.core.opening.Openings;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

/// A desk and a kiosk at the center and a hotline at the county book the same slots, neither hearing of the other: the
/// county knows its own bookings alone. Whatever they do, no place is given out twice and none is lost; where the
/// county's places become more or fewer meanwhile, the center still gives out what nobody has. On the day itself
/// whoever
/// comes has one number.
class BothSidesTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T00:30:00Z");
    private static final StandingClock CLOCK = new StandingClock(MORNING);
    private static final String LINE = "social";
    private static final int PLACES = 4;
    private static final int COUNTY = 2;
    private static final int SLOTS = 3;
    private static final Duration HELD = Duration.ofMinutes(5);
    private static final Duration LATE = Duration.ofMinutes(15);

    private static @Nullable Assembled open;
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

    @Provide
    Arbitrary<List<Step>> stories() {
        return storiesOf(EnumSet.range(Kind.HOLD, Kind.TIME_PASSES));
    }

    @Provide
    Arbitrary<List<Step>> storiesOfBlocks() {
        return storiesOf(EnumSet.range(Kind.HOLD, Kind.BLOCKS_CHANGE));
    }

    /// The county hears what became of a booking before it gives its place to somebody else, so on the day itself it
    /// gives up none.
    @Provide
    Arbitrary<List<Step>> daysOfArrivals() {
        return storiesOf(EnumSet.complementOf(EnumSet.of(Kind.COUNTY_CANCELS, Kind.BLOCKS_CHANGE)));
    }

    private static Arbitrary<List<Step>> storiesOf(Set<Kind> kinds) {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(kinds),
                        Arbitraries.integers().between(0, SLOTS - 1),
                        Arbitraries.integers().between(0, 20))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(60);
    }

    @Property(tries = 80)
    void no_place_is_given_out_twice_and_none_is_lost(@ForAll("stories") List<Step> story) {
        var play = Play.longBefore(core());
        story.forEach(step -> {
            play.does(step);
            play.holdsTogether();
        });
        play.everybodyGivesUp();
        play.holdsTogether();
        assertEquals(SLOTS * (PLACES - COUNTY), play.free());
    }

    @Property(tries = 60)
    void whatever_becomes_of_the_blocks_the_center_gives_out_what_nobody_has_and_loses_none(
            @ForAll("storiesOfBlocks") List<Step> story) {
        var play = Play.longBefore(core());
        story.forEach(step -> {
            play.does(step);
            play.losesNone();
        });
        play.everybodyGivesUp();
        play.losesNone();
        assertEquals(SLOTS * (PLACES - play.block), play.free());
    }

    @Property(tries = 60)
    void whoever_comes_has_one_number_and_is_taken_by_the_clock(@ForAll("daysOfArrivals") List<Step> story) {
        var play = Play.onTheDay(core());
        story.forEach(step -> {
            play.does(step);
            play.holdsTogether();
            play.hasOneNumberEach();
        });
    }

    /// What both sides do, and what may never be.
    private static final class Play {
        private final Assembled core;
        private final Store store;
        private final BookingDesk desk;
        private final List<Bookings.CountyBooking> county = new ArrayList<>();
        private final LocalDate day;
        private final Duration pace;
        private final int ticketsBefore;
        private int block = COUNTY;

        private Play(Assembled core, LocalDate day, Duration pace) {
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
        static Play longBefore(Assembled core) {
            return new Play(core, openFrom(core, today().plusDays(7)), HELD.dividedBy(2));
        }

        /// From a quarter to nine of another day on.
        static Play onTheDay(Assembled core) {
            LocalDate day = openFrom(core, today().plusDays(1));
            CLOCK.set(day.atTime(8, 45).atZone(CoreClock.ZONE).toInstant());
            return new Play(core, day, HELD.plusMinutes(4));
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
                            tx,
                            new Bookings.HoldRequest(Ids.next(), LINE, from(step.slot()), "zh-CN"),
                            false,
                            "desk"))));
                case CONFIRM ->
                    with(
                            step,
                            row -> store.write(tx -> desk.confirm(
                                    tx, row.id(), new Bookings.Confirmation(Ids.next(), null, null), "desk")));
                case CANCEL -> with(step, row -> store.write(tx -> desk.cancel(tx, row.id(), "desk")));
                case MOVE ->
                    with(
                            step,
                            row -> isAlone(store.write(tx -> desk.move(
                                    tx, row.id(), new Bookings.Move(Ids.next(), from(step.slot())), "desk"))));
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
            return row.state() == State.NO_SHOW
                            || CLOCK.instant().isAfter(row.due().plus(LATE))
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
                            .allMatch(
                                    row -> Objects.requireNonNull(row.ringsAt()).isAfter(CLOCK.instant())),
                    "a place is held for too long");
        }

        /// Every place that is the center's now is had by somebody or free, whosever it was.
        void losesNone() {
            store.write(core.get(Overdue.class)::settle);
            Set<BookingRow.Seat> had = taking().stream().map(BookingRow::seat).collect(Collectors.toSet());
            long centers = had.stream().filter(seat -> seat.place() >= block).count();
            assertEquals(SLOTS * (PLACES - block), centers + free(), "a place is lost");
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
                    .mapToInt(slot ->
                            slots.shown(handle, List.of(slot)).getFirst().free())
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
                    Ids.next(),
                    1,
                    LINE,
                    from(slot),
                    from(slot + 1),
                    place,
                    "5%07d".formatted(serial),
                    false,
                    null,
                    null);
        }

        private Instant from(int slot) {
            return day.atTime(9, 0)
                    .plusMinutes(30L * slot)
                    .atZone(CoreClock.ZONE)
                    .toInstant();
        }

        private static void refusedOr(Runnable action) {
            try {
                action.run();
            } catch (HttpProblem refused) {
                assertEquals(409, refused.getStatusCode());
            }
        }
    }

    private static Assembled core() {
        Assembled core = open;
        try {
            if (core == null) {
                core = new Assembled(
                        Files.createTempDirectory("yizhan-both-sides"), CLOCK, Instant.parse("2026-11-01T00:00:00Z"));
                settle(core);
                open = core;
            }
            return core;
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void settle(Assembled core) {
        var hours = new Opening.Week(Collections.nCopies(
                7,
                List.of(new Opening.Span(LocalTime.of(9, 0), LocalTime.of(9, 30).plusMinutes(30L * (SLOTS - 1))))));
        core.get(Store.class).write(tx -> {
            String text = "{\"zh-CN\":\"x\",\"en\":\"x\"}";
            tx.handle()
                    .execute(
                            "INSERT INTO center (one, code, name, village, town, county, phone, county_number)"
                                    + " VALUES (1, '330782102203', ?, ?, ?, ?, '', 17)",
                            text,
                            text,
                            text,
                            text);
            tx.handle()
                    .execute(
                            "INSERT INTO opening_rules (line, week, version) VALUES ('', ?, 1)",
                            core.get(Json.class).text(hours));
            tx.handle()
                    .execute(
                            "INSERT INTO booking_plan (line, minutes, desks, visit_minutes, percent, days_ahead, version)"
                                    + " VALUES ('social', 30, 2, 15, 100, 14, 1)");
            return tx.handle()
                    .execute(
                            "INSERT INTO queue_service (id, prefix, name, hint, position, open)"
                                    + " VALUES ('social', 'A', ?, ?, 0, 1)",
                            text,
                            text);
        });
        Chosen.areRead(core.get(Openings.class));
    }

    @AfterContainer
    static void close() {
        core().close();
    }
}
