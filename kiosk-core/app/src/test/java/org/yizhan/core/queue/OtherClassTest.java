package org.yizhan.core.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// Somebody is of another class than was thought, or is not after all.
@QuarkusTest
@WithTestResource(TestCore.class)
class OtherClassTest {
    @Inject
    Store store;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
    }

    @Test
    void another_class_is_a_stay_that_says_why() {
        Queue.Ticket ticket = QueueCalls.take("social");
        classify(TestCore.duty(), ticket.id(), Queue.Priority.ELDERLY)
                .then()
                .statusCode(200)
                .body("actions", hasItem("UNDO"));
        List<Queue.Interval> story = story(ticket.id());
        assertEquals(
                List.of("issued", "classified"),
                story.stream().map(Queue.Interval::event).toList());
        assertEquals(
                List.of(Queue.Priority.ORDINARY, Queue.Priority.ELDERLY),
                story.stream().map(Queue.Interval::priority).toList());
        assertEquals(DeskWork.Cause.PAPER_SHOWN, story.getLast().cause());
        assertEquals("王晓梅", story.getLast().by());
        assertEquals(story.getFirst().until(), story.getLast().from());
    }

    @Test
    void taken_back_it_is_of_its_class_and_before_whom_it_was() {
        // An ordinary one is called, or the desk might have had its preferred ones in a row already.
        QueueCalls.take("social");
        QueueCalls.nextAt(1);
        Queue.Ticket first = QueueCalls.take("social");
        Queue.Ticket second = QueueCalls.take("social");
        classify(TestCore.duty(), second.id(), Queue.Priority.ELDERLY).then().statusCode(200);
        assertEquals(0, QueueCalls.read(second.id()).ahead());
        QueueCalls.act(second.id(), "undo")
                .then()
                .statusCode(200)
                .body("priority", equalTo("ORDINARY"))
                .body("state", equalTo("WAITING"));
        assertEquals(1, QueueCalls.read(second.id()).ahead());
        assertTrue(story(second.id()).getLast().undone());
        assertEquals(first.number(), QueueCalls.nextAt(1).number());
        QueueCalls.act(second.id(), "undo")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:nothing-to-undo"));
        long day = store.read(handle -> handle.select("SELECT max(ordinal) FROM business_day")
                .mapTo(Long.class)
                .one());
        store.read(handle -> {
            RowsHold.together(handle, day);
            return day;
        });
    }

    @Test
    void what_its_holder_said_at_a_kiosk_a_desk_changes_and_does_not_take_back() {
        Queue.Ticket ticket = QueueCalls.take("social");
        classify(TestCore.kiosk(), ticket.id(), Queue.Priority.VETERAN).then().statusCode(200);
        QueueCalls.act(ticket.id(), "undo").then().statusCode(409);
        classify(TestCore.duty(), ticket.id(), Queue.Priority.ORDINARY).then().statusCode(200);
        QueueCalls.act(ticket.id(), "undo").then().statusCode(200).body("priority", equalTo("VETERAN"));
    }

    private static Response classify(RequestSpecification by, UUID ticket, Queue.Priority into) {
        return by.body(new DeskWork.Classify(Ids.next(), null, into, DeskWork.Cause.PAPER_SHOWN))
                .post("/api/queue/tickets/{id}/priority", ticket);
    }

    private static List<Queue.Interval> story(UUID ticket) {
        return List.of(
                TestCore.duty().get("/api/queue/tickets/{id}/intervals", ticket).as(Queue.Interval[].class));
    }
}
