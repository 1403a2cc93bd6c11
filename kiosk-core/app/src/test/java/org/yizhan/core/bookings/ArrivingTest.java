package org.yizhan.core.bookings;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.bookings.Bookings.State;
import org.yizhan.contract.bookings.Bookings.Welcome;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.TestCore;
import org.yizhan.core.Together;

/// Whoever booked comes: in time, early, late, not at all. The clock goes wrong for it.
@QuarkusTest
@WithTestResource(value = TestCore.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ArrivingTest extends BookedTomorrow {
    @Inject
    Overdue overdue;

    @Inject
    BookedVisits visits;

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
    void who_booked_is_let_in_while_a_desk_gives_out_no_more_numbers_to_others() {
        Bookings.Booking booked = book(at(9, 0));
        place(booked.id(), Duration.ofMinutes(-10));
        gate("close", new DeskWork.CloseLine(Ids.next(), LocalizedText.of("等的人多")));
        try {
            assertEquals(Welcome.ON_TIME, arrives(booked.shortCode()).welcome());
        } finally {
            gate("reopen", new Queue.DeskAction(Ids.next()));
        }
    }

    private static void gate(String step, Record body) {
        TestCore.duty()
                .body(body)
                .post("/api/queue/services/{id}/{step}", LINE, step)
                .then()
                .statusCode(200);
    }

    @Test
    void who_comes_early_is_called_before_others_from_the_time_of_the_slot_on() {
        Bookings.Booking booked = book(at(9, 0));
        place(booked.id(), Duration.ofMinutes(20));
        Bookings.Arrival arrival = arrives(Bookings.QR + booked.id());
        assertEquals(Welcome.EARLY, arrival.welcome());
        assertEquals(Queue.Priority.ORDINARY, arrival.ticket().priority());
        place(booked.id(), Duration.ofMinutes(-2));
        rings(booked.id(), Duration.ofSeconds(-1));
        store.write(overdue::settle);
        assertEquals(Queue.Priority.APPOINTMENT, ticket(arrival.ticket().id()).priority());
        assertEquals(State.ARRIVED, read(booked.id()).state());
        assertEquals(
                read(booked.id()).from(),
                promisedSince(arrival.ticket().id()),
                "what is promised begins with the slot");
    }

    private Instant promisedSince(UUID ticket) {
        return Instant.ofEpochMilli(store.read(handle -> handle.select("SELECT since FROM ticket WHERE id = ?", ticket)
                .mapTo(Long.class)
                .one()));
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
    void a_code_that_nobody_has_counts_once_also_where_its_transaction_had_to_be_done_twice()
            throws InterruptedException {
        String kiosk = TestCore.device(Enrolment.Kind.KIOSK, "kiosk-guessing-bookings");
        Together.with(store, Together::failsLate, () -> guess(kiosk)).then().statusCode(404);
        for (int guesses = 1; guesses < 5; guesses++) {
            guess(kiosk).then().statusCode(404);
        }
    }

    @Test
    void who_asks_again_is_answered_however_many_wrong_codes_came_from_there_meanwhile() {
        String kiosk = TestCore.device(Enrolment.Kind.KIOSK, "kiosk-asking-again");
        Bookings.Booking booked = book(at(9, 0));
        place(booked.id(), Duration.ofMinutes(-1));
        var request = new Bookings.ArrivalRequest(Ids.next(), Bookings.QR + booked.id(), "zh-CN");
        Bookings.Arrival first = arrives(kiosk, request);
        for (int guesses = 0; guesses < 5; guesses++) {
            guess(kiosk).then().statusCode(404);
        }
        guess(kiosk).then().statusCode(429);
        assertEquals(first.ticket().id(), arrives(kiosk, request).ticket().id());
    }

    private static Bookings.Arrival arrives(String kiosk, Bookings.ArrivalRequest request) {
        return TestCore.as(kiosk)
                .body(request)
                .post("/api/bookings/arrivals")
                .then()
                .statusCode(200)
                .extract()
                .as(Bookings.Arrival.class);
    }

    private static Response guess(String kiosk) {
        return TestCore.as(kiosk)
                .body(new Bookings.ArrivalRequest(Ids.next(), Bookings.QR + Ids.next(), "zh-CN"))
                .post("/api/bookings/arrivals");
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

    private static Response arrival(String paper) {
        return TestCore.kiosk()
                .body(new Bookings.ArrivalRequest(Ids.next(), paper, "zh-CN"))
                .post("/api/bookings/arrivals");
    }

    private static Bookings.Arrival arrives(String paper) {
        return arrival(paper).then().statusCode(200).extract().as(Bookings.Arrival.class);
    }

    private static Queue.Ticket ticket(UUID id) {
        return TestCore.kiosk().get("/api/queue/tickets/{id}", id).as(Queue.Ticket.class);
    }
}
