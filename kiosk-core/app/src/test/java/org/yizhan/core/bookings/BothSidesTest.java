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
import java.util.List;
import java.util.Objects;
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
/// county knows its own bookings alone. Whatever they do, no place is given out twice and none is lost.
class BothSidesTest {
    private static final Instant MORNING = Instant.parse("2026-11-23T00:30:00Z");
    private static final StandingClock CLOCK = new StandingClock(MORNING);
    private static final String LINE = "social";
    private static final int PLACES = 4;
    private static final int COUNTY = 2;
    private static final int SLOTS = 3;
    private static final Duration HELD = Duration.ofMinutes(5);

    private static @Nullable Assembled open;

    enum Kind {
        HOLD,
        CONFIRM,
        CANCEL,
        MOVE,
        COUNTY_BOOKS,
        COUNTY_CANCELS,
        TIME_PASSES
    }

    record Step(Kind kind, int slot, int which) {}

    @Provide
    Arbitrary<List<Step>> stories() {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, SLOTS - 1),
                        Arbitraries.integers().between(0, 20))
                .as(Step::new);
        return step.list().ofMinSize(1).ofMaxSize(60);
    }

    @Property(tries = 80)
    void no_place_is_given_out_twice_and_none_is_lost(@ForAll("stories") List<Step> story) {
        var play = new Play(core());
        story.forEach(step -> {
            play.does(step);
            play.holdsTogether();
        });
        play.everybodyGivesUp();
        play.holdsTogether();
        assertEquals(SLOTS * (PLACES - COUNTY), play.free());
    }

    /// What both sides do, and what may never be.
    private static final class Play {
        private final Assembled core;
        private final Store store;
        private final BookingDesk desk;
        private final List<Bookings.CountyBooking> county = new ArrayList<>();

        Play(Assembled core) {
            this.core = core;
            this.store = core.get(Store.class);
            this.desk = core.get(BookingDesk.class);
            store.write(tx -> {
                tx.handle().execute("DELETE FROM booking_step");
                return tx.handle().execute("DELETE FROM booking");
            });
        }

        void does(Step step) {
            switch (step.kind()) {
                case HOLD ->
                    refusedOr(() -> store.write(tx -> desk.hold(
                            tx,
                            new Bookings.HoldRequest(Ids.next(), LINE, from(step.slot()), "zh-CN"),
                            false,
                            "desk")));
                case CONFIRM ->
                    with(
                            step,
                            row -> store.write(tx -> desk.confirm(
                                    tx, row.id(), new Bookings.Confirmation(Ids.next(), null, null), "desk")));
                case CANCEL -> with(step, row -> store.write(tx -> desk.cancel(tx, row.id(), "desk")));
                case MOVE ->
                    with(
                            step,
                            row -> store.write(tx ->
                                    desk.move(tx, row.id(), new Bookings.Move(Ids.next(), from(step.slot())), "desk")));
                case COUNTY_BOOKS -> countyBooks(step.slot());
                case COUNTY_CANCELS -> countyCancels(step.which());
                case TIME_PASSES -> CLOCK.move(HELD.dividedBy(2));
            }
        }

        /// The lowest of its places that it has not given out itself.
        private void countyBooks(int slot) {
            for (int place = 0; place < COUNTY; place++) {
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
            List<BookingRow> taking =
                    rows().stream().filter(row -> row.state().isTaking()).toList();
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

        int free() {
            Slots slots = core.get(Slots.class);
            return store.read(handle -> slots.on(handle, LINE, day()).stream()
                    .limit(SLOTS)
                    .mapToInt(slot ->
                            slots.shown(handle, List.of(slot)).getFirst().free())
                    .sum());
        }

        private List<BookingRow> rows() {
            return store.read(handle -> core.get(BookingTable.class).between(handle, from(0), from(SLOTS)));
        }

        private static void refusedOr(Runnable action) {
            try {
                action.run();
            } catch (HttpProblem refused) {
                assertEquals(409, refused.getStatusCode());
            }
        }
    }

    private static Bookings.CountyBooking countyBooking(int slot, int place, int serial) {
        return new Bookings.CountyBooking(
                Ids.next(), 1, LINE, from(slot), from(slot + 1), place, "5%07d".formatted(serial), false, null, null);
    }

    /// Far enough ahead that no story reaches it.
    private static LocalDate day() {
        return LocalDate.ofInstant(CLOCK.instant(), CoreClock.ZONE).plusDays(7);
    }

    private static Instant from(int slot) {
        return day().atTime(9, 0).plusMinutes(30L * slot).atZone(CoreClock.ZONE).toInstant();
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
                            "INSERT INTO booking_block (line, since, places) VALUES ('social', '2026-01-01', ?)",
                            COUNTY);
        });
        Chosen.areRead(core.get(Openings.class));
    }

    @AfterContainer
    static void close() {
        core().close();
    }
}
