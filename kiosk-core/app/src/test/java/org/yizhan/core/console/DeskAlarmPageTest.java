package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.core.TestCore;

/// A clerk calls their colleagues from the console, by keys alone.
@QuarkusTest
@WithTestResource(TestCore.class)
class DeskAlarmPageTest {
    private static final String LOUD = ".call.alarm";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @AfterEach
    void it_is_over() {
        List<String> ids = TestCore.duty().get("/api/devices/alarms").path("id");
        ids.forEach(id -> TestCore.duty().post("/api/devices/alarms/{id}/end", id));
    }

    @Test
    void two_presses_of_a_key_call_the_colleagues_and_the_caller_sees_who_comes() {
        Page caller = chromium.console("wangxm", "135790", 1);
        Page colleague = chromium.console("lijj", "246801", 2);
        colleague.click("nav >> text=办件");
        assertThat(colleague.locator("#alarm button")).hasText("紧急求助 F9");

        caller.keyboard().press("F9");
        assertThat(caller.locator("#alarm button")).hasText("再按一次 F9");
        assertThat(colleague.locator(LOUD)).hasCount(0);
        caller.keyboard().press("F9");
        assertThat(colleague.locator(LOUD)).containsText("1 号窗口 王晓梅 紧急求助");
        assertThat(colleague).hasTitle("1 号窗口 王晓梅 紧急求助 · 办件 · 驿站");
        assertThat(caller.locator(LOUD)).hasCount(0);
        assertThat(caller.locator("#calls")).containsText("已经叫了同事等人应答");
        assertThat(caller.locator("#alarm button")).hasText("紧急求助 F9");

        colleague.reload();
        colleague.locator(LOUD + " button").focus();
        colleague.keyboard().press("Enter");
        assertThat(colleague.locator(LOUD)).hasCount(0);
        assertThat(colleague.locator("#calls")).containsText("2 号窗口 李建军 去了");
        assertThat(caller.locator("#calls")).containsText("2 号窗口 李建军 马上来");

        caller.locator("#calls button").focus();
        caller.keyboard().press("Enter");
        assertThat(caller.locator("#calls .call")).hasCount(0);
        assertThat(colleague.locator("#calls .call")).hasCount(0);
    }

    @Test
    void one_press_calls_nobody_and_the_key_works_while_something_is_written() {
        Page page = chromium.console("wangxm", "135790", 1);
        page.click("nav >> text=设备");
        page.click("#alarm button");
        assertThat(page.locator("#alarm button")).hasText("再按一次 F9");
        assertThat(page.locator("#alarm button")).hasText("紧急求助 F9");
        assertThat(page.locator("#calls .call")).hasCount(0);

        page.focus("[aria-label='王晓梅 的新密码']");
        page.keyboard().press("F9");
        page.keyboard().press("F9");
        assertThat(page.locator("#calls")).containsText("已经叫了同事");
    }
}
