package org.yizhan.core.queue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.yizhan.core.store.Store;

/// The last matter of the line that a visit stands in is taken back.
@QuarkusTest
@WithTestResource(TestCore.class)
class LastMatterTest {
    @Inject
    Store store;

    /// Twice: what is finished at a desk goes on to the next line of its route.
    @BeforeEach
    @AfterEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
        QueueCalls.emptyTheHall();
    }

    @Test
    void whoever_takes_back_the_last_matter_of_the_line_they_stand_in_waits_in_the_next_one() {
        Queue.Ticket ticket = QueueCalls.take("social");
        UUID first = Ids.next();
        UUID second = Ids.next();
        UUID last = Ids.next();
        HouseholdCalls.add(ticket, first, "medical", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED);
        HouseholdCalls.add(ticket, second, "medical", Errands.Relation.PARENT, Errands.Mandate.BROUGHT);
        HouseholdCalls.add(ticket, last, "land", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED);
        QueueCalls.nextAt(1);
        QueueCalls.act(ticket.id(), "finish").then().statusCode(200).body("serviceId", equalTo("medical"));

        HouseholdCalls.drop(ticket, first, new Queue.DeskAction(Ids.next()))
                .then()
                .statusCode(200);
        assertEquals("medical", QueueCalls.read(ticket.id()).serviceId(), "something else is done there");
        HouseholdCalls.drop(ticket, second, new Queue.DeskAction(Ids.next()))
                .then()
                .statusCode(200)
                .body("errands.id", contains(last.toString()))
                .body("errands.droppable", contains(false));
        Queue.Ticket now = QueueCalls.read(ticket.id());
        assertEquals(Queue.State.TRANSFERRED, now.state());
        assertEquals("land", now.serviceId());
        assertEquals(List.of(), now.route());
        assertEquals("passed-by", journal(ticket.id()).getLast());
        assertEquals(ticket.id(), QueueCalls.nextAt(1).id());
    }

    @Test
    void the_last_matter_of_all_is_let_go_by_a_desk_alone_and_the_visit_is_over() {
        Queue.Ticket ticket = QueueCalls.take("social");
        UUID last = Ids.next();
        HouseholdCalls.add(ticket, last, "land", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED);
        QueueCalls.nextAt(1);
        QueueCalls.act(ticket.id(), "finish").then().statusCode(200).body("serviceId", equalTo("land"));
        HouseholdCalls.visit(ticket).then().body("errands.droppable", contains(false));
        HouseholdCalls.drop(ticket, last, new Queue.DeskAction(Ids.next()))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:not-possible"));
        HouseholdCalls.desk(ticket, last, "drop", new Queue.DeskAction(Ids.next()))
                .then()
                .statusCode(200);
        assertEquals(Queue.State.FINISHED, QueueCalls.read(ticket.id()).state());
    }

    @Test
    void who_is_away_with_a_kept_place_comes_back_into_the_line_of_the_next_matter() {
        Queue.Ticket ticket = QueueCalls.take("social");
        UUID medical = Ids.next();
        HouseholdCalls.add(ticket, medical, "medical", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED);
        HouseholdCalls.add(ticket, "land", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED);
        QueueCalls.nextAt(1);
        QueueCalls.act(ticket.id(), "finish").then().statusCode(200);
        QueueCalls.act(ticket.id(), "papers").then().statusCode(200);
        Queue.Ticket kept = QueueCalls.read(ticket.id());
        HouseholdCalls.drop(ticket, medical, new Queue.DeskAction(Ids.next()))
                .then()
                .statusCode(200);
        Queue.Ticket now = QueueCalls.read(ticket.id());
        assertEquals(Queue.State.WAITING_FOR_PAPERS, now.state());
        assertEquals(kept.until(), now.until());
        QueueCalls.act(ticket.id(), "return")
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"))
                .body("serviceId", equalTo("land"));
    }

    @Test
    void who_was_missed_stays_so_when_a_desk_lets_go_of_the_last_matter() {
        Queue.Ticket ticket = QueueCalls.take("social");
        UUID medical = Ids.next();
        UUID last = Ids.next();
        HouseholdCalls.add(ticket, medical, "medical", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED);
        HouseholdCalls.add(ticket, last, "land", Errands.Relation.SELF, Errands.Mandate.NOT_NEEDED);
        QueueCalls.nextAt(1);
        QueueCalls.act(ticket.id(), "finish").then().statusCode(200);
        QueueCalls.nextAt(1);
        QueueCalls.act(ticket.id(), "miss").then().statusCode(200);
        HouseholdCalls.desk(ticket, medical, "drop", new Queue.DeskAction(Ids.next()))
                .then()
                .statusCode(200)
                .body("errands.id", contains(last.toString()));
        assertEquals(Queue.State.MISSED, QueueCalls.read(ticket.id()).state());
        assertEquals("medical", QueueCalls.read(ticket.id()).serviceId());
    }

    private List<String> journal(UUID id) {
        return store.read(handle -> handle.select("SELECT op FROM journal WHERE record_id = ? ORDER BY seq", id)
                .mapTo(String.class)
                .list());
    }
}
