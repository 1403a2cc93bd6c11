package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.core.TestCore;

/// Whoever sits down where a colleague is signed on is told, and takes the desk over with one more press.
@QuarkusTest
@WithTestResource(TestCore.class)
class DeskTakeOverPageTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void a_desk_is_taken_over_with_one_more_press_and_the_colleague_is_signed_off() {
        Page colleague = chromium.console("lijj", "246801", 3);
        assertThat(colleague.locator("#current h2")).isVisible();

        Page page = chromium.open(1366, 768);
        Chromium.signIn(page, Chromium.core(), "wangxm", "135790", 3);
        assertThat(page.locator("#wrong")).containsText("3 号窗口现在是 李建军 登录着");
        assertThat(page.locator("#enter")).hasText("接过 3 号窗口");
        page.selectOption("#desk", "2");
        assertThat(page.locator("#enter")).hasText("登录");
        assertThat(page.locator("#wrong")).hasText("");

        page.selectOption("#desk", "3");
        page.focus("#pin");
        page.keyboard().press("Enter");
        assertThat(page.locator("#enter")).hasText("接过 3 号窗口");
        page.keyboard().press("Enter");
        page.waitForURL(Chromium.core() + "/console");
        assertThat(page.locator(".seat")).hasText("3 号窗口 · 王晓梅");
        colleague.waitForURL(Chromium.core() + "/console/sign-in");
    }
}
