package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;

/// What a desk does with a visit, on its screen and mostly by its keys, on a real core.
@QuarkusTest
@WithTestResource(TestCore.class)
class DeskWorkTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeEach
    void open() {
        Hall.empties();
    }

    @Test
    void a_day_goes_by_without_a_mouse() {
        Queue.Ticket first = Hall.takes("social");
        Queue.Ticket second = Hall.takes("social");
        Page desk = chromium.open(1366, 768);
        desk.navigate(Chromium.core() + "/console/sign-in");
        desk.keyboard().type("wangxm");
        desk.keyboard().press("Tab");
        desk.keyboard().type("135790");
        desk.keyboard().press("Enter");
        desk.waitForURL(Chromium.core() + "/console");
        offered(desk, "叫下一位 " + first.number());

        desk.keyboard().press("Space");
        assertThat(desk.locator("#number")).hasText(first.number());
        offered(desk, "开始办");
        desk.keyboard().press("s");
        becomes(first, Queue.State.SERVING);
        offered(desk, "缺材料");
        desk.keyboard().press("f");
        becomes(first, Queue.State.FINISHED);
        assertThat(desk.locator(".undo")).containsText("刚才：" + first.number() + " 办结");

        desk.keyboard().press("Control+z");
        becomes(first, Queue.State.SERVING);
        assertThat(desk.locator("#number")).hasText(first.number());
        offered(desk, "办结并叫下一位 " + second.number());
        desk.keyboard().press("Space");
        assertThat(desk.locator("#number")).hasText(second.number());
        becomes(first, Queue.State.FINISHED);
    }

    @Test
    void what_is_pressed_before_the_last_step_is_answered_waits_for_it() {
        Queue.Ticket ticket = Hall.takes("social");
        Page desk = chromium.console("wangxm", "135790", 1);
        List<Runnable> answers = new ArrayList<>();
        desk.route("**/api/queue/desks/1/next", route -> {
            var answer = route.fetch();
            answers.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
        });
        offered(desk, "叫下一位 " + ticket.number());
        desk.keyboard().press("Space");
        assertThat(desk.locator("#number")).hasText(ticket.number());
        desk.keyboard().press("s");
        assertEquals(Queue.State.CALLED, Hall.stateOf(ticket));
        answers.forEach(Runnable::run);
        becomes(ticket, Queue.State.SERVING);
    }

    @Test
    void a_visit_is_held_and_comes_back() {
        Queue.Ticket ticket = Hall.takes("social");
        Page desk = atDesk(ticket);
        desk.keyboard().press("h");
        assertThat(desk.locator("#tray h2")).hasText(ticket.number() + " 先放着，多久");
        desk.keyboard().press("3");
        desk.keyboard().press("Enter");
        becomes(ticket, Queue.State.HELD);
        assertThat(desk.locator("#aside .pick")).containsText("自己回来");

        desk.keyboard().press("ArrowDown");
        desk.keyboard().press("Enter");
        button(desk, "回来了，接着排").click();
        becomes(ticket, Queue.State.WAITING);
        assertThat(desk.locator("#waiting .pick")).containsText(ticket.number());
    }

    @Test
    void a_visit_goes_to_another_line_to_another_desk_and_to_a_person() {
        Queue.Ticket line = Hall.takes("social");
        Queue.Ticket place = Hall.takes("social");
        Queue.Ticket person = Hall.takes("social");
        Page desk = atDesk(line);
        transfers(desk, line, "医保");
        transfers(desk, place, "2 号窗口");
        transfers(desk, person, "找 李建军");
        assertThat(desk.locator("#waiting .pick").filter(with(place.number()))).containsText("只等 2 号窗口");
        assertEquals("medical", Hall.reads(line).serviceId());
    }

    private void transfers(Page desk, Queue.Ticket ticket, String target) {
        if (desk.locator("#number").count() == 0) {
            opens(desk, ticket);
            button(desk, "叫到这里").click();
        }
        assertThat(desk.locator("#number")).hasText(ticket.number());
        offered(desk, "办结");
        desk.keyboard().press("t");
        desk.locator("#tray .choice").filter(with(target)).first().click();
        desk.click("#tray [type=submit]");
        becomes(ticket, Queue.State.TRANSFERRED);
        assertThat(desk.locator(".free")).isVisible();
    }

    @Test
    void papers_are_asked_for_and_the_place_is_kept() {
        Queue.Ticket ticket = Hall.takes("social");
        Page desk = atDesk(ticket);
        offered(desk, "办结");
        desk.keyboard().press("p");
        desk.keyboard().press("Enter");
        becomes(ticket, Queue.State.WAITING_FOR_PAPERS);
        assertThat(desk.locator("#aside .pick")).containsText("留到");
    }

    @Test
    void who_came_first_and_who_is_preferred_is_said_in_words() {
        Queue.Ticket ordinary = Hall.takes("social");
        Page desk = chromium.console("wangxm", "135790", 1);
        assertThat(desk.locator(".why")).hasText("为什么下一位是 " + ordinary.number() + "：先来先叫，没有优先号在等。");

        Queue.Ticket elderly = Hall.takes("social", Queue.Priority.ELDERLY);
        assertThat(desk.locator(".why")).containsText("为什么下一位是 " + elderly.number() + "：老人优先");
        assertThat(desk.locator("#waiting .pick").first()).containsText(elderly.number());
        assertThat(desk.locator("#waiting .pick").first()).containsText("老人");
        button(desk, "叫下一位 " + elderly.number()).click();
        assertThat(desk.locator("#current .why").first()).containsText("为什么叫 " + elderly.number() + "：老人优先");
    }

    @Test
    void a_class_is_given_with_a_reason_and_a_chosen_one_is_called_before_others() {
        Queue.Ticket first = Hall.takes("social");
        Queue.Ticket second = Hall.takes("social");
        Page desk = chromium.console("wangxm", "135790", 1);
        opens(desk, second);
        button(desk, "改类别").click();
        desk.locator("#tray .choice").filter(with("残疾人")).click();
        desk.click("#tray [type=submit]");
        assertThat(desk.locator("#waiting .pick").first()).containsText(second.number());
        assertThat(desk.locator("#waiting .pick").first()).containsText("残疾人");

        opens(desk, first);
        button(desk, "叫到这里").click();
        assertThat(desk.locator("#number")).hasText(first.number());
        assertThat(desk.locator("#current .why").first()).containsText("值班人员点的号");
    }

    @Test
    void somebody_without_a_ticket_is_served_and_counted() {
        Page desk = chromium.console("wangxm", "135790", 1);
        offered(desk, "没取号的");
        int before = figures().finished();
        desk.keyboard().press("v");
        assertThat(desk.locator("#tray h2")).hasText("没取号的人，办什么");
        button(desk, "已经办完").click();
        assertThat(desk.locator("#today .figures dd").first()).hasText(Integer.toString(before + 1));
        desk.keyboard().press("v");
        assertThat(desk.locator("#tray")).isVisible();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#number")).hasText(Pattern.compile("[A-Z]\\+\\d+"));
        assertEquals(before + 1, figures().finished());
    }

    @Test
    void what_somebody_else_has_moved_meanwhile_is_said_and_read_again() {
        Queue.Ticket ticket = Hall.takes("social");
        Page desk = atDesk(ticket);
        offered(desk, "再叫一次");
        desk.keyboard().press("h");
        assertThat(desk.locator("#tray")).isVisible();
        TestCore.admin()
                .body(Map.of("id", Ids.next()))
                .post("/api/queue/tickets/" + ticket.id() + "/cancel")
                .then()
                .statusCode(200);
        assertThat(desk.locator(".free")).isVisible();
        desk.locator("#tray .choice input").first().press("Enter");
        assertThat(desk.locator("#said")).containsText(ticket.number() + " 刚才由 赵玉明 改成了「取消」");
        becomes(ticket, Queue.State.CANCELLED);
    }

    @Test
    void two_desks_that_call_at_once_get_one_each() {
        Queue.Ticket first = Hall.takes("social");
        Queue.Ticket second = Hall.takes("social");
        Page one = chromium.console("wangxm", "135790", 1);
        Page two = chromium.console("lijj", "246801", 2);
        for (Page desk : List.of(one, two)) {
            offered(desk, "叫下一位 " + first.number());
        }
        // Both presses are on their way before either is answered.
        for (Page desk : List.of(one, two)) {
            desk.evaluate("() => { document.querySelector('[data-key=\"act- \"]').click(); }");
        }
        assertThat(one.locator("#number")).isVisible();
        assertThat(two.locator("#number")).isVisible();
        String mine = one.locator("#number").textContent();
        String theirs = two.locator("#number").textContent();
        assertNotEquals(mine, theirs);
        assertEquals(
                List.of(first.number(), second.number()),
                List.of(mine, theirs).stream().sorted().toList());
    }

    @Test
    void the_screen_is_read_in_english_as_well() {
        Hall.takes("social");
        Page desk = chromium.console("wangxm", "135790", 1);
        desk.click("#language");
        assertThat(desk.locator("#waiting h2")).hasText("1 waiting");
        assertThat(button(desk, "Call next")).isVisible();
        desk.click("#language");
        assertThat(desk.locator("#waiting h2")).hasText("排队 1 人");
    }

    private Page atDesk(Queue.Ticket ticket) {
        Page desk = chromium.console("wangxm", "135790", 1);
        button(desk, "叫下一位 " + ticket.number()).click();
        assertThat(desk.locator("#number")).hasText(ticket.number());
        return desk;
    }

    private static void opens(Page desk, Queue.Ticket ticket) {
        desk.locator("#waiting .pick").filter(with(ticket.number())).click();
        assertThat(desk.locator("#chosen h2")).containsText(ticket.number());
    }

    private static void offered(Page desk, String words) {
        assertThat(button(desk, words)).isEnabled();
    }

    private static Locator button(Page desk, String words) {
        return desk.locator("button.act").filter(with(words)).first();
    }

    private static Locator.FilterOptions with(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static Queue.Figures figures() {
        return TestCore.duty()
                .get("/api/queue/console?desk=1")
                .as(Queue.Console.class)
                .today();
    }

    private static void becomes(Queue.Ticket ticket, Queue.State state) {
        Hall.until(ticket, state);
    }
}
