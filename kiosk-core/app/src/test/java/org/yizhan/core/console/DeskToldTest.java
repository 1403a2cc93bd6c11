package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.TestCore;

/// What somebody told a kiosk, on the desk's screen.
@QuarkusTest
@WithTestResource(TestCore.class)
class DeskToldTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    /// Twice: what is finished at a desk goes on to the next line of its route.
    @BeforeEach
    @AfterEach
    void emptyTheHall() {
        Hall.empties();
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
    void what_a_number_was_drawn_for_is_at_the_desk_and_the_first_to_be_applied_for() {
        Queue.Ticket ticket = TestCore.kiosk()
                .body(new Queue.TicketRequest(Ids.next(), "civil", "zh-CN").about("home-visit"))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201)
                .extract()
                .as(Queue.Ticket.class);
        Page desk = atDesk(ticket);
        assertThat(desk.locator("#told-about")).hasText("来办：探访关爱、助餐");
        desk.keyboard().press("a");
        assertThat(desk.locator("#tray .choice").first()).containsText("探访关爱");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#case-form .title")).containsText("探访关爱");
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

    @Test
    void matters_of_a_household_are_told_ticked_off_and_a_mandate_is_written_down() {
        Queue.Ticket ticket = Hall.takes("social");
        TestCore.kiosk()
                .body(new Errands.Wanted(Ids.next(), "social", Errands.Relation.PARENT, Errands.Mandate.BROUGHT))
                .post("/api/queue/tickets/{id}/errands", ticket.id())
                .then()
                .statusCode(200);
        Page desk = atDesk(ticket);
        Locator parent = desk.locator("#errands li").first();
        assertThat(parent).containsText("替父母 · 社保养老");
        parent.locator("button").filter(text("委托书")).click();
        desk.fill("#tray [name=principal]", "李建国");
        desk.fill("#tray [name=agent]", "王芳");
        desk.click("#tray [type=submit]");
        assertThat(parent).containsText("李＊国");
        parent.locator("button").filter(text("办完这件")).click();
        assertThat(desk.locator("#errands li.done")).hasCount(1);

        desk.keyboard().press("e");
        desk.locator("#tray .choice").filter(text("自己")).click();
        desk.locator("#tray .choice").filter(text("医保看病")).click();
        desk.click("#tray [type=submit]");
        assertThat(desk.locator("#tray h2")).hasText("办的是哪一件");
        desk.locator("#tray .choice").filter(text("异地就医备案")).click();
        desk.click("#tray [type=submit]");
        assertThat(desk.locator("#errands li")).hasCount(2);
        Locator beside = desk.locator("#errands li").last();
        assertThat(beside).containsText("自己 · 异地就医备案");
        beside.locator("button").filter(text("填申请")).click();
        assertThat(desk.locator("#tray .choice").first()).containsText("异地就医备案");
        desk.keyboard().press("Escape");
        assertThat(desk.locator("#current")).containsText("之后还要办：医保看病");
    }

    @Test
    void a_matter_for_a_visit_that_has_left_meanwhile_is_not_dropped_without_a_word() {
        Queue.Ticket ticket = Hall.takes("social");
        Page desk = atDesk(ticket);
        var items = new ArrayList<Route>();
        desk.route("**/api/catalogue/services/*/items", items::add);
        desk.keyboard().press("e");
        desk.locator("#tray .choice").filter(text("医保看病")).click();
        desk.waitForRequest("**/services/medical/items", () -> desk.click("#tray [type=submit]"));
        TestCore.duty()
                .body(Map.of("id", Ids.next()))
                .post("/api/queue/tickets/{id}/finish", ticket.id())
                .then()
                .statusCode(200);
        assertThat(desk.locator("#number")).hasCount(0);
        items.forEach(Route::resume);
        assertThat(desk.locator("#said")).hasText(ticket.number() + " 号已经不在这个窗口了，这一件没有加上。");
    }

    @Test
    void whoever_asks_for_something_else_meanwhile_is_not_interrupted_and_the_matter_is_added() {
        Page desk = atDesk(Hall.takes("social"));
        var items = new ArrayList<Route>();
        desk.route("**/api/catalogue/services/*/items", items::add);
        desk.keyboard().press("e");
        desk.locator("#tray .choice").filter(text("医保看病")).click();
        desk.waitForRequest("**/services/medical/items", () -> desk.click("#tray [type=submit]"));
        desk.keyboard().press("n");
        assertThat(desk.locator("#tray input[type=text]")).isFocused();
        items.forEach(Route::resume);
        assertThat(desk.locator("#errands li")).hasCount(1);
        assertThat(desk.locator("#tray input[type=text]")).isVisible();
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
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
