package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.TestCore;

/// What somebody told a kiosk, on the desk's screen.
@QuarkusTest
@WithTestResource(TestCore.class)
class DeskToldTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeEach
    void open() {
        Hall.empties();
    }

    @Test
    void who_was_to_bring_something_is_at_the_desk_with_what_it_was() {
        var lacking = new Visits.Lacking("pension-claim", List.of("bank-card"));
        Queue.Ticket ticket = TestCore.kiosk()
                .body(Queue.TicketRequest.lacking(Ids.next(), "social", "zh-CN", lacking))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201)
                .extract()
                .as(Queue.Ticket.class);
        TestCore.kiosk()
                .body(Map.of("id", Ids.next()))
                .post("/api/queue/tickets/{id}/return", ticket.id())
                .then()
                .statusCode(200);
        assertThat(atDesk(ticket).locator("#told-missing")).containsText("说好带来");
    }

    @Test
    void a_class_that_was_said_at_a_kiosk_is_looked_at_once() {
        Queue.Ticket ticket = Hall.takes("social");
        TestCore.kiosk()
                .body(new DeskWork.Classify(Ids.next(), null, Queue.Priority.ELDERLY, DeskWork.Cause.ASKED_FOR_IT))
                .post("/api/queue/tickets/{id}/priority", ticket.id())
                .then()
                .statusCode(200);
        Page desk = atDesk(ticket);
        assertThat(desk.locator("#told-class")).containsText("自己说是老人");
        desk.keyboard().press("y");
        assertThat(desk.locator("#told-class")).hasCount(0);
        assertThat(desk.locator("#number")).hasText(ticket.number());
    }

    private static Page atDesk(Queue.Ticket ticket) {
        Page desk = chromium.console("wangxm", "135790", 1);
        desk.locator("button.act")
                .filter(new Locator.FilterOptions().setHasText("叫下一位 " + ticket.number()))
                .click();
        assertThat(desk.locator("#number")).hasText(ticket.number());
        return desk;
    }
}
