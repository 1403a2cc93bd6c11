package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.queue.LineSetup;
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

    @Test
    void an_admin_adds_a_line_by_keys_alone_puts_it_first_and_retires_it() {
        Page admin = desks("zhaoym", "864209", 3);
        Page colleague = desks("wangxm", "135790", 1);
        assertThat(colleague.locator("#setup")).isHidden();
        admin.locator("[data-key=add-line]").focus();
        admin.keyboard().press("Enter");
        assertThat(admin.locator("#line-form [name=prefix]")).isFocused();
        for (String text : List.of("hc", "健康小屋", "Health", "量血压、测血糖")) {
            admin.keyboard().type(text);
            admin.keyboard().press("Tab");
        }
        picture(admin, "line-added");
        assertEquals(List.of(), admin.evaluate(LayoutTest.CUT_OFF));
        admin.keyboard().press("Enter");
        assertThat(admin.locator("#said")).containsText("改好了");
        assertThat(admin.locator("[data-key=add-line]")).isFocused();
        assertThat(admin.locator("#register li").last()).containsText("健康小屋");
        assertThat(colleague.locator("#line-list li").last()).containsText("HC");
        for (int up = 0; up < 4; up++) {
            admin.locator("[data-key^=up-line]").press("Enter");
            assertThat(admin.locator("#register li").nth(3 - up)).containsText("健康小屋");
        }
        assertThat(admin.locator("[data-key^=down-line]")).isFocused();
        assertThat(colleague.locator("#line-list li").first()).containsText("健康小屋");
        assertThat(admin.locator("#served")).containsText("健康小屋");
        picture(admin, "line-register");
        admin.locator("[data-key^=retire-line]").press("Enter");
        admin.keyboard().press("Enter");
        assertThat(admin.locator("#said")).hasText("健康小屋 撤掉了。");
        assertThat(admin.locator("[data-key=add-line]")).isFocused();
        assertThat(colleague.locator("#line-list li")).hasCount(4);
    }

    @Test
    void a_line_that_was_retired_meanwhile_does_not_come_back_by_being_saved() {
        TestCore.admin()
                .body(new LineSetup.Line("KL", LocalizedText.of("健康小屋"), LocalizedText.of("量血压")))
                .put("/api/queue/services/clinic")
                .then()
                .statusCode(200);
        Page admin = chromium.console("zhaoym", "864209", 3);
        admin.click("nav a[href='/console/desks']");
        admin.click("[data-key=edit-clinic]");
        admin.fill("#line-form [name='hint.zh-CN']", "量血压、测血糖");
        TestCore.admin().delete("/api/queue/services/clinic").then().statusCode(204);
        assertThat(admin.locator("#line-list li")).hasCount(4);
        admin.click("[data-key=save-line]");
        assertThat(admin.locator("#said")).hasText("健康小屋 已经撤掉了，改的没有存。");
        assertThat(admin.locator("#line-form")).isHidden();
        assertThat(admin.locator("[data-key=add-line]")).isFocused();
        assertThat(admin.locator("#register li")).hasCount(4);
        assertThat(admin.locator("#line-list li")).hasCount(4);
    }

    @Test
    void what_cannot_be_set_up_is_said_and_what_was_written_stays() {
        Page admin = desks("zhaoym", "864209", 3);
        admin.click("[data-key=edit-medical]");
        assertThat(admin.locator("#line-form [name='name.en']")).hasValue("Medical insurance");
        admin.fill("#line-form [name=prefix]", "A");
        admin.click("[data-key=save-line]");
        assertThat(admin.locator("#said")).hasText("A 已经是「社保养老」的字母，请换一个。");
        admin.fill("#line-form [name=prefix]", "B");
        admin.fill("#line-form [name='hint.zh-CN']", "找小王13800138000");
        admin.click("[data-key=save-line]");
        assertThat(admin.locator("#said")).hasText("办些什么：里有手机号，不能让人看到。");
        assertThat(admin.locator("#line-form [name='hint.zh-CN']")).hasValue("找小王13800138000");
        admin.keyboard().press("Escape");
        assertThat(admin.locator("#line-form")).isHidden();
        assertThat(admin.locator("[data-key=edit-medical]")).isFocused();
        retire(admin, "[data-key=retire-medical]");
        assertThat(admin.locator("#said")).containsText(Pattern.compile("县里的目录有|没办完"));
        admin.click("#language");
        assertThat(admin.locator("#register h2")).hasText("Which lines there are");
        assertEquals(List.of(), admin.evaluate(LayoutTest.CUT_OFF));
        picture(admin, "line-register-en");
    }

    private static void retire(Page admin, String button) {
        admin.click(button);
        admin.click(button);
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
