package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;

/// Whoever asks at a desk is found by their number, and gets one there, by keys alone; pictures are in
/// `target/screens`.
@QuarkusTest
@WithTestResource(TestCore.class)
class DeskFindTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeEach
    void open() {
        Hall.empties();
    }

    @Test
    void a_finished_visit_is_found_told_and_taken_back() {
        Queue.Ticket ticket = Hall.takes("social");
        Page desk = chromium.console("wangxm", "135790", 1);
        button(desk, "叫下一位 " + ticket.number()).waitFor();
        desk.keyboard().press("Space");
        button(desk, "办结 F").waitFor();
        desk.keyboard().press("f");
        Hall.until(ticket, Queue.State.FINISHED);

        finds(desk, ticket.number().toLowerCase());
        Locator chosen = desk.locator("#chosen");
        assertThat(chosen.locator("h2")).hasText("看 " + ticket.number());
        assertThat(chosen.locator(".about")).containsText("办结");
        assertThat(chosen.locator(".story dd")).hasCount(3);
        assertThat(chosen.locator(".story dd").last()).hasText("办结");
        assertThat(chosen.locator(".story")).containsText("取号");
        assertEquals(List.of(), desk.evaluate(LayoutTest.CUT_OFF));
        shoot(desk, "desk-found");
        desk.keyboard().press("1");
        Hall.until(ticket, Queue.State.CALLED);
        assertThat(desk.locator("#number")).hasText(ticket.number());
        assertThat(chosen).isHidden();
    }

    @Test
    void whom_another_desk_has_is_left_to_it() {
        Queue.Ticket ticket = Hall.takes("social");
        Page there = chromium.console("lijj", "246801", 2);
        button(there, "叫下一位 " + ticket.number()).click();
        Hall.until(ticket, Queue.State.CALLED);
        Page here = chromium.console("wangxm", "135790", 1);
        finds(here, ticket.number());
        assertThat(here.locator("#chosen .note")).hasText("在 2 号窗口，由那边办。");
        assertThat(here.locator("#chosen button")).hasCount(1);
        assertThat(here.locator("#chosen button")).containsText("留言");
    }

    @Test
    void a_number_that_nobody_has_is_said_to_be_nobodys() {
        Page desk = chromium.console("wangxm", "135790", 1);
        finds(desk, "Z99");
        assertThat(desk.locator("#said")).hasText("今天没有 Z99 这个号。");
        assertThat(desk.locator("#chosen")).isHidden();
    }

    @Test
    void the_rest_of_a_long_line_is_opened_and_somebody_in_it() {
        Queue.Ticket last = Hall.takes("social");
        for (int i = 0; i < 51; i++) {
            last = Hall.takes("social");
        }
        Page desk = chromium.console("wangxm", "135790", 1);
        button(desk, "还有 2 人").click();
        assertThat(desk.locator("#waiting .pick")).hasCount(50);
        button(desk, "下一页").click();
        assertThat(desk.locator("#waiting .pick")).hasCount(2);
        desk.locator("#waiting .pick").last().click();
        assertThat(desk.locator("#chosen h2")).containsText("看 " + last.number());
        assertEquals(List.of(), desk.evaluate(LayoutTest.CUT_OFF));
        shoot(desk, "desk-line-page");
        button(desk, "叫到这里").click();
        Hall.until(last, Queue.State.CALLED);
        assertThat(desk.locator("#waiting .pick")).hasCount(1);
        button(desk, "上一页").click();
        assertThat(desk.locator("#waiting .pick")).hasCount(50);
        button(desk, "收起").click();
        assertThat(button(desk, "还有 1 人")).isVisible();
    }

    @Test
    void a_page_that_everybody_has_left_says_so() {
        Queue.Ticket last = Hall.takes("social");
        for (int i = 0; i < 50; i++) {
            last = Hall.takes("social");
        }
        Page desk = chromium.console("wangxm", "135790", 1);
        button(desk, "还有 1 人").click();
        button(desk, "下一页").click();
        assertThat(desk.locator("#waiting .pick")).hasCount(1);
        cancelled(last);
        assertThat(desk.locator("#waiting .quiet")).hasText("这一页没有人了。");
    }

    @Test
    void nobody_is_left_aside_on_a_page_and_it_says_so() {
        Hall.empties();
        Queue.Ticket first = missed();
        for (int i = 0; i < 50; i++) {
            var _ = missed();
        }
        Page desk = chromium.console("wangxm", "135790", 1);
        desk.click("[data-key=aside-more]");
        desk.click("[data-key=aside-on]");
        assertThat(desk.locator("#aside .pick")).hasCount(1);
        cancelled(first);
        assertThat(desk.locator("#aside .quiet")).hasText("这一页没有人了。");
        Hall.empties();
    }

    @Test
    void what_happened_to_a_visit_is_read_again_where_it_could_not_be_read() {
        Queue.Ticket ticket = Hall.takes("social");
        Page desk = chromium.console("wangxm", "135790", 1);
        desk.route("**/intervals", Route::abort);
        var failed = new AtomicBoolean();
        desk.onRequestFailed(request -> failed.set(true));
        desk.click("[data-key=pick-" + ticket.id() + "]");
        desk.waitForCondition(failed::get);
        assertThat(desk.locator("#chosen .story dd")).hasCount(0);
        desk.unroute("**/intervals");
        Hall.takes("medical");
        assertThat(desk.locator("#chosen .story dd")).hasCount(1);
    }

    private static Queue.Ticket missed() {
        Queue.Ticket ticket = Hall.takes("social");
        TestCore.duty().body(new Queue.DeskAction(Ids.next())).post("/api/queue/desks/1/next");
        TestCore.duty()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/tickets/{id}/miss", ticket.id())
                .then()
                .statusCode(200);
        return ticket;
    }

    private static void cancelled(Queue.Ticket ticket) {
        TestCore.duty()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/tickets/{id}/cancel", ticket.id())
                .then()
                .statusCode(200);
    }

    @Test
    void a_desk_draws_a_number_for_who_cannot() {
        Page desk = chromium.console("wangxm", "135790", 1);
        button(desk, "帮人取号").waitFor();
        desk.keyboard().press("q");
        assertThat(desk.locator("#tray h2")).hasText("帮人取号，办什么");
        desk.keyboard().press("2");
        desk.locator("#tray .choice").filter(with("老人")).click();
        assertEquals(List.of(), desk.evaluate(LayoutTest.CUT_OFF));
        shoot(desk, "desk-draw");
        desk.keyboard().press("Enter");
        Locator row = desk.locator("#waiting .pick");
        assertThat(row).containsText("医保看病");
        assertThat(row).containsText("老人");
        String number = row.locator(".number").textContent();
        assertThat(desk.locator("#chosen h2")).containsText("看 " + number);
        assertThat(desk.locator("#chosen .story")).containsText("取号 · 王晓梅");
        assertThat(desk.locator("#said")).containsText(number + " 取好了");
        shoot(desk, "desk-drawn");
    }

    private static void finds(Page desk, String number) {
        button(desk, "找号").waitFor();
        desk.keyboard().press("/");
        assertThat(desk.locator("#tray h2")).hasText("找今天的号");
        desk.keyboard().type(number);
        desk.keyboard().press("Enter");
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }

    private static Locator button(Page desk, String words) {
        return desk.locator("button.act").filter(with(words)).first();
    }

    private static Locator.FilterOptions with(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
