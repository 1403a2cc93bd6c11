package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;

/// The lines on the desks' page: closed and opened by a desk; pictures are in `target/screens`.
@QuarkusTest
@WithTestResource(TestCore.class)
class LinePageTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeEach
    @AfterEach
    void asItWas() {
        for (String line : List.of("social", "medical")) {
            TestCore.duty()
                    .body(new Queue.DeskAction(Ids.next()))
                    .post("/api/queue/services/{id}/reopen", line)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_desk_stops_a_line_by_keys_alone_and_the_colleagues_see_why() {
        Page colleague = desks("lijj", "246801", 2);
        Page desk = desks("wangxm", "135790", 1);
        desk.locator("[data-key=gate-medical]").focus();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#tray h2")).containsText("医保看病");
        picture(desk, "line-stop");
        desk.keyboard().press("2");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#said")).containsText("医保看病 不再取号");
        assertThat(desk.locator("[data-key=gate-medical]")).isFocused();
        assertThat(line(colleague, "medical")).containsText("停了 · 办这件事的人不在");
        picture(colleague, "line-stopped");
        desk.keyboard().press("Enter");
        assertThat(line(colleague, "medical")).containsText("在取号");
    }

    @Test
    void a_desk_says_why_in_words_of_its_own_and_a_telephone_number_is_refused() {
        Page desk = desks("wangxm", "135790", 1);
        desk.click("[data-key=gate-social]");
        desk.click("#tray >> text=自己写");
        desk.fill("#tray [name=words]", "找小王13800138000");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#said")).containsText("里有手机号");
        assertThat(line(desk, "social")).containsText("在取号");
        desk.click("[data-key=gate-social]");
        desk.click("#tray >> text=自己写");
        desk.fill("#tray [name=words]", "停电了");
        desk.click("#tray button[type=submit]");
        assertThat(line(desk, "social")).containsText("停电了");
        desk.click("[data-key=gate-social]");
        assertThat(line(desk, "social")).containsText("在取号");
    }

    private static Page desks(String account, String pin, int desk) {
        Page page = chromium.console(account, pin, desk);
        page.click("nav a[href='/console/desks']");
        assertThat(page.locator("#line-list li")).hasCount(4);
        assertEquals(List.of(), page.evaluate(LayoutTest.CUT_OFF));
        return page;
    }

    private static Locator line(Page page, String id) {
        return page.locator(
                "#line-list li", new Page.LocatorOptions().setHas(page.locator("[data-key=gate-" + id + "]")));
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
