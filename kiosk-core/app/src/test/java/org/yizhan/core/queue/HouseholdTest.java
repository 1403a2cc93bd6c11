package org.yizhan.core.queue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.store.Store;

/// Several matters, and relatives' matters, on one number.
@QuarkusTest
@WithTestResource(TestCore.class)
class HouseholdTest {
    private static final String PRINCIPAL = "欧阳小满";

    @Inject
    Store store;

    @Inject
    TicketSlip slips;

    /// Twice: what is finished at a desk goes on to the next line of its route.
    @BeforeEach
    @AfterEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
        QueueCalls.emptyTheHall();
    }

    @Test
    void a_visit_goes_through_the_line_of_each_matter_and_once_through_each_line() {
        Queue.Ticket ticket = QueueCalls.take("social");
        HouseholdCalls.add(ticket, "social", Errands.Relation.SPOUSE, Errands.Mandate.BROUGHT)
                .then()
                .statusCode(200);
        HouseholdCalls.add(ticket, "medical", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED)
                .then()
                .statusCode(200);
        HouseholdCalls.add(ticket, "medical", Errands.Relation.PARENT, Errands.Mandate.AT_DESK)
                .then()
                .statusCode(200)
                .body("errands.relation", contains("SPOUSE", "SELF", "PARENT"))
                .body("errands.done", contains(false, false, false));
        assertEquals(List.of("medical"), QueueCalls.read(ticket.id()).route());
        assertEquals(ticket.id(), QueueCalls.nextAt(1).id());
        QueueCalls.act(ticket.id(), "finish")
                .then()
                .statusCode(200)
                .body("state", equalTo("TRANSFERRED"))
                .body("serviceId", equalTo("medical"));
        assertEquals(ticket.id(), QueueCalls.nextAt(1).id());
        QueueCalls.act(ticket.id(), "finish").then().statusCode(200).body("state", equalTo("FINISHED"));
    }

    @Test
    void a_desk_ticks_off_each_and_lets_one_go_with_its_line() {
        Queue.Ticket ticket = QueueCalls.take("social");
        UUID first = Ids.next();
        UUID second = Ids.next();
        HouseholdCalls.add(ticket, first, "social", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED)
                .then()
                .statusCode(200);
        HouseholdCalls.add(ticket, second, "land", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED)
                .then()
                .statusCode(200);
        QueueCalls.nextAt(1);
        HouseholdCalls.desk(ticket, first, "done", new Errands.Done(Ids.next(), true))
                .then()
                .statusCode(200)
                .body("errands.done", contains(true, false));
        TestCore.duty().get("/api/queue/console?desk=1").then().body("visit.errands.done", contains(true, false));
        HouseholdCalls.desk(ticket, second, "drop", new Queue.DeskAction(Ids.next()))
                .then()
                .statusCode(200)
                .body("errands.id", contains(first.toString()));
        assertEquals(List.of(), QueueCalls.read(ticket.id()).route());
        assertEquals(List.of("told", "dropped"), journal(second));
        HouseholdCalls.desk(ticket, second, "done", new Errands.Done(Ids.next(), true))
                .then()
                .statusCode(404);
    }

    @Test
    void a_kiosk_lets_go_of_what_was_just_added_and_of_nothing_that_a_desk_had_in_hand() {
        Queue.Ticket ticket = QueueCalls.take("social");
        UUID added = Ids.next();
        UUID recorded = Ids.next();
        UUID done = Ids.next();
        HouseholdCalls.add(ticket, added, "land", Errands.Relation.CHILD, Errands.Mandate.MISSING)
                .then()
                .statusCode(200);
        HouseholdCalls.add(ticket, recorded, "social", Errands.Relation.PARENT, Errands.Mandate.BROUGHT)
                .then()
                .statusCode(200);
        HouseholdCalls.add(ticket, done, "social", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED)
                .then()
                .statusCode(200);
        var action = new Queue.DeskAction(Ids.next());
        HouseholdCalls.drop(ticket, added, action)
                .then()
                .statusCode(200)
                .body("errands.id", not(hasItem(added.toString())));
        HouseholdCalls.drop(ticket, added, action).then().statusCode(200);
        assertEquals(List.of(), QueueCalls.read(ticket.id()).route());
        assertEquals(List.of("told", "dropped"), journal(added));

        HouseholdCalls.desk(ticket, recorded, "mandate", new Errands.Mandated(Ids.next(), PRINCIPAL, "王芳"))
                .then()
                .statusCode(200);
        HouseholdCalls.desk(ticket, done, "done", new Errands.Done(Ids.next(), true))
                .then()
                .statusCode(200);
        for (UUID touched : List.of(recorded, done)) {
            HouseholdCalls.drop(ticket, touched, new Queue.DeskAction(Ids.next()))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:yizhan:queue:not-possible"));
        }
        QueueCalls.nextAt(1);
        HouseholdCalls.drop(ticket, added, new Queue.DeskAction(Ids.next()))
                .then()
                .statusCode(409);
    }

    @Test
    void what_a_desk_sent_on_without_ticking_it_off_is_not_taken_back_at_a_kiosk() {
        Queue.Ticket ticket = QueueCalls.take("social");
        UUID served = Ids.next();
        UUID ahead = Ids.next();
        HouseholdCalls.add(ticket, served, "social", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED)
                .then()
                .statusCode(200)
                .body("errands.droppable", contains(true));
        HouseholdCalls.add(ticket, ahead, "medical", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED)
                .then()
                .statusCode(200)
                .body("errands.droppable", contains(true, true));
        HouseholdCalls.add(ticket, "land", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED);
        QueueCalls.nextAt(1);
        HouseholdCalls.visit(ticket).then().body("errands.droppable", contains(false, false, false));
        QueueCalls.act(ticket.id(), "finish").then().statusCode(200).body("serviceId", equalTo("medical"));
        HouseholdCalls.visit(ticket).then().body("errands.droppable", contains(false, true, true));
        HouseholdCalls.drop(ticket, served, new Queue.DeskAction(Ids.next()))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:not-possible"))
                .body("params.state", equalTo("TRANSFERRED"));
        assertEquals(List.of("told"), journal(served));
    }

    @Test
    void what_the_number_was_drawn_for_or_the_visit_is_over_for_is_not_offered_to_be_taken_back() {
        UUID drawn = Ids.next();
        Queue.Ticket ticket = TestCore.kiosk()
                .body(new Queue.TicketRequest(drawn, "social", "zh-CN", null, List.of("medical")))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201)
                .extract()
                .as(Queue.Ticket.class);
        HouseholdCalls.add(ticket, "medical", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED)
                .then()
                .statusCode(200)
                .body("errands.droppable", contains(false));
        HouseholdCalls.add(ticket, "social", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED)
                .then()
                .statusCode(200)
                .body("errands.droppable", contains(false, true));
        QueueCalls.act(drawn, "cancel").then().statusCode(200);
        HouseholdCalls.visit(ticket).then().body("errands.droppable", contains(false, false));
    }

    @Test
    void a_line_that_the_number_was_drawn_with_is_not_taken_away_with_an_errand() {
        UUID drawn = Ids.next();
        Queue.Ticket ticket = TestCore.kiosk()
                .body(new Queue.TicketRequest(drawn, "social", "zh-CN", null, List.of("medical")))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201)
                .extract()
                .as(Queue.Ticket.class);
        UUID first = Ids.next();
        UUID second = Ids.next();
        for (UUID errand : List.of(first, second)) {
            HouseholdCalls.add(ticket, errand, "medical", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED)
                    .then()
                    .statusCode(200);
        }
        HouseholdCalls.desk(ticket, first, "drop", new Queue.DeskAction(Ids.next()))
                .then()
                .statusCode(200);
        HouseholdCalls.desk(ticket, second, "drop", new Queue.DeskAction(Ids.next()))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:drawn-with"))
                .body("params.number", equalTo(ticket.number()));
        assertEquals(List.of("medical"), QueueCalls.read(drawn).route());
        assertEquals(List.of("told"), journal(second));
    }

    @Test
    void a_line_goes_with_the_last_errand_that_is_done_in_it_whichever_was_told_first() {
        Queue.Ticket ticket = QueueCalls.take("social");
        UUID first = Ids.next();
        UUID second = Ids.next();
        for (UUID errand : List.of(first, second)) {
            HouseholdCalls.add(ticket, errand, "land", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED)
                    .then()
                    .statusCode(200);
        }
        HouseholdCalls.desk(ticket, first, "drop", new Queue.DeskAction(Ids.next()))
                .then()
                .statusCode(200);
        assertEquals(List.of("land"), QueueCalls.read(ticket.id()).route());
        HouseholdCalls.desk(ticket, second, "drop", new Queue.DeskAction(Ids.next()))
                .then()
                .statusCode(200);
        assertEquals(List.of(), QueueCalls.read(ticket.id()).route());
    }

    @Test
    void a_mandate_is_written_down_at_the_desk_sealed_and_on_record() {
        Queue.Ticket ticket = QueueCalls.take("social");
        UUID errand = Ids.next();
        HouseholdCalls.add(ticket, errand, "social", Errands.Relation.PARENT, Errands.Mandate.AT_DESK)
                .then()
                .statusCode(200)
                .body("errands[0].principal", nullValue());
        QueueCalls.nextAt(1);
        HouseholdCalls.desk(ticket, errand, "mandate", new Errands.Mandated(Ids.next(), PRINCIPAL, "王芳"))
                .then()
                .statusCode(200)
                .body("errands[0].mandate", equalTo("RECORDED"))
                .body("errands[0].principal", equalTo("欧＊＊满"));
        assertEquals(List.of("told", "mandate-recorded"), journal(errand));
        String kept = store.read(handle -> handle.select("SELECT CAST(payload AS TEXT) FROM journal")
                        .mapTo(String.class)
                        .list())
                + store.read(handle -> handle.select("SELECT principal FROM ticket_errand")
                                .mapTo(String.class)
                                .list())
                        .toString()
                + store.read(handle -> handle.select("SELECT answer FROM idempotency")
                        .mapTo(String.class)
                        .list());
        assertFalse(kept.contains(PRINCIPAL) || kept.contains("欧＊＊满"), "a name is nowhere in the clear");
        assertFalse(kept.contains("王芳"), "nor is the agent's");
        int recorded = store.read(handle -> handle.select(
                        "SELECT count(*) FROM audit WHERE what = 'ticket.mandate-recorded' AND subject = ?",
                        ticket.id())
                .mapTo(Integer.class)
                .one());
        assertEquals(1, recorded);
        TestCore.kiosk()
                .body(new Errands.Mandated(Ids.next(), PRINCIPAL, "王芳"))
                .post("/api/queue/tickets/{id}/errands/{errand}/mandate", ticket.id(), errand)
                .then()
                .statusCode(403);
    }

    @Test
    void the_slip_says_for_whom_by_relation_and_what_to_bring() {
        Queue.Ticket ticket = QueueCalls.take("social");
        assertFalse(texts(ticket).contains("委托书、双方身份证"));
        HouseholdCalls.add(ticket, "medical", Errands.Relation.NEIGHBOUR, Errands.Mandate.MISSING)
                .then()
                .statusCode(200);
        assertTrue(texts(ticket).contains("委托书、双方身份证"), texts(ticket).toString());
        assertTrue(texts(ticket).contains("替邻居 · 医保看病"), texts(ticket).toString());
    }

    @Test
    void what_does_not_fit_is_refused_plainly() {
        Queue.Ticket ticket = QueueCalls.take("social");
        HouseholdCalls.add(ticket, "social", Errands.Relation.SELF, Errands.Mandate.BROUGHT)
                .then()
                .statusCode(400);
        HouseholdCalls.add(ticket, "social", Errands.Relation.CHILD, Errands.Mandate.NOT_NEEDED)
                .then()
                .statusCode(400);
        HouseholdCalls.add(ticket, "social", Errands.Relation.CHILD, Errands.Mandate.RECORDED)
                .then()
                .statusCode(400);
        HouseholdCalls.add(ticket, "fortune-telling", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:yizhan:queue:unknown-service"));
        UUID own = Ids.next();
        HouseholdCalls.add(ticket, own, "social", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED)
                .then()
                .statusCode(200);
        HouseholdCalls.desk(ticket, own, "mandate", new Errands.Mandated(Ids.next(), PRINCIPAL, "王芳"))
                .then()
                .statusCode(400);
        for (int i = 1; i < 8; i++) {
            HouseholdCalls.add(ticket, "social", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED)
                    .then()
                    .statusCode(200);
        }
        HouseholdCalls.add(ticket, "social", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:too-many-errands"))
                .body("params.number", equalTo(ticket.number()));
        QueueCalls.nextAt(1);
        HouseholdCalls.add(ticket, "land", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:not-possible"));
    }

    private List<String> texts(Queue.Ticket ticket) {
        return store.read(handle -> slips.compose(handle, ticket.id(), "zh-CN")).orElseThrow().lines().stream()
                .map(PrintDocument.Line::text)
                .toList();
    }

    private List<String> journal(UUID id) {
        return store.read(handle -> handle.select("SELECT op FROM journal WHERE record_id = ? ORDER BY seq", id)
                .mapTo(String.class)
                .list());
    }
}
