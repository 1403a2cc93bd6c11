package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.CoreClock;

/// Hours and days as an admin chooses them, a desk that pauses, the big screen that says so; pictures are in
/// `target/screens`.
@QuarkusTest
@WithTestResource(TestCore.class)
class OpeningPageTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    CoreClock clock;

    @AfterEach
    void asItWas() {
        TestCore.admin()
                .body(Opening.Rules.NONE)
                .put("/api/opening/rules")
                .then()
                .statusCode(200);
        TestCore.admin()
                .delete("/api/opening/days/{date}", today().toString())
                .then()
                .statusCode(204);
        resume(1);
    }

    @Test
    void an_admin_writes_the_hours_as_they_are_said() {
        Page page = chromium.console("zhaoym", "864209", 2);
        page.click("nav a[href='/console/opening']");
        page.fill("[name=day-1]", "8:30-12:00");
        page.click("[data-key=save-rules]");
        assertThat(page.locator("#said")).containsText("周一 的时间写得不对");
        page.fill("[name=day-1]", "08:30-12:00 14:00－17:30");
        page.click("text=周二到周五和周一一样");
        page.fill("[name=numbers]", "60");
        page.click("[data-key=save-rules]");
        assertThat(page.locator("#said")).hasText("改好了，马上生效。");
        assertThat(page.locator("[name=day-5]")).hasValue("08:30-12:00 14:00-17:30");
        page.reload();
        assertThat(page.locator("[name=day-5]")).hasValue("08:30-12:00 14:00-17:30");
        assertThat(page.locator("[name=day-6]")).hasValue("");
        assertEquals(
                60,
                TestCore.admin()
                        .get("/api/opening")
                        .as(Opening.Plan.class)
                        .center()
                        .numbers());
        picture(page, "opening");
        page.click("#language");
        assertThat(page.locator("#hours h2").first()).hasText("Opening hours");
        picture(page, "opening-en");
    }

    @Test
    void a_day_is_closed_for_a_fair_and_the_lines_say_so_until_it_is_taken_back() {
        Page page = chromium.console("zhaoym", "864209", 2);
        page.click("nav a[href='/console/opening']");
        page.fill("#date", today().toString());
        page.fill("#name", "庙会");
        page.click("[data-key=add-day]");
        assertThat(page.locator("#days li").first()).containsText("庙会");
        assertThat(page.locator("#days li").first()).containsText("这里定的");
        picture(page, "opening-days");

        Page duty = chromium.console("wangxm", "135790", 1);
        duty.click("nav a[href='/console/desks']");
        assertThat(duty.locator("#lines li").first()).containsText("庙会");
        page.click("[data-key^=forget]");
        page.click("[data-key^=forget]");
        assertThat(duty.locator("#lines li").first()).containsText("在取号");
    }

    @Test
    void a_desk_pauses_by_keys_alone_and_the_big_screen_and_the_colleagues_see_it() {
        Hall.empties();
        Hall.takes("social");
        Page board = chromium.board(1920, 1080);
        Page colleague = chromium.console("lijj", "246801", 2);
        colleague.click("nav a[href='/console/desks']");
        Page desk = chromium.console("wangxm", "135790", 1);
        assertThat(desk.locator("[data-key=act-o]")).containsText("暂停");
        desk.keyboard().press("o");
        assertThat(desk.locator("#tray h2")).hasText("暂停，因为");
        desk.keyboard().press("3");
        desk.keyboard().press("Enter");
        assertThat(desk.locator(".paused")).containsText("入户");
        assertThat(desk.locator("[data-key='act- ']")).hasCount(0);
        picture(desk, "desk-paused");
        assertThat(board.locator("#pauses li")).containsText("1 号窗口暂停");
        assertThat(board.locator("#pauses span")).containsText("回来");
        picture(board, "board-paused");
        assertThat(colleague.locator(".desk-card").first()).containsText("暂停 · 入户");
        picture(colleague, "desks-paused");

        desk.keyboard().press("o");
        assertThat(desk.locator(".paused")).hasCount(0);
        assertThat(desk.locator("[data-key='act- ']")).isVisible();
        assertThat(board.locator("#pauses")).isHidden();
    }

    @Test
    void whoever_comes_back_sees_first_who_came_meanwhile_and_a_telephone_number_behind_one_press() {
        Hall.empties();
        pause(1);
        pause(2);
        pause(3);
        try {
            Queue.Ticket ticket = TestCore.kiosk()
                    .body(Queue.TicketRequest.leaving(Ids.next(), "social", "zh-CN", "13912345678"))
                    .post("/api/queue/tickets")
                    .as(Queue.Ticket.class);
            Page desk = chromium.console("wangxm", "135790", 1);
            assertThat(desk.locator("#absent h2")).hasText("没人时取的号 1 个");
            assertThat(desk.locator("#absent li")).containsText(ticket.number());
            assertThat(desk.locator("#absent li")).containsText("139****5678");
            picture(desk, "desk-absent");
            desk.click("[data-key^=phone]");
            assertThat(desk.locator("#absent .phone")).hasText("13912345678");
            desk.keyboard().press("o");
            assertThat(desk.locator("[data-key='act- ']")).isEnabled();
            desk.keyboard().press("Space");
            assertThat(desk.locator("#number")).hasText(ticket.number());
            assertThat(desk.locator("#absent li")).hasCount(0);
        } finally {
            resume(2);
            resume(3);
        }
    }

    private static void pause(int desk) {
        TestCore.duty()
                .body(new Opening.PauseRequest(Ids.next(), Opening.Reason.MEETING, 60))
                .post("/api/opening/desks/{desk}/pause", desk)
                .then()
                .statusCode(200);
    }

    private static void resume(int desk) {
        TestCore.duty()
                .body(new Opening.ResumeRequest(Ids.next()))
                .post("/api/opening/desks/{desk}/resume", desk)
                .then()
                .statusCode(200);
    }

    private LocalDate today() {
        return clock.local().toLocalDate();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
