package org.yizhan.core.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// Whom a desk calls next, from which lines, and why.
@QuarkusTest
@WithTestResource(TestCore.class)
class TurnsTest {
    @Inject
    Store store;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
    }

    @Test
    void preferred_ones_and_ordinary_ones_take_turns_and_every_call_says_why() {
        QueueCalls.take("social");
        QueueCalls.act(QueueCalls.nextAt(1).id(), "finish").then().statusCode(200);
        List<UUID> ordinary = List.of(
                QueueCalls.take("social").id(), QueueCalls.take("social").id());
        List<UUID> elderly = List.of(elderly(), elderly(), elderly());
        Turn.Next next = TestCore.duty().get("/api/queue/desks/1/next").as(Turn.Next.class);
        assertEquals(
                elderly.get(0), next.ticket() == null ? null : next.ticket().id());
        assertEquals(
                Turn.Reason.PREFERRED_TURN,
                next.why() == null ? null : next.why().reason());
        List<UUID> shown =
                QueueCalls.console(1).waiting().stream().map(Queue.Ticket::id).toList();
        List<UUID> expected = List.of(elderly.get(0), elderly.get(1), ordinary.get(0), elderly.get(2), ordinary.get(1));
        assertEquals(expected, shown);
        assertEquals(2, QueueCalls.read(ordinary.get(0)).ahead());
        List<Turn.@Nullable Reason> reasons = new ArrayList<>();
        for (UUID id : expected) {
            Queue.Ticket called = QueueCalls.nextAt(1);
            assertEquals(id, called.id());
            reasons.add(called.why() == null ? null : called.why().reason());
        }
        assertEquals(
                List.of(
                        Turn.Reason.PREFERRED_TURN,
                        Turn.Reason.PREFERRED_TURN,
                        Turn.Reason.ORDINARY_TURN,
                        Turn.Reason.PREFERRED_TURN,
                        Turn.Reason.ONLY_CLASS),
                reasons);
    }

    @Test
    void whoever_passed_the_delay_they_were_promised_comes_first() {
        Queue.Ticket ordinary = QueueCalls.take("social");
        elderly();
        TestCore.behind(
                store,
                tx -> tx.handle().execute("UPDATE ticket SET since = since - 3600000 WHERE id = ?", ordinary.id()));
        Queue.Ticket called = QueueCalls.nextAt(1);
        assertEquals(ordinary.id(), called.id());
        assertEquals(
                Turn.Reason.LONGEST_DELAY,
                called.why() == null ? null : called.why().reason());
        assertEquals(60, called.why() == null ? 0 : called.why().boundMinutes());
    }

    @Test
    void whoever_would_pass_it_before_the_next_call_comes_first_and_again_after_the_call_was_taken_back() {
        Queue.Ticket ordinary = QueueCalls.take("social");
        elderly();
        TestCore.behind(store, tx -> {
            tx.handle().execute("UPDATE ticket SET since = since - 3570000 WHERE id = ?", ordinary.id());
            return tx.handle()
                    .execute(
                            "UPDATE ticket_interval SET since = since - 3570000"
                                    + " WHERE ticket = (SELECT nr FROM ticket WHERE id = ?)",
                            ordinary.id());
        });
        Turn.Next next = TestCore.duty().get("/api/queue/desks/1/next").as(Turn.Next.class);
        assertEquals(Turn.Reason.DELAY_ENDING, reason(next.why()));
        assertEquals(ordinary.id(), QueueCalls.console(1).waiting().getFirst().id());
        Queue.Ticket called = QueueCalls.nextAt(1);
        assertEquals(ordinary.id(), called.id());
        assertEquals(Turn.Reason.DELAY_ENDING, reason(called.why()));
        undo(called.id()).then().statusCode(200).body("ahead", equalTo(0));
        assertEquals(ordinary.id(), QueueCalls.nextAt(1).id());
    }

    @Test
    void a_desk_calls_only_from_the_lines_it_serves() {
        Queue.Ticket social = QueueCalls.take("social");
        Queue.Ticket land = QueueCalls.take("land");
        pool("desks/3", "\"land\"").then().statusCode(200).body("services", equalTo(List.of("land")));
        try {
            assertEquals(land.id(), QueueCalls.nextAt(3).id());
            QueueCalls.act(land.id(), "finish").then().statusCode(200);
            QueueCalls.next(3).then().statusCode(409);
            assertEquals(social.id(), QueueCalls.nextAt(1).id());
            pool("desks/3", "\"fortune-telling\"").then().statusCode(400);
            pool("staff/nobody", "").then().statusCode(404);
        } finally {
            pool("desks/3", "").then().statusCode(200);
        }
    }

    private static Turn.@Nullable Reason reason(Turn.@Nullable Why why) {
        return why == null ? null : why.reason();
    }

    private UUID elderly() {
        var request = new Queue.TicketRequest(Ids.next(), "medical", "zh-CN", Queue.Priority.ELDERLY, List.of());
        TestCore.kiosk().body(request).post("/api/queue/tickets").then().statusCode(201);
        return request.id();
    }

    private static Response undo(UUID ticket) {
        return QueueCalls.act(ticket, "undo");
    }

    private static Response pool(String whose, String services) {
        return TestCore.admin().body("{\"services\": [" + services + "]}").put("/api/queue/" + whose + "/services");
    }
}
