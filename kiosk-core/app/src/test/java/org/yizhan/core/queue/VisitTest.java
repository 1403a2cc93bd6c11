package org.yizhan.core.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// What becomes of a ticket between its first call and its end.
@QuarkusTest
@WithTestResource(TestCore.class)
class VisitTest {
    @Inject
    Store store;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
    }

    @Test
    void every_stay_is_told_with_desk_person_and_reason() {
        Queue.Ticket ticket = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        QueueCalls.act(ticket.id(), "start").then().statusCode(200).body("state", equalTo("SERVING"));
        hold(ticket.id(), null).then().statusCode(200).body("state", equalTo("HELD"));
        QueueCalls.act(ticket.id(), "return").then().statusCode(200).body("state", equalTo("WAITING"));
        TestCore.duty()
                .get("/api/queue/tickets/{id}/intervals", ticket.id())
                .then()
                .statusCode(200)
                .body("state", equalTo(List.of("WAITING", "CALLED", "SERVING", "HELD", "WAITING")))
                .body("event", equalTo(List.of("issued", "called", "started", "held", "returned")))
                .body("[0].by", equalTo("kiosk-1"))
                .body("[1].by", equalTo("王晓梅"))
                .body("[1].desk", equalTo(1))
                .body("[1].why.reason", equalTo("ONLY_CLASS"))
                .body("[3].cause", equalTo("FETCHES_PAPERS"))
                .body("[4].until", nullValue())
                .body("undone", not(hasItem(true)));
    }

    @Test
    void a_missed_ticket_returns_behind_the_next_two() {
        Queue.Ticket missed = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        QueueCalls.act(missed.id(), "miss").then().statusCode(200);
        List<UUID> waiting = List.of(
                QueueCalls.take("social").id(),
                QueueCalls.take("social").id(),
                QueueCalls.take("social").id());
        QueueCalls.act(missed.id(), "requeue").then().statusCode(200).body("ahead", equalTo(2));
        assertEquals(
                List.of(waiting.get(0), waiting.get(1), missed.id(), waiting.get(2)),
                List.of(
                        QueueCalls.nextAt(1).id(),
                        QueueCalls.nextAt(1).id(),
                        QueueCalls.nextAt(1).id(),
                        QueueCalls.nextAt(1).id()));
    }

    @Test
    void a_transfer_keeps_the_time_of_arrival_and_may_be_for_one_desk_alone() {
        Queue.Ticket first = QueueCalls.take("social");
        Queue.Ticket second = QueueCalls.take("medical");
        QueueCalls.nextAt(1);
        transfer(first.id(), null, 2, null)
                .then()
                .statusCode(200)
                .body("state", equalTo("TRANSFERRED"))
                .body("desk", equalTo(2));
        assertEquals(second.id(), QueueCalls.nextAt(1).id(), "it waits for the other desk");
        assertEquals(first.id(), QueueCalls.nextAt(2).id());
        transfer(first.id(), "medical", null, null).then().statusCode(200).body("serviceId", equalTo("medical"));
        transfer(first.id(), null, null, "lijj").then().statusCode(200);
        QueueCalls.next(1).then().statusCode(409).body("type", equalTo("urn:yizhan:queue:nobody-waiting"));
        TestCore.organiser()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/desks/3/next")
                .then()
                .statusCode(200)
                .body("id", equalTo(first.id().toString()));
        TestCore.organiser()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/tickets/{id}/finish", first.id())
                .then()
                .statusCode(200);
        transfer(second.id(), null, 9, null)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:yizhan:queue:unknown-target"));
        transfer(second.id(), "social", 2, null).then().statusCode(400);
        transfer(second.id(), "fortune-telling", null, null)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:yizhan:queue:unknown-service"));
    }

    @Test
    void a_visit_with_a_route_goes_on_in_its_next_line() {
        var request = new Queue.TicketRequest(Ids.next(), "social", "zh-CN", null, List.of("civil", "land"));
        TestCore.kiosk().body(request).post("/api/queue/tickets").then().statusCode(201);
        QueueCalls.nextAt(1);
        QueueCalls.act(request.id(), "finish")
                .then()
                .statusCode(200)
                .body("state", equalTo("TRANSFERRED"))
                .body("serviceId", equalTo("civil"))
                .body("route", equalTo(List.of("land")));
        assertEquals(request.id(), QueueCalls.nextAt(1).id());
        QueueCalls.act(request.id(), "finish").then().body("serviceId", equalTo("land"));
        QueueCalls.nextAt(1);
        QueueCalls.act(request.id(), "finish").then().body("state", equalTo("FINISHED"));
        assertEquals(
                List.of("issued", "called", "next-leg", "called", "next-leg", "called", "finished"),
                journal(request.id()));
    }

    @Test
    void somebody_without_a_number_is_served_and_counted() {
        int finished = QueueCalls.console(1).today().finished();
        var visit = new DeskWork.Visit(Ids.next(), "social", true);
        String number = TestCore.duty()
                .body(visit)
                .post("/api/queue/desks/1/visits")
                .then()
                .statusCode(201)
                .body("state", equalTo("FINISHED"))
                .extract()
                .path("number");
        assertEquals("A+", number.substring(0, 2));
        assertEquals(finished + 1, QueueCalls.console(1).today().finished());
        var longer = new DeskWork.Visit(Ids.next(), "social", false);
        TestCore.duty()
                .body(longer)
                .post("/api/queue/desks/1/visits")
                .then()
                .statusCode(201)
                .body("state", equalTo("SERVING"));
        TestCore.duty()
                .body(new DeskWork.Visit(Ids.next(), "social", false))
                .post("/api/queue/desks/1/visits")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:desk-busy"));
        QueueCalls.act(longer.id(), "finish").then().statusCode(200);
    }

    @Test
    void a_place_is_kept_for_papers_and_is_the_old_one_on_return() {
        Queue.Ticket early = QueueCalls.take("social");
        Queue.Ticket late = QueueCalls.take("social");
        kiosk(early.id(), "papers").then().statusCode(200).body("state", equalTo("WAITING_FOR_PAPERS"));
        assertNotNull(QueueCalls.read(early.id()).until());
        assertEquals(late.id(), QueueCalls.nextAt(1).id());
        Queue.Ticket third = QueueCalls.take("social");
        kiosk(early.id(), "return").then().statusCode(200).body("ahead", equalTo(0));
        assertEquals(early.id(), QueueCalls.nextAt(1).id());
        assertEquals(third.id(), QueueCalls.nextAt(1).id());
    }

    @Test
    void its_holder_gives_a_number_back_but_not_from_a_desk() {
        Queue.Ticket ticket = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        kiosk(ticket.id(), "cancel")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:not-possible"))
                .body("params.state", equalTo("CALLED"));
        QueueCalls.act(ticket.id(), "put-back").then().statusCode(200).body("state", equalTo("WAITING"));
        kiosk(ticket.id(), "cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));
        kiosk(ticket.id(), "miss").then().statusCode(403);
    }

    @Test
    void a_number_range_that_is_full_goes_on_with_a_digit_more() {
        Queue.Ticket before = QueueCalls.take("land");
        int serial = Integer.parseInt(before.number().substring(1));
        numbering(1, serial).then().statusCode(200);
        try {
            String digits = "1" + "0".repeat(Integer.toString(serial).length());
            assertEquals("C" + digits, QueueCalls.take("land").number());
        } finally {
            numbering(1, 999).then().statusCode(200);
        }
        numbering(9, 3).then().statusCode(400).body("violations.field", hasItem("last"));
    }

    @Test
    void who_is_missed_held_or_without_papers_stands_aside_on_the_console() {
        Queue.Ticket held = QueueCalls.take("social");
        Queue.Ticket papers = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        hold(held.id(), 30).then().statusCode(200);
        QueueCalls.act(papers.id(), "papers").then().statusCode(200);
        TestCore.duty()
                .get("/api/queue/console?desk=1")
                .then()
                .body("aside.id", hasItem(held.id().toString()))
                .body("aside.id", hasItem(papers.id().toString()));
        TestCore.duty()
                .body(new DeskWork.CallTo(Ids.next(), null, 1, null))
                .post("/api/queue/tickets/{id}/call", held.id())
                .then()
                .statusCode(200)
                .body("why.reason", equalTo("RETURNED"))
                .body("actions", not(hasItem("CALL")))
                .body("actions", hasItem("START"));
        TestCore.duty()
                .body(new DeskWork.Classify(Ids.next(), null, Queue.Priority.DISABLED, DeskWork.Cause.SEEN))
                .post("/api/queue/tickets/{id}/priority", papers.id())
                .then()
                .statusCode(200)
                .body("priority", equalTo("DISABLED"));
        QueueCalls.act(papers.id(), "cancel").then().statusCode(200);
    }

    private static Response hold(UUID ticket, @Nullable Integer minutes) {
        return TestCore.duty()
                .body(new DeskWork.Hold(Ids.next(), null, minutes, DeskWork.Cause.FETCHES_PAPERS))
                .post("/api/queue/tickets/{id}/hold", ticket);
    }

    private static Response transfer(
            UUID ticket, @Nullable String service, @Nullable Integer desk, @Nullable String account) {
        return TestCore.duty()
                .body(new DeskWork.Transfer(Ids.next(), null, service, desk, account, null))
                .post("/api/queue/tickets/{id}/transfer", ticket);
    }

    private static Response kiosk(UUID ticket, String action) {
        return TestCore.kiosk()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/tickets/{id}/{action}", ticket, action);
    }

    private static Response numbering(int first, int last) {
        return TestCore.admin()
                .body("{\"first\": " + first + ", \"last\": " + last + "}")
                .put("/api/queue/services/land/numbering");
    }

    private List<String> journal(UUID id) {
        return store.read(handle -> handle.select("SELECT op FROM journal WHERE record_id = ? ORDER BY seq", id)
                .mapTo(String.class)
                .list());
    }
}
