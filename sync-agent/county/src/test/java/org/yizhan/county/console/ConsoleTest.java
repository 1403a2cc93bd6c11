package org.yizhan.county.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.RealPostgres;
import org.yizhan.county.testing.SampleJournal;
import org.yizhan.county.testing.Wired;
import org.yizhan.sync.Wire;

/// Who comes in, what came from a center, and what a center is made of, in a real browser.
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class ConsoleTest extends InBrowser {
    private static final String ONE_VILLAGE_MORE = """
            {"code": "330782", "number": 17, "name": {"zh-CN": "清河县"}, "towns": [{"code": "330782100",
             "name": {"zh-CN": "双溪镇"}, "villages": [{"code": "1", "centerCode": "330782199017",
             "name": {"zh-CN": "溪口村"}, "phone": "0300-5550117", "grids": [], "groups": [], "branches": []}]}]}""";

    @Test
    void an_officer_signs_in_accepts_a_case_and_approves_it() {
        UUID id = filed("李建国");
        page.navigate(console.resolve("/").toString());
        picture("sign-in");
        signIn("officer");
        picture("overview");

        page.getByRole(AriaRole.LINK, named("办件")).click();
        page.locator("a[href='/cases/" + id + "']").click();
        assertThat(page.locator("#case")).containsText("李建国");
        picture("case-filed");

        page.getByRole(AriaRole.BUTTON, named("受理")).click();
        assertThat(page.locator("#case .mark")).hasText("已受理");
        page.getByRole(AriaRole.BUTTON, named("办结")).click();
        assertThat(page.locator("#case .mark")).hasText("已办结");
        assertThat(page.locator("#case")).containsText("这件事已经有了结果");
        picture("case-approved");
    }

    @Test
    void a_rejection_without_a_reason_is_refused_in_words() {
        UUID id = filed("王秀兰");
        signIn("officer");
        page.navigate(console.resolve("/cases/" + id).toString());

        page.getByRole(AriaRole.BUTTON, named("不予办理")).click();
        assertThat(page.locator("#problem")).containsText("要写明原因");

        page.getByLabel("原因").fill("不在补贴范围");
        page.getByRole(AriaRole.BUTTON, named("不予办理")).click();
        assertThat(page.locator("#case .mark")).hasText("不予办理");
        assertThat(page.locator("#case")).containsText("不在补贴范围");
        assertThat(page.locator("#case")).containsText("王芳，替父母办");
    }

    @Test
    void the_statement_shows_what_is_stored_now() {
        filed("赵小明");
        signIn("officer");
        page.navigate(console.resolve("/statement?center=" + CENTER).toString());

        assertThat(page.locator("main")).containsText("一条不少，一字未改，结果都在");
        assertThat(page.locator("main .mark.done").first()).hasText("一致");
        picture("statement");
    }

    @Test
    void no_page_is_wider_than_the_screen() {
        signIn("officer");
        for (String path :
                List.of("/", "/cases", "/opening", "/catalogue", "/catalogue?item=mediation", "/roster", "/cards")) {
            page.navigate(console.resolve(path).toString());
            assertEquals(
                    Boolean.TRUE,
                    page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                    path);
        }
    }

    @Test
    void without_a_session_every_page_leads_to_the_sign_in() {
        for (String path :
                List.of("/", "/cases", "/statement", "/notices", "/opening", "/catalogue", "/roster", "/cards")) {
            page.navigate(console.resolve(path).toString());
            assertTrue(page.url().endsWith("/sign-in"), path);
        }
    }

    @Test
    void the_session_cookie_is_out_of_reach_for_scripts_and_a_sign_off_ends_it() {
        signIn("officer");
        assertEquals("", page.evaluate("document.cookie"));

        page.getByRole(AriaRole.BUTTON, named("退出")).click();
        page.waitForURL(console.resolve("/sign-in").toString());
        page.navigate(console.resolve("/cases").toString());
        assertTrue(page.url().endsWith("/sign-in"));
        assertFalse(context.cookies().stream().anyMatch(cookie -> !cookie.value.isEmpty()));
    }

    @Test
    void an_admin_takes_a_directory_in_and_hands_an_enrolment_out() throws IOException {
        Path directory = Files.createTempFile("directory", ".json");
        try (InputStream shipped = ConsoleTest.class.getResourceAsStream("/yizhan/seed/directory.json")) {
            Files.write(directory, Objects.requireNonNull(shipped).readAllBytes());
        }
        signIn("officer");
        page.locator("#directory").setInputFiles(directory);
        assertThat(page.locator("#directory-taken")).containsText("新增 0 个，改了 0 个");
        int before = page.locator("#centers tr").count();
        assertThat(page.locator("#count")).hasText(before + " 个中心");

        Files.writeString(directory, ONE_VILLAGE_MORE);
        page.locator("#directory").setInputFiles(directory);
        assertThat(page.locator("#directory-taken")).containsText("新增 1 个，改了 0 个");
        assertThat(page.locator("#centers tr")).hasCount(before + 1);
        assertThat(page.locator("#count")).hasText(before + 1 + " 个中心");
        picture("directory");

        page.onDialog(Dialog::accept);
        Download enrolment = page.waitForDownload(
                () -> page.locator("[data-enrol='330782100200']").click());
        assertEquals("enrolment-330782100200.json", enrolment.suggestedFilename());
        assertTrue(Files.readString(enrolment.path()).contains("石山村党群服务中心"));
    }

    /// A case that the center filed and its agent brought.
    private UUID filed(String name) {
        Wire.Enrolment enrolment = Wired.enrol(console, CENTER);
        Wired agent = Wired.with(enrolment, door, true);
        SampleJournal journal = SampleJournal.fresh(CENTER, enrolment.centerKey());
        UUID id = journal.fileCase(name);
        journal.append("queue.ticket", UUID.randomUUID(), "issued", Map.of("number", "A001"));
        agent.post("/sync/v1/push", journal.all()).as(Wire.Receipt.class);
        agent.post("/sync/v1/statements", journal.claim()).as(Wire.Statement.class);
        return id;
    }
}
