package org.yizhan.core.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class OwnVisitTest {
    @Inject
    Store store;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
        QueueCalls.nobodySitsAt(store, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "finish", "miss", "put-back", "hold", "papers", "cancel", "transfer", "recall"})
    void whom_a_colleague_has_before_them_nobody_takes_away_but_an_admin(String step) {
        QueueCalls.take("social");
        Queue.Ticket called = QueueCalls.nextAt(2);
        UUID id = Ids.next();
        Map<String, Object> body =
                step.equals("transfer") ? Map.of("id", id, "serviceId", "medical") : Map.of("id", id);
        TestCore.organiser()
                .body(body)
                .post("/api/queue/tickets/{id}/{step}", called.id(), step)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:not-yours"))
                .body("params.number", equalTo(called.number()))
                .body("params.desk", equalTo("2"))
                .body("params.by", equalTo("王晓梅"));
        assertEquals(called.version(), QueueCalls.read(called.id()).version());
        TestCore.admin()
                .body(body)
                .post("/api/queue/tickets/{id}/{step}", called.id(), step)
                .then()
                .statusCode(200);
    }
}
