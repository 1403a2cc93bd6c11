package org.yizhan.core.bookings;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.bookings.Bookings.State;
import org.yizhan.contract.bookings.Bookings.Welcome;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

/// Appointments of one line as desk, kiosk and county meet them, on a real core. Slots are booked for tomorrow; where a
/// test says how long until an appointment, it puts the booking's row at that time. Its core is its own, for its clock
/// goes wrong.
@QuarkusTest
@WithTestResource(value = TestCore.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class BookingTest {
    private static final String LINE = "land";
    private static final String PHONE = "13900000042";

    /// Two places in each half hour.
    private static final Bookings.Plan PLAN = new Bookings.Plan(30, 2, 15, 50, 14);

    @Inject
    Store store;

    @Inject
    CoreClock clock;

    @Inject
    TestClock machine;

    @Inject
    Json json;

    @Inject
    BookedPersons persons;

    @Inject
    BookingAlarm alarm;

    @Inject
    BookedVisits visits;

    @Inject
    BookingSlip slip;

    @Inject
    Overdue overdue;

    @BeforeEach
    void tomorrow_is_open_from_nine_to_eleven() {
        hours("00:00", "23:59:59");
        day(Opening.Kind.OPEN, List.of(new Opening.Span(LocalTime.of(9, 0), LocalTime.of(11, 0))));
        plan(PLAN).then().statusCode(200);
        blocks(0);
    }

    @AfterEach
    void nothing_is_booked() {
        machine.setRight();
        store.write(tx -> {
            tx.handle().execute("DELETE FROM booking_step");
            return tx.handle().execute("DELETE FROM booking");
        });
        plan(Bookings.Plan.NONE);
        TestCore.admin().body(Opening.Rules.NONE).put("/api/opening/lines/{id}/rules", LINE);
        TestCore.admin().delete("/api/opening/days/{date}", tomorrow().toString());
    }

    @Test
    void slots_follow_the_hours_of_the_day_and_a_closed_day_has_none() {
        List<Bookings.Slot> slots = slots();
        assertEquals(
                List.of(at(9, 0), at(9, 30), at(10, 0), at(10, 30)),
                slots.stream().map(Bookings.Slot::from).toList());
        assertEquals(new Bookings.Slot(at(9, 0), at(9, 30), 2, 0, 2), slots.getFirst());
        assertEquals(
                8,
                days().stream()
                        .filter(day -> day.date().equals(tomorrow()))
                        .findFirst()
                        .orElseThrow()
                        .free());

        day(Opening.Kind.CLOSED, List.of());
        assertEquals(List.of(), slots());
        hold(at(9, 0)).then().statusCode(409).body("type", equalTo(Bookings.Refusal.SLOT_GONE.problemType()));
    }

    @Test
    void a_held_place_is_taken_once_however_often_it_is_asked_for_and_a_full_slot_says_so() {
        UUID id = Ids.next();
        Bookings.Booking held =
                hold(id, at(9, 0)).then().statusCode(201).extract().as(Bookings.Booking.class);
        assertEquals(
                held.shortCode(), hold(id, at(9, 0)).as(Bookings.Booking.class).shortCode());
        assertEquals(State.HELD, held.state());
        assertEquals(1, slots().getFirst().free());
        book(at(9, 0));
        hold(at(9, 0))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:bookings:slot-full"))
                .body("params.line", equalTo(LINE));
        hold(at(9, 10)).then().statusCode(409).body("type", equalTo("urn:yizhan:bookings:slot-gone"));
        cancel(held.id()).then().statusCode(200).body("state", equalTo("CANCELLED"));
        assertEquals(1, slots().getFirst().free());
        assertEquals(List.of("held", "cancelled"), ops(held.id()));
    }

    @Test
    void a_place_that_nobody_confirms_is_given_back() {
        Bookings.Booking first = held(at(9, 0));
        held(at(9, 0));
        rings(first.id(), Duration.ofSeconds(-1));
        confirm(first.id(), null, null)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:bookings:hold-expired"));
        assertEquals(State.HELD, held(at(9, 0)).state());
        assertEquals(State.EXPIRED, read(first.id()).state());
    }

    @Test
    void after_a_start_the_alarm_gives_back_what_is_overdue() throws InterruptedException {
        Bookings.Booking held = held(at(9, 0));
        rings(held.id(), Duration.ofSeconds(-1));
        var given = new CountDownLatch(1);
        store.onCommit(events -> {
            if (events.stream().anyMatch(event -> held.id().equals(event.event().subject()))) {
                given.countDown();
            }
        });
        alarm.start(new StartupEvent());
        assertTrue(given.await(20, TimeUnit.SECONDS), "it is not given back");
        assertEquals(State.EXPIRED, read(held.id()).state());
    }

    @Test
    void a_kiosk_holds_one_place_at_a_time() {
        Bookings.Booking first = kioskHolds(at(9, 0));
        kioskHolds(at(9, 30));
        assertEquals(State.EXPIRED, read(first.id()).state());
    }

    @Test
    void who_booked_is_sealed_and_masked_and_looking_is_on_record_until_a_day_later() {
        Bookings.Booking booked = confirm(held(at(9, 0)).id(), "李建国", PHONE)
                .then()
                .statusCode(200)
                .extract()
                .as(Bookings.Booking.class);
        assertEquals("李＊国", Objects.requireNonNull(booked.maskedName()).shown());
        assertEquals("139****0042", booked.maskedPhone());
        String everything = everything();
        assertFalse(everything.contains("李建国") || everything.contains(PHONE), "it stands in the database");
        assertFalse(everything.contains("李＊国") || everything.contains("139****0042"), "a part of it does");
        contact(booked.id())
                .then()
                .statusCode(200)
                .body("phone", equalTo(PHONE))
                .body("name", equalTo("李建国"));
        TestCore.kiosk().post("/api/bookings/{id}/contact", booked.id()).then().statusCode(403);
        int looks = store.read(handle -> handle.select(
                        "SELECT count(*) FROM audit WHERE what = 'booking.contact-read' AND subject = ?", booked.id())
                .mapTo(Integer.class)
                .one());
        assertEquals(1, looks);

        assertFalse(persons.tidy());
        assertEquals("139****0042", read(booked.id()).maskedPhone());
        place(booked.id(), Duration.ofHours(-25));
        assertFalse(persons.tidy());
        assertNull(read(booked.id()).maskedPhone());
    }

    @Test
    void the_same_key_is_answered_from_the_booking_as_it_stands() {
        UUID id = held(at(9, 0)).id();
        var said = new Bookings.Confirmation(Ids.next(), "李建国", PHONE);
        confirm(id, said).then().statusCode(200).body("maskedPhone", equalTo("139****0042"));
        confirm(id, said).then().statusCode(200).body("maskedPhone", equalTo("139****0042"));
        cancel(id).then().statusCode(200).body("maskedPhone", nullValue());
        confirm(id, said)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("maskedPhone", nullValue());
        confirm(id, new Bookings.Confirmation(said.id(), "李建国", null)).then().statusCode(422);
    }

    @Test
    void what_was_said_goes_with_a_booking_that_is_given_up() {
        Bookings.Booking ours = book(at(9, 0), "李建国", PHONE);
        Bookings.CountyBooking theirs = county(at(9, 30), 0, 1, false);
        sends(theirs);
        assertEquals(2, known());
        cancel(ours.id()).then().statusCode(200).body("maskedName", nullValue());
        sends(county(theirs.id(), at(9, 30), 0, 2, true));
        assertEquals(0, known());
        contact(ours.id()).then().statusCode(200).body("name", nullValue()).body("phone", nullValue());

        Bookings.Booking before = book(at(10, 0), "李建国", PHONE);
        store.write(tx -> tx.handle().execute("UPDATE booking SET state = 'CANCELLED' WHERE id = ?", before.id()));
        assertFalse(persons.tidy());
        assertEquals(0, known());
    }

    /// Of how many bookings it is known who booked, with a key to read it.
    private int known() {
        return store.read(handle -> handle.select(
                        "SELECT count(*) FROM booking b JOIN person p ON p.id = b.person"
                                + " WHERE p.wrapped_key IS NOT NULL OR b.name IS NOT NULL OR b.phone IS NOT NULL OR b.who IS NOT NULL")
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void a_number_that_is_none_is_hidden_and_its_day_is_shown_all_the_same() {
        for (String phone : List.of("5678", "", "139")) {
            Bookings.CountyBooking one = county(at(9, 0), 0, 1, false);
            sends(new Bookings.CountyBooking(
                    one.id(), 1, LINE, one.from(), one.until(), 0, one.shortCode(), false, null, phone));
            Bookings.Booking shown = dayBook().lines().getFirst().slots().getFirst().bookings().stream()
                    .filter(booking -> booking.id().equals(one.id()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(phone.isEmpty() ? null : "*".repeat(phone.length()), shown.maskedPhone());
        }
    }

    @Test
    void one_person_has_as_many_appointments_as_one_may() {
        setting("bookings.per-person", "1");
        confirm(held(at(9, 0)).id(), null, PHONE).then().statusCode(200);
        Bookings.Booking second = held(at(9, 30));
        confirm(second.id(), null, PHONE)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:bookings:person-quota"))
                .body("params.bookings", equalTo("1"));
        confirm(second.id(), null, "13900000043").then().statusCode(200);
        setting("bookings.per-person", "3");
    }

    @Test
    void who_comes_in_time_gets_a_number_that_is_called_before_others_and_the_same_one_again() {
        Bookings.Booking booked = book(at(9, 0));
        place(booked.id(), Duration.ofMinutes(-10));
        Bookings.Arrival arrival = arrives(booked.shortCode());
        assertEquals(Welcome.ON_TIME, arrival.welcome());
        assertEquals(Queue.Priority.APPOINTMENT, arrival.ticket().priority());
        assertEquals(State.ARRIVED, arrival.booking().state());
        Bookings.Arrival again = arrives(Bookings.QR + booked.id());
        assertEquals(arrival.ticket().id(), again.ticket().id());
        assertEquals(Welcome.ON_TIME, again.welcome());
    }

    @Test
    void who_comes_early_is_called_before_others_from_the_time_of_the_slot_on() {
        Bookings.Booking booked = book(at(9, 0));
        place(booked.id(), Duration.ofMinutes(20));
        Bookings.Arrival arrival = arrives(Bookings.QR + booked.id());
        assertEquals(Welcome.EARLY, arrival.welcome());
        assertEquals(Queue.Priority.ORDINARY, arrival.ticket().priority());
        rings(booked.id(), Duration.ofSeconds(-1));
        store.write(overdue::settle);
        assertEquals(Queue.Priority.APPOINTMENT, ticket(arrival.ticket().id()).priority());
        assertEquals(State.ARRIVED, read(booked.id()).state());
    }

    @Test
    void who_comes_late_gets_a_number_like_any_other_also_when_the_place_was_given_back() {
        Bookings.Booking late = book(at(9, 0));
        place(late.id(), Duration.ofMinutes(-20));
        Bookings.Arrival first = arrives(late.shortCode());
        assertEquals(Welcome.LATE, first.welcome());
        assertEquals(Queue.Priority.ORDINARY, first.ticket().priority());

        Bookings.Booking later = book(at(9, 30));
        place(later.id(), Duration.ofMinutes(-40));
        store.write(overdue::settle);
        assertEquals(State.NO_SHOW, read(later.id()).state());
        assertEquals(Welcome.LATE, arrives(later.shortCode()).welcome());
        assertEquals(State.NO_SHOW, read(later.id()).state());
    }

    @Test
    void who_comes_on_another_day_or_with_another_code_is_told_so() {
        Bookings.Booking booked = book(at(9, 0));
        arrival(booked.shortCode())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:bookings:too-early"))
                .body("params.from", equalTo(at(9, 0).toString()))
                .body("params.welcome", equalTo(at(8, 30).toString()));
        place(booked.id(), Duration.ofHours(-30));
        arrival(booked.shortCode()).then().statusCode(409).body("type", equalTo("urn:yizhan:bookings:too-late"));
        arrival("00005723").then().statusCode(400).body("type", equalTo("urn:yizhan:bookings:code-mistyped"));
        arrival(Bookings.QR + Ids.next())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:yizhan:bookings:unknown-code"));
        Bookings.Booking given = book(at(9, 30));
        cancel(given.id()).then().statusCode(200);
        arrival(given.shortCode())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:bookings:not-possible"))
                .body("params.state", equalTo("CANCELLED"));
    }

    @Test
    void a_clock_that_cannot_be_believed_says_of_nobody_that_they_did_not_come() {
        Bookings.Booking booked = book(at(9, 0));
        rings(booked.id(), Duration.ofDays(-20_000));
        machine.set(Instant.parse("2001-01-01T00:00:00Z"));
        assertEquals(0, store.write(overdue::settle));
        assertEquals(State.BOOKED, read(booked.id()).state());
        TestCore.secondKiosk()
                .body(new Bookings.ArrivalRequest(Ids.next(), booked.shortCode(), "zh-CN"))
                .post("/api/bookings/arrivals")
                .then()
                .statusCode(200)
                .body("welcome", equalTo("ON_TIME"));
    }

    @Test
    void a_visit_that_is_finished_was_served() throws InterruptedException {
        Bookings.Booking booked = book(at(9, 0));
        place(booked.id(), Duration.ofMinutes(-1));
        Bookings.Arrival arrival = arrives(booked.shortCode());
        var served = new CountDownLatch(1);
        store.onCommit(events -> {
            if (events.stream()
                    .anyMatch(event -> booked.id().equals(event.event().subject()))) {
                served.countDown();
            }
        });
        finish(arrival.ticket().id());
        assertTrue(served.await(20, TimeUnit.SECONDS), "nobody heard of it");
        assertEquals(State.SERVED, read(booked.id()).state());
    }

    @Test
    void who_had_a_number_and_went_is_not_expected_any_more_on_another_day() {
        Bookings.Arrival gone = comes(at(9, 0));
        Bookings.Arrival fetchesPapers = comes(at(9, 30));
        TestCore.duty()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/tickets/{id}/cancel", gone.ticket().id())
                .then()
                .statusCode(200);
        TestCore.duty()
                .body(new Visits.AskPapers(Ids.next()))
                .post("/api/queue/tickets/{id}/papers", fetchesPapers.ticket().id())
                .then()
                .statusCode(200);
        settleVisits();
        assertEquals(State.ARRIVED, read(gone.booking().id()).state());

        store.write(tx -> tx.handle()
                .execute("UPDATE booking SET from_at = from_at - 90000000, until_at = until_at - 90000000"
                        + " WHERE state = 'ARRIVED'"));
        settleVisits();
        assertEquals(State.NO_SHOW, read(gone.booking().id()).state());
        assertEquals("left", ops(gone.booking().id()).getLast());
        assertEquals(State.ARRIVED, read(fetchesPapers.booking().id()).state());
    }

    private Bookings.Arrival comes(Instant from) {
        Bookings.Booking booked = book(from);
        place(booked.id(), Duration.ofMinutes(-1));
        return arrives(booked.shortCode());
    }

    private void settleVisits() {
        store.write(tx -> {
            visits.settle(tx);
            return tx.now();
        });
    }

    @Test
    void the_county_books_its_own_places_and_the_center_the_others() {
        blocks(1);
        assertEquals(new Bookings.Slot(at(9, 0), at(9, 30), 2, 1, 1), slots().getFirst());
        assertEquals(1, book(at(9, 0)).place());
        hold(at(9, 0)).then().statusCode(409).body("type", equalTo("urn:yizhan:bookings:slot-full"));
        Bookings.CountyBooking county = county(at(9, 0), 0, 1, false);
        sends(county);
        sends(county);
        Bookings.DayBook day = dayBook();
        assertEquals(List.of(), day.clashes());
        List<Bookings.Booking> both = day.lines().getFirst().slots().getFirst().bookings();
        assertEquals(
                List.of(Bookings.Side.COUNTY, Bookings.Side.CENTER),
                both.stream().map(Bookings.Booking::side).toList());
        sends(county(county.id(), at(9, 0), 0, 2, true));
        assertEquals(State.CANCELLED, read(county.id()).state());
        sends(county);
        assertEquals(State.CANCELLED, read(county.id()).state());
    }

    @Test
    void a_place_that_both_booked_is_shown_and_a_person_moves_one() {
        Bookings.Booking ours = book(at(9, 0));
        assertEquals(0, ours.place());
        Bookings.CountyBooking theirs = county(at(9, 0), 0, 1, false);
        sends(theirs);
        List<List<Bookings.Booking>> clashes = dayBook().clashes();
        assertEquals(1, clashes.size());
        assertEquals(
                Set.of(ours.id(), theirs.id()),
                Set.of(
                        clashes.getFirst().getFirst().id(),
                        clashes.getFirst().getLast().id()));
        assertTrue(read(ours.id()).clash());
        assertEquals(State.BOOKED, read(theirs.id()).state());

        TestCore.duty()
                .body(new Bookings.Move(Ids.next(), at(10, 0)))
                .post("/api/bookings/{id}/move", theirs.id())
                .then()
                .statusCode(200)
                .body("from", equalTo(at(10, 0).toString()));
        assertEquals(List.of(), dayBook().clashes());
        assertEquals(List.of("booked", "moved"), ops(theirs.id()));
    }

    @Test
    void what_is_booked_for_a_day_that_is_closed_by_now_waits_for_a_person() {
        Bookings.Booking booked = book(at(9, 0));
        day(Opening.Kind.CLOSED, List.of());
        assertEquals(
                List.of(booked.id()),
                dayBook().gone().stream().map(Bookings.Booking::id).toList());
        assertTrue(read(booked.id()).gone());
    }

    @Test
    void a_slip_says_when_and_by_which_code_and_never_who() {
        Bookings.Booking booked = confirm(held(at(9, 0)).id(), "李建国", PHONE).as(Bookings.Booking.class);
        String text = store.read(handle -> slip.compose(handle, booked.id(), "zh-CN"))
                .orElseThrow()
                .toString();
        assertTrue(text.contains("09:00") && text.contains(booked.shortCode().substring(4)), text);
        assertTrue(text.contains(Bookings.QR + booked.id()), text);
        assertFalse(text.contains("李") || text.contains(PHONE), text);
        cancel(booked.id());
        assertTrue(store.read(handle -> slip.compose(handle, booked.id(), "en")).isEmpty());
    }

    @Test
    void a_plan_is_chosen_once_and_one_that_cannot_be_meant_is_refused() {
        int before = TestCounty.rowsOf("bookings.plan").size();
        plan(PLAN).then().statusCode(200);
        assertEquals(before, TestCounty.rowsOf("bookings.plan").size());
        plan(new Bookings.Plan(10, 1, 20, 50, 14)).then().statusCode(400).body("violations", hasSize(1));
        TestCore.duty()
                .body(PLAN)
                .put("/api/bookings/lines/{id}/plan", LINE)
                .then()
                .statusCode(403);
        TestCore.duty().get("/api/bookings/lines").then().statusCode(200).body("[0].id", notNullValue());
    }

    private Response hold(Instant from) {
        return hold(Ids.next(), from);
    }

    private static Response hold(UUID id, Instant from) {
        return TestCore.duty()
                .body(new Bookings.HoldRequest(id, LINE, from, "zh-CN"))
                .post("/api/bookings");
    }

    private Bookings.Booking held(Instant from) {
        return hold(from).then().statusCode(201).extract().as(Bookings.Booking.class);
    }

    private static Bookings.Booking kioskHolds(Instant from) {
        return TestCore.kiosk()
                .body(new Bookings.HoldRequest(Ids.next(), LINE, from, "zh-CN"))
                .post("/api/bookings")
                .then()
                .statusCode(201)
                .extract()
                .as(Bookings.Booking.class);
    }

    private static Response confirm(UUID id, @Nullable String name, @Nullable String phone) {
        return confirm(id, new Bookings.Confirmation(Ids.next(), name, phone));
    }

    private static Response confirm(UUID id, Bookings.Confirmation said) {
        return TestCore.duty().body(said).post("/api/bookings/{id}/confirm", id);
    }

    private Bookings.Booking book(Instant from) {
        return book(from, null, null);
    }

    private Bookings.Booking book(Instant from, @Nullable String name, @Nullable String phone) {
        return confirm(held(from).id(), name, phone)
                .then()
                .statusCode(200)
                .extract()
                .as(Bookings.Booking.class);
    }

    private static Response cancel(UUID id) {
        return TestCore.duty().body(new Bookings.Cancellation(Ids.next())).post("/api/bookings/{id}/cancel", id);
    }

    private static Response contact(UUID id) {
        return TestCore.duty().post("/api/bookings/{id}/contact", id);
    }

    private static Response arrival(String paper) {
        return TestCore.kiosk()
                .body(new Bookings.ArrivalRequest(Ids.next(), paper, "zh-CN"))
                .post("/api/bookings/arrivals");
    }

    private static Bookings.Arrival arrives(String paper) {
        return arrival(paper).then().statusCode(200).extract().as(Bookings.Arrival.class);
    }

    private static Bookings.Booking read(UUID id) {
        return TestCore.duty().get("/api/bookings/{id}", id).as(Bookings.Booking.class);
    }

    private static Queue.Ticket ticket(UUID id) {
        return TestCore.kiosk().get("/api/queue/tickets/{id}", id).as(Queue.Ticket.class);
    }

    /// Calls whoever waits until that ticket is at the desk, and finishes it.
    private static void finish(UUID ticket) {
        while (ticket(ticket).state() == Queue.State.WAITING) {
            TestCore.duty()
                    .body(new Queue.DeskAction(Ids.next()))
                    .post("/api/queue/desks/1/next")
                    .then()
                    .statusCode(200);
        }
        TestCore.duty()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/tickets/{id}/finish", ticket)
                .then()
                .statusCode(200);
    }

    private List<Bookings.Slot> slots() {
        return List.of(TestCore.kiosk()
                .get(
                        "/api/bookings/slots?line={line}&date={date}",
                        LINE,
                        tomorrow().toString())
                .as(Bookings.Slot[].class));
    }

    private static List<Bookings.Day> days() {
        return List.of(
                TestCore.kiosk().get("/api/bookings/days?line={line}", LINE).as(Bookings.Day[].class));
    }

    private Bookings.DayBook dayBook() {
        return TestCore.duty()
                .get("/api/bookings/day?date={date}", tomorrow().toString())
                .as(Bookings.DayBook.class);
    }

    private static Bookings.CountyBooking county(Instant from, int place, long version, boolean cancelled) {
        return county(Ids.next(), from, place, version, cancelled);
    }

    private static Bookings.CountyBooking county(UUID id, Instant from, int place, long version, boolean cancelled) {
        String code = "5%07d".formatted(Math.floorMod(id.hashCode(), 10_000_000));
        return new Bookings.CountyBooking(
                id, version, LINE, from, from.plus(Duration.ofMinutes(30)), place, code, cancelled, "王芳", null);
    }

    private void sends(Bookings.CountyBooking booking) {
        TestCounty.sends(Inbounds.BOOKING, json.text(booking));
    }

    private void blocks(int places) {
        TestCounty.sends(
                Inbounds.BOOKING_BLOCKS,
                json.text(new Bookings.Blocks(
                        TestCounty.nextVersion(), List.of(new Bookings.Block(LINE, LocalDate.EPOCH, places)))));
    }

    /// Puts a booking at a time so long from now, as if it had been booked for it long ago.
    private void place(UUID id, Duration fromNow) {
        Instant from = clock.now().plus(fromNow);
        store.write(tx -> tx.handle()
                .execute(
                        "UPDATE booking SET from_at = ?, until_at = ?, settled_at = ?, rings_at = ? WHERE id = ?",
                        from,
                        from.plus(Duration.ofMinutes(30)),
                        from.minus(Duration.ofDays(1)),
                        from.plus(Duration.ofMinutes(30)),
                        id));
    }

    private void rings(UUID id, Duration fromNow) {
        store.write(tx -> tx.handle()
                .execute(
                        "UPDATE booking SET rings_at = ? WHERE id = ?", tx.now().plus(fromNow), id));
    }

    private static List<String> ops(UUID id) {
        return TestCounty.rowsAbout(id).stream().map(row -> row.op()).toList();
    }

    private String everything() {
        return store.read(handle -> String.join(
                "\n",
                handle.select("SELECT coalesce(payload, '') FROM journal UNION ALL SELECT answer FROM idempotency"
                                + " UNION ALL SELECT coalesce(name, '') || coalesce(phone, '') FROM booking")
                        .mapTo(String.class)
                        .list()));
    }

    private static void hours(String from, String until) {
        var span = new Opening.Span(LocalTime.parse(from), LocalTime.parse(until));
        TestCore.admin()
                .body(new Opening.Rules(new Opening.Week(Collections.nCopies(7, List.of(span))), null, null, null))
                .put("/api/opening/lines/{id}/rules", LINE)
                .then()
                .statusCode(200);
    }

    private void day(Opening.Kind kind, List<Opening.Span> spans) {
        TestCore.admin()
                .body(new Opening.DayChoice(kind, "试一天", spans))
                .put("/api/opening/days/{date}", tomorrow().toString())
                .then()
                .statusCode(200);
    }

    private static Response plan(Bookings.Plan plan) {
        return TestCore.admin().body(plan).put("/api/bookings/lines/{id}/plan", LINE);
    }

    private static void setting(String name, String value) {
        TestCore.admin()
                .body(Map.of("value", value))
                .put("/api/settings/{name}", name)
                .then()
                .statusCode(200);
    }

    private LocalDate tomorrow() {
        return clock.local().toLocalDate().plusDays(1);
    }

    private Instant at(int hour, int minute) {
        return tomorrow().atTime(hour, minute).atZone(CoreClock.ZONE).toInstant();
    }
}
