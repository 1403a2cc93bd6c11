package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.files.Files;
import org.yizhan.core.TestCore;
import org.yizhan.core.files.Uploads;

/// What was begun at a kiosk, as the desk goes on with it.
@QuarkusTest
@WithTestResource(TestCore.class)
class DraftPageTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void a_draft_appears_by_itself_and_is_completed_and_filed_without_asking_twice() {
        Page page = drafts();
        Drafts.HandedOver slip = handedOver("陆羽茶");
        row(page, slip).click();
        assertThat(page.locator("#detail")).containsText("看过会记下");
        assertThat(page.locator("#detail")).not().containsText("陆羽茶");
        page.click("[data-key=take-up]");
        assertThat(page.locator("[name='applicant.name']")).hasValue("陆羽茶");
        assertThat(page.locator("[name='answers.mu']")).hasValue("3");
        page.click("text=提交办件");
        assertThat(page.locator("[id='fault-applicant.phone']")).containsText("11 位手机号");
        assertThat(page.locator("#fault-consent")).hasText("要本人同意才能提交。");
        assertThat(page.locator(".wrong")).hasText("有 2 处要改：电话、本人同意。");
        page.fill("[name='applicant.phone']", "13900000000");
        page.selectOption("[name='answers.to-whom']", "cooperative");
        page.fill("[name='answers.years']", "5");
        page.check("[name=consent]");
        page.click("text=提交办件");
        assertThat(page.locator("#receipt")).containsText("回执号");
        assertThat(page.locator("#list")).not().containsText(slip.number());
        TestCore.duty().get("/api/cases/" + slip.id()).then().statusCode(200);
    }

    @Test
    void what_was_typed_stays_when_another_draft_comes() {
        Page page = drafts();
        row(page, handedOver("陆羽茶")).click();
        page.click("[data-key=take-up]");
        page.fill("[name='applicant.phone']", "1391");
        Drafts.HandedOver later = handedOver("王一");
        assertThat(row(page, later)).isVisible();
        assertThat(page.locator("[name='applicant.phone']")).hasValue("1391");
    }

    @Test
    void nobody_deletes_a_draft_by_one_press() {
        Page page = drafts();
        Drafts.HandedOver slip = handedOver("陆羽茶");
        row(page, slip).click();
        page.click("text=不办了，删掉");
        page.click("text=真的删掉");
        assertThat(row(page, slip)).hasCount(0);
        TestCore.duty().get("/api/cases/drafts/" + slip.id()).then().statusCode(404);
    }

    @Test
    void a_voice_note_is_fetched_when_somebody_wants_to_hear_it_and_filed_with_the_case() {
        UUID note = Uploads.voiceNote();
        Page page = drafts();
        Drafts.HandedOver slip = handedOver("陆羽茶", new Files.Attachment(note, Files.WHOLE));
        row(page, slip).click();
        page.click("[data-key=take-up]");
        assertThat(page.locator("#case-form")).containsText("录音和照片");
        assertThat(page.locator("audio")).hasCount(0);
        page.click("text=听一听");
        assertThat(page.locator("audio")).hasCount(1);
        page.waitForFunction("() => document.querySelector('audio').duration === 1");
        page.fill("[name='applicant.phone']", "13900000000");
        page.selectOption("[name='answers.to-whom']", "cooperative");
        page.fill("[name='answers.years']", "5");
        page.check("[name=consent]");
        page.click("text=提交办件");
        assertThat(page.locator("#receipt")).containsText("回执号");
        TestCore.duty().get("/api/cases/" + slip.id()).then().body("files.file.id", contains(note.toString()));
    }

    @Test
    void the_form_fits_a_small_screen() {
        Page page = drafts();
        page.setViewportSize(1024, 768);
        row(page, handedOver("陆羽茶")).click();
        page.click("[data-key=take-up]");
        assertThat(page.locator("#case-form")).isVisible();
        assertEquals(List.of(), page.evaluate(LayoutTest.CUT_OFF));
    }

    private static Page drafts() {
        Page page = chromium.console("wangxm", "135790", 1);
        page.click("nav >> text=办件");
        page.click("[data-key=stage-drafts]");
        assertThat(page.locator("[data-key=stage-drafts]")).hasText(Pattern.compile("窗口接着办"));
        return page;
    }

    private static Locator row(Page page, Drafts.HandedOver slip) {
        return page.locator("[data-key='" + slip.id() + "']");
    }

    private static Drafts.HandedOver handedOver(String name, Files.Attachment... notes) {
        UUID id = Ids.next();
        var form = new Drafts.Form(name, "1390", "", Map.of("mu", "3"), List.of(notes));
        return TestCore.kiosk()
                .header(Headers.IDEMPOTENCY_KEY, Ids.next().toString())
                .body(new Drafts.HandOver(id, "land-lease", form, "zh-CN", null))
                .post("/api/cases/drafts")
                .then()
                .statusCode(201)
                .extract()
                .as(Drafts.HandedOver.class);
    }
}
