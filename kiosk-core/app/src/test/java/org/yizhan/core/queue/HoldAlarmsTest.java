package org.yizhan.core.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class HoldAlarmsTest {
    @Inject
    Store store;

    @Inject
    HoldAlarms alarms;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
    }

    @Test
    void after_a_start_whose_time_was_over_meanwhile_waits_again_at_the_old_place() throws InterruptedException {
        Queue.Ticket held = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        QueueCalls.take("social");
        hold(held.id(), 5);
        store.write(tx -> tx.handle().execute("UPDATE ticket SET back_at = ? WHERE id = ?", tx.now(), held.id()));
        var back = new CountDownLatch(1);
        store.onCommit(events -> {
            if (events.stream().anyMatch(event -> held.id().equals(event.event().subject()))) {
                back.countDown();
            }
        });
        alarms.start(new StartupEvent());
        assertTrue(back.await(10, TimeUnit.SECONDS), "it does not come back");
        Queue.Ticket again = QueueCalls.read(held.id());
        assertEquals(Queue.State.WAITING, again.state());
        assertEquals(0, again.ahead());
        assertEquals(held.id(), QueueCalls.nextAt(1).id());
    }

    @Test
    void an_alarm_rings_in_vain_for_a_ticket_that_was_moved() {
        Queue.Ticket held = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        hold(held.id(), 5);
        long version = QueueCalls.read(held.id()).version();
        QueueCalls.act(held.id(), "cancel").then().statusCode(200);
        alarms.giveBack(held.id(), version);
        assertEquals(Queue.State.CANCELLED, QueueCalls.read(held.id()).state());
    }

    private static void hold(UUID ticket, int minutes) {
        TestCore.duty()
                .body(new DeskWork.Hold(Ids.next(), null, minutes, null))
                .post("/api/queue/tickets/{id}/hold", ticket)
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"));
    }
}
