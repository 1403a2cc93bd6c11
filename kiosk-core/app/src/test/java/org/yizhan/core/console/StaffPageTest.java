package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// An admin gives a colleague an account, and the colleague makes it theirs; pictures are in `target/screens`.
@QuarkusTest
@WithTestResource(TestCore.class)
class StaffPageTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    Store store;

    @Test
    void a_colleague_gets_an_account_and_chooses_a_pin_before_the_first_call() {
        Page admin = chromium.console("zhaoym", "864209", 3);
        admin.click("nav a[href='/console/staff']");
        admin.fill("#account", "sunl");
        admin.fill("#name", "孙丽");
        admin.click("#adding button");
        assertThat(admin.locator("#accounts .code")).containsText("sunl");
        String pin = admin.locator("#accounts .code b").textContent();
        picture(admin, "staff");

        store.write(tx -> tx.handle().execute("UPDATE staff_session SET desk = NULL WHERE desk = 2"));
        Page colleague = chromium.open(1366, 768);
        Chromium.signIn(colleague, Chromium.core(), "sunl", pin, 2);
        colleague.waitForURL(Chromium.core() + "/console/pin");
        colleague.fill("#pin", "771355");
        colleague.fill("#again", "771356");
        colleague.click("#enter");
        assertThat(colleague.locator("#wrong")).hasText("两次填的密码不一样。");
        picture(colleague, "pin");
        colleague.fill("#again", "771355");
        colleague.click("#enter");
        colleague.waitForURL(Chromium.core() + "/console");
        assertThat(colleague.locator(".seat")).hasText("2 号窗口 · 孙丽");

        admin.click("[data-key=lock-sunl]");
        admin.click("[data-key=lock-sunl]");
        assertThat(admin.locator("#accounts")).containsText("已停用");
        colleague.waitForURL(Chromium.core() + "/console/sign-in");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
