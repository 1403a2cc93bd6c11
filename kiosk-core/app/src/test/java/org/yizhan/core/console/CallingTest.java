package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;

/// A desk and the big screen in real browsers, on a real core.
@QuarkusTest
@WithTestResource(TestCore.class)
class CallingTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeEach
    void open() {
        Hall.empties();
    }

    @Test
    void a_wrong_pin_is_said_plainly_and_the_right_one_opens_the_console() {
        Page page = chromium.open(1366, 768);
        Chromium.signIn(page, Chromium.core(), "wangxm", "000000", 1);
        assertThat(page.locator("#wrong")).hasText("账号或密码不对。");
        Chromium.signIn(page, Chromium.core(), "wangxm", "135790", 1);
        page.waitForURL(Chromium.core() + "/console");
        assertThat(page.locator(".seat")).hasText("1 号窗口 · 王晓梅");
    }

    @Test
    void a_call_moves_desk_and_board_by_one_event() {
        Page desk = chromium.console("wangxm", "135790", 1);
        Page board = chromium.board(1920, 1080);
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
    void who_was_called_as_often_as_may_be_is_missed_by_the_key_for_the_next() {
        Queue.Ticket absent = Hall.takes("social");
        Queue.Ticket second = Hall.takes("social");
        Page desk = chromium.console("wangxm", "135790", 1);
        button(desk, "叫下一位 " + absent.number()).click();
        for (int calls = 2; calls <= 4; calls++) {
            button(desk, "再叫一次").click();
            assertThat(desk.locator(".ticket small")).hasText("叫了 " + calls + " 次");
        }
        assertThat(button(desk, "没来，叫下一位 " + second.number())).isEnabled();
        desk.keyboard().press("Space");
        assertThat(desk.locator("#number")).hasText(second.number());
        assertEquals(Queue.State.MISSED, Hall.stateOf(absent));
    }

    @Test
    void keys_do_what_the_buttons_say() {
        Queue.Ticket first = Hall.takes("social");
        Queue.Ticket second = Hall.takes("social");
        Page desk = chromium.console("wangxm", "135790", 1);
        button(desk, "叫下一位 " + first.number()).waitFor();
        desk.keyboard().press("Space");
        assertThat(desk.locator("#number")).hasText(first.number());
        assertThat(button(desk, "没来")).isEnabled();
        desk.keyboard().press("m");
        assertThat(desk.locator("#aside .pick")).containsText(first.number());
        assertEquals(Queue.State.MISSED, Hall.stateOf(first));

        desk.click("#aside .pick");
        button(desk, "来了，叫到这里").click();
        assertThat(desk.locator("#number")).hasText(first.number());
        assertThat(button(desk, "办结 F")).isEnabled();
        desk.keyboard().press("f");
        assertThat(desk.locator(".free")).hasText("1 人在等。");
        assertEquals(Queue.State.FINISHED, Hall.stateOf(first));
        assertEquals(Queue.State.WAITING, Hall.stateOf(second));
    }

    @Test
    void a_press_is_repeated_until_it_is_answered_and_counts_once() {
        Queue.Ticket first = Hall.takes("social");
        Hall.takes("social");
        Page desk = chromium.console("wangxm", "135790", 1);
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
        assertThat(button(desk, "办结并叫下一位")).isEnabled();
        assertThat(desk.locator("#number")).hasText(first.number());
        assertThat(desk.locator("#waiting h2")).hasText("排队 1 人");
        assertEquals(2, tries[0]);
        assertEquals(Queue.State.CALLED, Hall.stateOf(first));
    }

    @Test
    void signing_off_ends_the_session() {
        Page desk = chromium.console("wangxm", "135790", 1);
        desk.click("#sign-off");
        desk.waitForURL(Chromium.core() + "/console/sign-in");
        desk.navigate(Chromium.core() + "/console");
        assertThat(desk).hasURL(Chromium.core() + "/console/sign-in");
    }

    @Test
    void the_board_stays_when_a_person_signs_off_in_the_same_browser() {
        Page board = chromium.board(1920, 1080);
        Page desk = board.context().newPage();
        Chromium.signIn(desk, Chromium.core(), "wangxm", "135790", 1);
        desk.waitForURL(Chromium.core() + "/console");
        board.reload();
        assertThat(board.locator("#waiting")).hasText("现在没有人在等");
        desk.click("#sign-off");
        desk.waitForURL(Chromium.core() + "/console/sign-in");
        Hall.takes("social");
        assertThat(board.locator("#waiting")).hasText("等候 1 人");
        assertThat(board).hasURL(Chromium.core() + "/board");
    }

    @Test
    void a_television_is_enrolled_with_a_code() {
        String code = TestCore.admin()
                .body(java.util.Map.of("kind", "BOARD", "name", "hall-2"))
                .post("/api/devices/codes")
                .path("code");
        Page page = chromium.open(1920, 1080);
        page.navigate(Chromium.core() + "/board");
        assertThat(page).hasURL(Chromium.core() + "/board/enrol");
        page.fill("#name", "hall-2");
        page.fill("#code", "not-the-code");
        page.click("#enter");
        assertThat(page.locator("#wrong")).hasText("登记码不对，或已经用过、过了 30 分钟。");
        page.fill("#code", code);
        page.click("#enter");
        page.waitForURL(Chromium.core() + "/board");
        assertThat(page.locator("#foot")).containsText("青溪村党群服务中心");
    }

    private static Locator button(Page page, String words) {
        return page.locator("button.act").filter(new Locator.FilterOptions().setHasText(words));
    }
}
