package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.core.TestCore;

/// The form of a case at a desk, as its tests fill it in.
final class DeskForm {
    private DeskForm() {}

    /// Desk 1, with that number called to it.
    static Page called(Chromium chromium, String number) {
        Page desk = chromium.console("wangxm", "135790", 1);
        assertThat(desk.locator("button.act").filter(with("叫下一位 " + number))).isEnabled();
        desk.keyboard().press("Space");
        assertThat(desk.locator("#number")).hasText(number);
        assertThat(desk.locator("button.act").filter(with("填申请")).first()).isEnabled();
        return desk;
    }

    /// The form of a home visit, complete but for the press that files it; it asks for no identity number.
    static void homeVisit(Page desk) {
        desk.keyboard().press("a");
        assertThat(desk.locator("#tray")).isVisible();
        choose(desk, "探访关爱");
        field(desk, "applicant.name").fill("李建国");
        field(desk, "applicant.phone").fill("13900000000");
        field(desk, "answers.wish").selectOption("both");
        field(desk, "answers.when").selectOption("any");
        field(desk, "consent").check();
    }

    static void choose(Page page, String words) {
        page.locator("#tray .choice").filter(with(words)).locator("input").press("Space");
        page.keyboard().press("Enter");
    }

    static Locator field(Page page, String name) {
        return page.locator("#case-form [name='" + name + "']");
    }

    static Locator fault(Page page, String name) {
        return page.locator("[id='fault-" + name + "']");
    }

    static Locator.FilterOptions with(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    /// Nothing is cut off; the picture lies in `target/screens`.
    static void fits(Page page, String picture) {
        assertEquals(List.of(), page.evaluate(LayoutTest.CUT_OFF), picture);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", picture + ".png")));
    }

    static int cases() {
        return TestCore.duty()
                .queryParam("limit", 500)
                .get("/api/cases")
                .jsonPath()
                .getList("id")
                .size();
    }

    /// What somebody began at a kiosk, with a number of the line it is done in.
    static Drafts.HandedOver handedOver() {
        var form = new Drafts.Form("陆羽茶", "1390", "", Map.of("mu", "3"), List.of());
        return TestCore.kiosk()
                .header(Headers.IDEMPOTENCY_KEY, Ids.next().toString())
                .body(new Drafts.HandOver(Ids.next(), "land-lease", form, "zh-CN", null))
                .post("/api/cases/drafts")
                .then()
                .statusCode(201)
                .extract()
                .as(Drafts.HandedOver.class);
    }
}
