package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.LinkedHashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;

/// What desk and big screen show while there is no core, and that they come back by themselves.
@QuarkusTest
@WithTestResource(TestCore.class)
class OfflineTest {
    private static final String DESK_SAYS = "连不上主机，正在重新连接";
    private static final String UNSENT = "没有送到主机，请再按一次。";
    private static final String BOARD_SAYS = "网络恢复后自动更新，请留意工作人员叫号";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private Wire wire;

    @BeforeEach
    void open() throws IOException {
        wire = Wire.to(RestAssured.port);
        Hall.empties();
    }

    @AfterEach
    void close() throws IOException {
        wire.close();
    }

    @Test
    void a_desk_says_that_the_core_is_gone_and_shows_what_happened_meanwhile_once_it_is_back() {
        Queue.Ticket first = Hall.takes("social");
        Page desk = chromium.console(wire.address(), "wangxm", "135790", 1);
        assertThat(desk.locator("#away")).isHidden();
        assertThat(desk.locator("#current")).containsText("叫下一位 " + first.number());

        wire.cut();
        assertThat(desk.locator("#away")).containsText(DESK_SAYS);
        assertThat(desk.locator("#current .act")).hasCount(0);

        Hall.takes("medical");
        wire.mend();
        assertThat(desk.locator("#away")).isHidden();
        assertThat(desk.locator("#waiting h2")).hasText("排队 2 人");
        assertThat(desk.locator("#current")).containsText("叫下一位 " + first.number());
    }

    /// It would have to be kept in clear for that.
    @Test
    void a_pin_that_did_not_arrive_is_another_try_when_it_is_sent_again() {
        Page page = chromium.open(1366, 768);
        page.navigate(wire.address() + "/console/sign-in");
        var keys = new LinkedHashSet<String>();
        page.route("**/api/staff/sign-on", route -> {
            keys.add(route.request().headers().get("idempotency-key"));
            route.abort();
        });
        page.fill("#account", "wangxm");
        for (int press = 1; press <= 2; press++) {
            page.fill("#pin", "135790");
            page.click("#enter");
            assertThat(page.locator("#wrong")).hasText(UNSENT);
            assertEquals(press, keys.size(), "one for each press");
            page.evaluate("document.querySelector('#wrong').textContent = ''");
        }
    }

    @Test
    void nor_is_one_that_is_set_kept_to_be_sent_again() {
        Page page = chromium.console(wire.address(), "wangxm", "135790", 1);
        page.click("nav >> text=设备");
        var keys = new LinkedHashSet<String>();
        page.route("**/api/staff/corner/pins/*", route -> {
            keys.add(route.request().headers().get("idempotency-key"));
            route.abort();
        });
        for (int press = 1; press <= 2; press++) {
            page.fill("[aria-label='王晓梅 的新密码']", "271829");
            page.keyboard().press("Enter");
            assertThat(page.locator("#said")).hasText(UNSENT);
            assertEquals(press, keys.size(), "one for each press");
            page.evaluate("document.querySelector('#said').textContent = ''");
        }
    }

    @Test
    void the_board_says_calmly_that_it_stands_still() {
        Page board = chromium.board(wire.address(), 1920, 1080);
        assertThat(board.locator("#waiting")).hasText("现在没有人在等");

        wire.cut();
        assertThat(board.locator("#away")).hasText(BOARD_SAYS);
        assertThat(board.locator("#away")).isVisible();

        Hall.takes("medical");
        wire.mend();
        assertThat(board.locator("#away")).isHidden();
        assertThat(board.locator("#waiting")).hasText("等候 1 人");
    }

    @Test
    void a_core_that_hangs_is_noticed_like_one_that_is_gone() {
        Page board = chromium.board(wire.address(), 1920, 1080);
        assertThat(board.locator("#waiting")).hasText("现在没有人在等");
        wire.silence();
        assertThat(board.locator("#away")).isVisible();
        wire.mend();
        assertThat(board.locator("#away")).isHidden();
    }
}
