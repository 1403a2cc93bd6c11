package org.yizhan.core.queue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

/// Nobody is at a desk: numbers are drawn all the same, with a time to come back and a telephone number if its holder
/// likes. Every desk of the center is paused here, the one somebody sits at until in an hour.
@QuarkusTest
@WithTestResource(TestCore.class)
class AbsenceTest {
    private static final String LINE = "land";
    private static final String PHONE = "13912345678";

    @Inject
    Store store;

    @Inject
    CoreClock clock;

    @Inject
    Absences absences;

    @BeforeEach
    void leave() {
        TestCore.duty();
        QueueCalls.emptyTheHall();
        for (int desk = 1; desk <= 3; desk++) {
            post(desk, "pause", new Opening.PauseRequest(Ids.next(), Opening.Reason.HOME_VISIT, 60));
        }
    }

    @AfterEach
    void comeBack() {
        for (int desk = 1; desk <= 3; desk++) {
            post(desk, "resume", new Opening.ResumeRequest(Ids.next()));
        }
        TestCore.admin()
                .body(Opening.Rules.NONE)
                .put("/api/opening/lines/{id}/rules", LINE)
                .then()
                .statusCode(200);
    }

    private static void post(int desk, String what, Object body) {
        TestCore.duty()
                .body(body)
                .post("/api/opening/desks/" + desk + "/" + what)
                .then()
                .statusCode(200);
    }

    @Test
    void the_kiosk_hears_when_somebody_is_back_and_the_ticket_says_so() {
        Instant back = service().backAt();
        assertNotNull(back);
        assertTrue(Duration.between(clock.now(), back).compareTo(Duration.ofMinutes(59)) > 0);
        Queue.Ticket ticket = take(null).then().statusCode(201).extract().as(Queue.Ticket.class);
        assertEquals(Queue.State.WAITING, ticket.state());
        assertEquals(back, ticket.returnAt());
        assertEquals(back, QueueCalls.read(ticket.id()).returnAt());
        String phone = given().get("/t/" + ticket.id())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(phone.contains("号已经排上了"), phone);
    }

    @Test
    void whoever_is_back_sees_them_first_in_the_order_they_came_and_calls_them_like_any_other() {
        Queue.Ticket first = take(PHONE).as(Queue.Ticket.class);
        Queue.Ticket second = take(null).as(Queue.Ticket.class);
        List<Queue.Absent> seen = QueueCalls.console(1).absent();
        assertEquals(
                List.of(first.id(), second.id()),
                seen.stream().map(absent -> absent.ticket().id()).toList());
        assertEquals("139****5678", seen.getFirst().maskedPhone());
        assertNull(seen.getLast().maskedPhone());

        comeBack();
        assertNull(service().backAt());
        assertEquals(first.id(), QueueCalls.nextAt(1).id());
        assertEquals(1, QueueCalls.console(1).absent().size());
        assertNull(QueueCalls.take(LINE).returnAt());
    }

    @Test
    void a_telephone_number_is_sealed_and_looking_at_it_is_on_record() {
        Queue.Ticket ticket = take(PHONE).as(Queue.Ticket.class);
        assertFalse(everything().contains(PHONE), "it stands in the database");
        TestCore.duty()
                .post("/api/queue/tickets/{id}/phone", ticket.id())
                .then()
                .statusCode(200)
                .body("phone", equalTo(PHONE));
        assertEquals(1, looked(ticket.id()));
        TestCore.kiosk()
                .post("/api/queue/tickets/{id}/phone", ticket.id())
                .then()
                .statusCode(403);
        TestCore.duty()
                .post(
                        "/api/queue/tickets/{id}/phone",
                        take(null).as(Queue.Ticket.class).id())
                .then()
                .statusCode(404);
    }

    @Test
    void after_a_day_the_number_is_destroyed_and_the_ticket_stays() {
        Queue.Ticket ticket = take(PHONE).as(Queue.Ticket.class);
        assertFalse(absences.tidy());
        TestCore.duty()
                .post("/api/queue/tickets/{id}/phone", ticket.id())
                .then()
                .statusCode(200);
        long earlier = clock.now().minus(Duration.ofHours(25)).toEpochMilli();
        store.write(tx -> tx.handle().execute("UPDATE ticket_absence SET at = ?", earlier));
        assertFalse(absences.tidy());
        TestCore.duty()
                .post("/api/queue/tickets/{id}/phone", ticket.id())
                .then()
                .statusCode(404);
        assertNotNull(QueueCalls.read(ticket.id()).returnAt());
    }

    @Test
    void whoever_was_told_to_come_on_another_day_keeps_the_number_over_night() {
        Queue.Ticket told = take(null).as(Queue.Ticket.class);
        TestCore.behind(
                store,
                tx -> tx.handle().execute("UPDATE business_day SET date = '2026-11-01' WHERE closed_at IS NULL"));
        comeBack();
        Queue.Ticket later = QueueCalls.take(LINE);
        assertEquals(Queue.State.WAITING, QueueCalls.read(told.id()).state());
        assertEquals(
                List.of(told.id()),
                QueueCalls.console(1).absent().stream()
                        .map(absent -> absent.ticket().id())
                        .toList());
        assertEquals(told.id(), QueueCalls.nextAt(1).id());
        assertEquals(later.id(), QueueCalls.nextAt(1).id());
    }

    @Test
    void one_person_draws_as_many_numbers_as_one_may() {
        TestCore.admin()
                .body(new Opening.Rules(null, null, 1, null))
                .put("/api/opening/lines/{id}/rules", LINE)
                .then()
                .statusCode(200);
        take("13800000001").then().statusCode(201);
        take("13800000001")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:person-quota-full"))
                .body("params.numbers", equalTo("1"));
        take("13800000002").then().statusCode(201);
        take(null).then().statusCode(201);
    }

    @Test
    void what_is_no_telephone_number_is_refused() {
        take("12345").then().statusCode(400);
    }

    private static Response take(@Nullable String phone) {
        return TestCore.kiosk()
                .body(Queue.TicketRequest.leaving(Ids.next(), LINE, "zh-CN", phone))
                .post("/api/queue/tickets");
    }

    private static Queue.Service service() {
        return List.of(TestCore.kiosk().get("/api/queue/services").as(Queue.Service[].class)).stream()
                .filter(one -> one.id().equals(LINE))
                .findFirst()
                .orElseThrow();
    }

    private int looked(UUID ticket) {
        return store.read(handle -> handle.select(
                        "SELECT count(*) FROM audit WHERE what = 'ticket.phone-read' AND subject = ?", ticket)
                .mapTo(Integer.class)
                .one());
    }

    /// All that a request of this kind could have left, as text.
    private String everything() {
        return store.read(handle -> String.join(
                "\n",
                handle.select("SELECT coalesce(payload, '') FROM journal UNION ALL SELECT answer FROM idempotency"
                                + " UNION ALL SELECT coalesce(phone, '') FROM ticket_absence")
                        .mapTo(String.class)
                        .list()));
    }
}
