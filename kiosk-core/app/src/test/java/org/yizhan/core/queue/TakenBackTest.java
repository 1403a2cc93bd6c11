package org.yizhan.core.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// Who may move what somebody has before them, how often it is called, and what of that is taken back.
@QuarkusTest
@WithTestResource(TestCore.class)
class TakenBackTest {
    @Inject
    Store store;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
    }

    @Test
    void a_step_that_was_decided_on_an_old_view_names_who_moved_the_ticket_and_to_what() {
        Queue.Ticket ticket = QueueCalls.take("social");
        Queue.Ticket called = QueueCalls.nextAt(1);
        TestCore.admin()
                .body(new Queue.DeskAction(Ids.next(), called.version(), null))
                .post("/api/queue/tickets/{id}/start", ticket.id())
                .then()
                .statusCode(200);
        TestCore.duty()
                .body(new Queue.DeskAction(Ids.next(), called.version(), null))
                .post("/api/queue/tickets/{id}/miss", ticket.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:stale"))
                .body("params.number", equalTo(ticket.number()))
                .body("params.by", equalTo("赵玉明"))
                .body("params.state", equalTo("SERVING"))
                .body("params.desk", equalTo("1"));
    }

    @Test
    void a_desk_that_a_colleague_works_at_calls_nobody_for_another() {
        QueueCalls.nobodySitsAt(store, 2);
        QueueCalls.take("social");
        QueueCalls.take("social");
        QueueCalls.nextAt(2);
        TestCore.organiser()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/desks/2/next")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:desk-taken"))
                .body("params.by", equalTo("王晓梅"));
    }

    @Test
    void a_call_is_taken_back_with_its_place_and_its_turn() {
        Queue.Ticket first = QueueCalls.take("social");
        QueueCalls.take("social");
        Queue.Ticket called = QueueCalls.nextAt(1);
        assertEquals(first.id(), called.id());
        Queue.Ticket back = undo(first.id()).then().statusCode(200).extract().as(Queue.Ticket.class);
        assertEquals(Queue.State.WAITING, back.state());
        assertEquals(0, back.ahead());
        assertEquals(first.id(), QueueCalls.nextAt(1).id(), "it has its old place");
        assertEquals(List.of("issued", "called", "undone", "called"), journal(first.id()));
        TestCore.duty()
                .get("/api/queue/tickets/{id}/intervals", first.id())
                .then()
                .body("undone", equalTo(List.of(false, true, false)));
    }

    @Test
    void what_another_did_last_or_what_was_taken_back_already_is_not_taken_back() {
        Queue.Ticket ticket = QueueCalls.take("social");
        undo(ticket.id()).then().statusCode(409).body("type", equalTo("urn:yizhan:queue:nothing-to-undo"));
        QueueCalls.nextAt(1);
        TestCore.organiser()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/tickets/{id}/undo", ticket.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:nothing-to-undo"));
        undo(ticket.id()).then().statusCode(200);
        undo(ticket.id()).then().statusCode(409);
    }

    @Test
    void a_finish_is_not_taken_back_onto_somebody_who_is_there_now() {
        Queue.Ticket first = QueueCalls.take("social");
        Queue.Ticket second = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        QueueCalls.nextAt(1);
        undo(first.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:desk-busy"))
                .body("params.number", equalTo(second.number()));
        undo(second.id()).then().statusCode(200);
        undo(first.id()).then().statusCode(200).body("state", equalTo("CALLED")).body("desk", equalTo(1));
    }

    @Test
    void a_number_is_called_again_three_times_and_no_more() {
        Queue.Ticket ticket = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        for (int i = 0; i < 3; i++) {
            QueueCalls.act(ticket.id(), "recall").then().statusCode(200);
        }
        assertEquals(false, QueueCalls.read(ticket.id()).actions().contains(Queue.Action.RECALL));
        QueueCalls.act(ticket.id(), "recall")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:recall-limit"))
                .body("params.calls", equalTo("4"));
        QueueCalls.act(ticket.id(), "miss").then().statusCode(200);
    }

    @Test
    void who_was_called_as_often_as_may_be_and_did_not_come_is_missed_by_the_next_call_until_that_is_taken_back() {
        Queue.Ticket absent = QueueCalls.take("social");
        Queue.Ticket next = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        for (int i = 0; i < 3; i++) {
            assertFalse(QueueCalls.read(absent.id()).actions().contains(Queue.Action.MISS_BY_NEXT));
            QueueCalls.act(absent.id(), "recall").then().statusCode(200);
        }
        assertTrue(QueueCalls.read(absent.id()).actions().contains(Queue.Action.MISS_BY_NEXT));
        assertEquals(next.id(), QueueCalls.nextAt(1).id());
        assertEquals(Queue.State.MISSED, QueueCalls.read(absent.id()).state());
        undo(next.id()).then().statusCode(200);
        undo(absent.id()).then().statusCode(200).body("state", equalTo("CALLED"));
        QueueCalls.act(absent.id(), "start").then().statusCode(200);
        assertEquals(next.id(), QueueCalls.nextAt(1).id());
        assertEquals(Queue.State.FINISHED, QueueCalls.read(absent.id()).state(), "they came");
    }

    private static Response undo(UUID ticket) {
        return QueueCalls.act(ticket, "undo");
    }

    private List<String> journal(UUID id) {
        return store.read(handle -> handle.select("SELECT op FROM journal WHERE record_id = ? ORDER BY seq", id)
                .mapTo(String.class)
                .list());
    }
}
