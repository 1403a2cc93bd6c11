package org.yizhan.core.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

/// What a night does to who waits in the line `land`, which carries them over; the others close.
@QuarkusTest
@WithTestResource(TestCore.class)
class OvernightTest {
    @Inject
    Store store;

    @Inject
    Turnover turnover;

    @BeforeEach
    void carryLand() {
        QueueCalls.emptyTheHall();
        night();
        overnight(LineSetup.Overnight.CARRY);
    }

    @AfterEach
    void closeLand() {
        overnight(LineSetup.Overnight.CLOSE);
        night();
        QueueCalls.take("social");
    }

    @Test
    void a_number_that_is_carried_is_called_first_and_given_to_nobody_else() {
        Queue.Ticket carried = QueueCalls.take("land");
        Queue.Ticket closed = QueueCalls.take("social");
        assertEquals("C001", carried.number());
        night();
        assertEquals("C002", QueueCalls.take("land").number());
        assertEquals("A001", QueueCalls.take("social").number());
        assertEquals(Queue.State.MISSED, QueueCalls.read(closed.id()).state());
        assertEquals(carried.id(), QueueCalls.nextAt(1).id());
        assertEquals(List.of("issued", "carried", "called"), journal(carried.id()));
    }

    @Test
    void who_is_carried_is_seen_in_the_morning_before_anybody_does_anything() {
        Queue.Ticket carried = QueueCalls.take("land");
        night();
        assertEquals(0, QueueCalls.console(1).waiting().size());
        turnover.start(new StartupEvent());
        assertEquals(
                List.of(carried.id()),
                QueueCalls.console(1).waiting().stream().map(Queue.Ticket::id).toList());
    }

    @Test
    void a_place_without_papers_outlasts_the_night_until_its_time_is_over() {
        Queue.Ticket ticket = QueueCalls.take("social");
        QueueCalls.act(ticket.id(), "papers").then().statusCode(200);
        night();
        QueueCalls.take("land");
        assertEquals(
                Queue.State.WAITING_FOR_PAPERS, QueueCalls.read(ticket.id()).state());
        Queue.Ticket kept = QueueCalls.take("medical");
        QueueCalls.act(kept.id(), "papers").then().statusCode(200);
        store.write(tx -> tx.handle()
                .execute("UPDATE ticket SET back_at = ? WHERE id = ?", tx.now().minusSeconds(1), ticket.id()));
        night();
        QueueCalls.act(kept.id(), "return").then().statusCode(200).body("number", equalTo(kept.number()));
        assertEquals(Queue.State.CANCELLED, QueueCalls.read(ticket.id()).state());
        QueueCalls.act(kept.id(), "cancel").then().statusCode(200);
    }

    /// The open day becomes yesterday's.
    private void night() {
        TestCore.behind(
                store,
                tx -> tx.handle()
                        .execute(
                                "UPDATE business_day SET date = ? WHERE closed_at IS NULL",
                                tx.now().atZone(CoreClock.ZONE).toLocalDate().minusDays(1)));
    }

    private static void overnight(LineSetup.Overnight rule) {
        TestCore.admin()
                .body(new LineSetup.Numbering(1, 999, rule))
                .put("/api/queue/services/land/numbering")
                .then()
                .statusCode(200);
    }

    private List<String> journal(UUID id) {
        return store.read(handle -> handle.select("SELECT op FROM journal WHERE record_id = ? ORDER BY seq", id)
                .mapTo(String.class)
                .list());
    }
}
