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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.bookings.Bookings.State;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;

/// A place is held, taken, given up, and nobody reads for whom.
@QuarkusTest
@WithTestResource(value = TestCore.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class HoldingTest extends BookedTomorrow {
    @Inject
    BookingSlip slip;

    @Inject
    BookingAlarm alarm;

    @Inject
    BookedPersons persons;

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

    private static Bookings.Booking kioskHolds(Instant from) {
        return TestCore.kiosk()
                .body(new Bookings.HoldRequest(Ids.next(), LINE, from, "zh-CN"))
                .post("/api/bookings")
                .then()
                .statusCode(201)
                .extract()
                .as(Bookings.Booking.class);
    }

    private static List<Bookings.Day> days() {
        return List.of(
                TestCore.kiosk().get("/api/bookings/days?line={line}", LINE).as(Bookings.Day[].class));
    }

    private static Response contact(UUID id) {
        return TestCore.duty().post("/api/bookings/{id}/contact", id);
    }

    private String everything() {
        return store.read(handle -> String.join(
                "\n",
                handle.select("SELECT coalesce(payload, '') FROM journal UNION ALL SELECT answer FROM idempotency"
                                + " UNION ALL SELECT coalesce(name, '') || coalesce(phone, '') FROM booking")
                        .mapTo(String.class)
                        .list()));
    }

    private static void setting(String name, String value) {
        TestCore.admin()
                .body(Map.of("value", value))
                .put("/api/settings/{name}", name)
                .then()
                .statusCode(200);
    }
}
