package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.core.TestCore;

@QuarkusTest
@WithTestResource(TestCore.class)
class NoticePageTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void a_notice_is_shown_once_a_second_person_has_published_it() {
        String title = "村口路灯检修";
        Page first = notices("wangxm", "135790", 1);
        Page second = notices("lijj", "246801", 2);
        draft(first, title, "周五晚上六点到八点检修，路上请慢行。");
        assertThat(line(first, "#pending", title)).containsText("王晓梅");
        line(first, "#pending", title).locator("text=看过了，发布").click();
        assertThat(first.locator("#said")).hasText("自己拟的，要另一位同事来发布。");
        assertThat(line(first, "#shown", title)).hasCount(0);

        line(second, "#pending", title).locator("text=看过了，发布").click();
        assertThat(line(second, "#shown", title)).hasCount(1);
        assertThat(line(first, "#shown", title)).hasCount(1);

        line(first, "#shown", title).locator("text=撤下").click();
        line(first, "#shown", title).locator("text=真的撤下").click();
        assertThat(line(first, "#shown", title)).hasCount(0);
        assertThat(line(second, "#shown", title)).hasCount(0);
    }

    @Test
    void a_draft_with_somebodys_telephone_number_stays_in_the_form_and_names_the_field() {
        Page page = notices("wangxm", "135790", 1);
        draft(page, "招保洁员", "有意的打 13900000000 找村委。");
        assertThat(page.locator(".wrong")).hasText("内容里有手机号，不能公示。");
        assertThat(page.locator("#draft-title")).hasValue("招保洁员");
        assertThat(line(page, "#pending", "招保洁员")).hasCount(0);
    }

    private Page notices(String account, String pin, int desk) {
        Page page = chromium.console(account, pin, desk);
        page.click("nav >> text=公示");
        page.waitForURL(Chromium.core() + "/console/notices");
        return page;
    }

    private static void draft(Page page, String title, String body) {
        page.selectOption("#draft-kind", "SAFETY");
        page.fill("#draft-title", title);
        page.fill("#draft-body", body);
        page.click("text=交给同事发布");
    }

    private static Locator line(Page page, String place, String title) {
        return page.locator(place + " li").filter(new Locator.FilterOptions().setHasText(title));
    }
}
