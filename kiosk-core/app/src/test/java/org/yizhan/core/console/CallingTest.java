package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;

/// A desk and the big screen in real browsers, on a real core.
@QuarkusTest
@WithTestResource(TestCore.class)
class CallingTest {
    private static final double PATIENCE_MILLIS = 20_000;

    private Chromium chromium;
    private String core;

    @BeforeEach
    void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        core = "http://127.0.0.1:" + RestAssured.port;
        chromium = Chromium.start();
        Hall.empties();
    }

    @AfterEach
    void nothing_was_complained_of() {
        chromium.close();
        assertEquals(java.util.List.of(), chromium.complaints());
    }

    @Test
    void a_wrong_pin_is_said_plainly_and_the_right_one_opens_the_console() {
        Page page = chromium.open(1366, 768);
        Chromium.signIn(page, core, "wangxm", "000000", 1);
        assertThat(page.locator("#wrong")).hasText("账号或密码不对。");
        Chromium.signIn(page, core, "wangxm", "135790", 1);
        page.waitForURL(core + "/console");
        assertThat(page.locator(".seat")).hasText("1 号窗口 · 王晓梅");
    }

    @Test
    void a_call_moves_desk_and_board_by_one_event() {
        Page desk = chromium.console(core, "wangxm", "135790", 1);
        Page board = chromium.board(core, 1920, 1080);
        Queue.Ticket first = Hall.takes("social");
        Queue.Ticket second = Hall.takes("medical");
        assertThat(desk.locator("#waiting h2")).hasText("排队 2 人");
        assertThat(board.locator("#waiting")).hasText("等候 2 人");

        button(desk, "叫下一位 " + first.number()).click();
        assertThat(desk.locator("#number")).hasText(first.number());
        assertThat(board.locator("#now b")).hasText(first.number());
        assertThat(board.locator("#now em")).hasText("1 号窗口");

        button(desk, "再叫一次").click();
        assertThat(desk.locator(".ticket small")).hasText("叫了 2 次");
        assertEquals(2, Hall.callsOf(first));

        button(desk, "办结并叫下一位 " + second.number()).click();
        assertThat(board.locator("#now b")).hasText(second.number());
        assertThat(board.locator("#earlier b").first()).hasText(first.number());
        assertEquals(Queue.State.FINISHED, Hall.stateOf(first));

        button(desk, "办结 F").click();
        assertThat(desk.locator(".free")).hasText("没有人在等，歇一会儿。");
        assertEquals(Queue.State.FINISHED, Hall.stateOf(second));
    }

    @Test
    void keys_do_what_the_buttons_say() {
        Queue.Ticket first = Hall.takes("social");
        Queue.Ticket second = Hall.takes("social");
        Page desk = chromium.console(core, "wangxm", "135790", 1);
        button(desk, "叫下一位 " + first.number()).waitFor();
        desk.keyboard().press("Space");
        assertThat(desk.locator("#number")).hasText(first.number());
        button(desk, "没来").waitFor();
        desk.keyboard().press("m");
        assertThat(desk.locator("#current")).containsText("刚才没来的");
        assertEquals(Queue.State.MISSED, Hall.stateOf(first));

        button(desk, "来了，叫到这里").click();
        assertThat(desk.locator("#number")).hasText(first.number());
        desk.keyboard().press("f");
        assertThat(desk.locator(".free")).hasText("1 人在等。");
        assertEquals(Queue.State.FINISHED, Hall.stateOf(first));
        assertEquals(Queue.State.WAITING, Hall.stateOf(second));
    }

    @Test
    void a_press_is_repeated_until_it_is_answered_and_counts_once() {
        Queue.Ticket first = Hall.takes("social");
        Hall.takes("social");
        Page desk = chromium.console(core, "wangxm", "135790", 1);
        Locator call = button(desk, "叫下一位 " + first.number());
        call.waitFor();
        int[] tries = {0};
        desk.route("**/next", route -> {
            tries[0]++;
            if (tries[0] == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        call.click();
        desk.waitForCondition(() -> tries[0] == 2);
        button(desk, "办结并叫下一位").waitFor();
        assertThat(button(desk, "办结并叫下一位")).isEnabled();
        assertThat(desk.locator("#number")).hasText(first.number());
        assertThat(desk.locator("#waiting h2")).hasText("排队 1 人");
        assertEquals(2, tries[0]);
        assertEquals(Queue.State.CALLED, Hall.stateOf(first));
    }

    @Test
    void signing_off_ends_the_session() {
        Page desk = chromium.console(core, "wangxm", "135790", 1);
        desk.click("#sign-off");
        desk.waitForURL(core + "/console/sign-in");
        desk.navigate(core + "/console");
        assertThat(desk).hasURL(core + "/console/sign-in");
    }

    @Test
    void a_television_is_enrolled_with_a_code() {
        String code = TestCore.admin()
                .body(java.util.Map.of("kind", "BOARD", "name", "hall-2"))
                .post("/api/devices/codes")
                .path("code");
        Page page = chromium.open(1920, 1080);
        page.navigate(core + "/board");
        assertThat(page).hasURL(core + "/board/enrol");
        page.fill("#name", "hall-2");
        page.fill("#code", "not-the-code");
        page.click("#enter");
        assertThat(page.locator("#wrong")).hasText("登记码不对，或已经用过、过了 30 分钟。");
        page.fill("#code", code);
        page.click("#enter");
        page.waitForURL(core + "/board");
        assertThat(page.locator("#foot")).containsText("青溪村党群服务中心");
    }

    private static Locator button(Page page, String words) {
        return page.locator("button.act").filter(new Locator.FilterOptions().setHasText(words));
    }
}
