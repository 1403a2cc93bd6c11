package org.yizhan.core.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// A desk says that a line gives out no more numbers, and that it does again.
@QuarkusTest
@WithTestResource(TestCore.class)
class LineStopTest {
    private static final String LINE = "civil";
    private static final LocalizedText REASON = LocalizedText.of("系统出故障，正在修", "The system is down");

    @Inject
    Store store;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
    }

    @AfterEach
    void asItWas() {
        reopen();
    }

    @Test
    void a_line_that_a_desk_closed_says_why_until_a_desk_opens_it() {
        Queue.Ticket waits = QueueCalls.take(LINE);
        close(Ids.next(), REASON).then().statusCode(200);
        QueueCalls.take(Ids.next(), LINE)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:closed"))
                .body("params.why", equalTo("SWITCHED_OFF"))
                .body("params.name", equalTo("系统出故障，正在修"));
        Opening.Shut shut = service().shut();
        assertNotNull(shut);
        assertEquals(new Opening.Shut(Opening.Why.SWITCHED_OFF, REASON, null), shut);
        QueueCalls.take("land");
        assertEquals(waits.id(), QueueCalls.nextAt(1).id());

        reopen();
        assertNull(service().shut());
        QueueCalls.take(LINE);
    }

    @Test
    void the_same_again_is_no_second_fact_and_another_reason_is() {
        int before = journalled().size();
        UUID id = Ids.next();
        close(id, REASON).then().statusCode(200);
        close(id, REASON).then().statusCode(200);
        close(Ids.next(), REASON).then().statusCode(200);
        close(Ids.next(), LocalizedText.of("停电了")).then().statusCode(200);
        reopen();
        reopen();
        List<String> told = journalled();
        assertEquals(List.of("closed", "closed", "opened"), told.subList(before, told.size()));
    }

    @Test
    void what_villagers_should_not_read_is_no_reason() {
        refused("等".repeat(17), "too-long");
        refused("打13800138000", "shows-phone");
        refused("停\u0007", "malformed");
        refused("停\n了", "malformed");
        TestCore.duty()
                .body("{\"id\": \"" + Ids.next() + "\", \"reason\": {\"zh-CN\": \" \"}}")
                .post("/api/queue/services/{id}/close", LINE)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
        TestCore.duty()
                .body(new DeskWork.CloseLine(Ids.next(), REASON))
                .post("/api/queue/services/fortune-telling/close")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:yizhan:queue:unknown-service"));
        assertNull(service().shut());
    }

    @Test
    void a_kiosk_closes_no_line() {
        TestCore.kiosk()
                .body(new DeskWork.CloseLine(Ids.next(), REASON))
                .post("/api/queue/services/{id}/close", LINE)
                .then()
                .statusCode(403);
    }

    private static void refused(String reason, String code) {
        close(Ids.next(), LocalizedText.of(reason))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("reason"))
                .body("violations.code", hasItem(code));
    }

    private static Response close(UUID id, LocalizedText reason) {
        return TestCore.duty().body(new DeskWork.CloseLine(id, reason)).post("/api/queue/services/{id}/close", LINE);
    }

    private static void reopen() {
        TestCore.duty()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/services/{id}/reopen", LINE)
                .then()
                .statusCode(200);
    }

    private static Queue.Service service() {
        return Arrays.stream(TestCore.kiosk().get("/api/queue/services").as(Queue.Service[].class))
                .filter(one -> one.id().equals(LINE))
                .findFirst()
                .orElseThrow();
    }

    /// What became of the lines, the latest last.
    private List<String> journalled() {
        return store.read(
                handle -> handle.select("SELECT op FROM journal WHERE type = 'queue.line' ORDER BY epoch, seq")
                        .mapTo(String.class)
                        .list());
    }
}
