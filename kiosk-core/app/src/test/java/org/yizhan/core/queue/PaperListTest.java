package org.yizhan.core.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class PaperListTest {
    @Inject
    Store store;

    @Inject
    PaperList list;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
    }

    private List<PrintDocument.Line> lines() {
        return store.read(handle -> list.compose(handle, Ids.next(), "zh-CN"))
                .orElseThrow()
                .lines();
    }

    private String texts() {
        return lines().stream().map(PrintDocument.Line::text).reduce("", (before, text) -> before + "\n" + text);
    }

    @Test
    void it_tells_each_line_in_its_order_whom_a_desk_has_and_nothing_else() {
        Queue.Ticket atDesk = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        Queue.Ticket first = QueueCalls.take("social");
        Queue.Ticket second = QueueCalls.take("social");
        Queue.Ticket other = QueueCalls.take("medical");

        String texts = texts();

        assertTrue(texts.contains("\n" + first.number() + "  " + second.number() + "\n"), texts);
        assertTrue(texts.contains("\n" + other.number() + "\n"), texts);
        assertTrue(texts.contains("1 号窗口 " + atDesk.number()), texts);
    }

    @Test
    void who_comes_first_by_class_is_marked() {
        var request = new Queue.TicketRequest(Ids.next(), "social", "zh-CN", Queue.Priority.ELDERLY, List.of());
        TestCore.kiosk().body(request).post("/api/queue/tickets").then().statusCode(201);

        assertTrue(texts().contains("（优先）"), texts());
    }

    @Test
    void of_very_many_it_says_how_many_more_there_are() {
        for (int i = 0; i < 123; i++) {
            QueueCalls.take("social");
        }

        assertTrue(texts().contains("后面还有 3 人"), texts());
    }

    @Test
    void an_empty_hall_says_so() {
        assertEquals("没有人在等", lines().getFirst().text());
    }

    @Test
    void a_center_without_a_printer_says_so() {
        TestCore.duty()
                .body(new Queue.PaperList(Ids.next(), "zh-CN"))
                .post("/api/queue/paper-list")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:devices:no-printer"));
    }
}
