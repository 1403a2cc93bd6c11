package org.yizhan.county.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.RealPostgres;
import org.yizhan.county.testing.SampleJournal;
import org.yizhan.county.testing.Wired;
import org.yizhan.sync.Wire;

/// The console in a real browser; its pictures are in `target/screens`.
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@SuppressWarnings("NullAway.Init")
class ConsoleTest {
    private static final String CENTER = "330782102203";
    private static final String ONE_VILLAGE_MORE = """
            {"code": "330782", "number": 17, "name": {"zh-CN": "清河县"}, "towns": [{"code": "330782100",
             "name": {"zh-CN": "双溪镇"}, "villages": [{"code": "1", "centerCode": "330782199017",
             "name": {"zh-CN": "溪口村"}, "phone": "0300-5550117", "grids": [], "groups": [], "branches": []}]}]}""";
    private static final Path SCREENS = Path.of("target", "screens");

    private static Playwright playwright;
    private static Browser browser;

    @TestHTTPResource
    URI console;

    @TestHTTPResource(value = "/", tls = true)
    URI door;

    private final List<String> forbidden = new ArrayList<>();

    BrowserContext context;
    Page page;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void newPage() {
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("zh-CN"));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                forbidden.add(message.text());
            }
        });
    }

    @AfterEach
    void closePage() {
        context.close();
        assertEquals(List.of(), forbidden, "what the content policy forbade");
    }

    private void signIn(String account) {
        page.navigate(console.resolve("/").toString());
        page.getByLabel("账号").fill(account);
        page.getByLabel("密码").fill("county-sample");
        page.getByRole(AriaRole.BUTTON, named("登录")).click();
        page.waitForURL(console.resolve("/").toString());
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
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

    @Test
    void the_hotline_books_a_place_of_the_countys_and_gives_it_up() {
        Wire.Enrolment enrolment = Wired.enrol(console, CENTER);
        Wired agent = Wired.with(enrolment, door, true);
        SampleJournal journal = SampleJournal.fresh(CENTER, enrolment.centerKey());
        journal.append(
                "bookings.plan",
                UUID.randomUUID(),
                "chosen",
                Map.of("line", "social", "name", Map.of("zh-CN", "社保养老"), "plan", Map.of("minutes", 30), "places", 4));
        agent.post("/sync/v1/push", journal.all()).as(Wire.Receipt.class);
        signIn("officer");
        page.getByRole(AriaRole.LINK, named("预约")).click();
        page.navigate(console.resolve("/bookings?center=" + CENTER).toString());
        page.getByLabel("哪一天").fill(LocalDate.now().plusDays(2).toString());
        page.getByLabel("几点").fill("09:30");
        page.getByRole(AriaRole.BUTTON, named("约好")).click();
        assertThat(page.locator("#problem")).containsText("县里的位子约满了");
        page.getByLabel("县里几个").fill("2");
        page.getByRole(AriaRole.BUTTON, named("今天起这样分")).click();
        assertThat(page.locator("#bookings")).containsText("会取走第 1 版");
        page.getByLabel("哪一天").fill(LocalDate.now().plusDays(2).toString());
        page.getByLabel("几点").fill("09:30");
        page.getByLabel("姓名").fill("李建国");
        page.getByRole(AriaRole.BUTTON, named("约好")).click();
        assertThat(page.locator("#bookings")).containsText("还没到中心");
        picture("bookings");
        page.onDialog(Dialog::accept);
        page.getByRole(AriaRole.BUTTON, named("取消")).click();
        assertThat(page.locator("#bookings .mark")).hasText("取消了");
    }

    @Test
    void an_officer_closes_days_for_all_centers_and_takes_them_back() {
        LocalDate first = LocalDate.now().plusDays(300);
        signIn("officer");
        page.getByRole(AriaRole.LINK, named("开放")).click();
        page.getByLabel("从").fill(first.toString());
        page.getByLabel("到（").fill(first.plusDays(2).toString());
        page.getByLabel("叫什么").fill("龙舟赛");
        page.getByLabel("怎样").selectOption("OPEN");
        page.getByRole(AriaRole.BUTTON, named("定下并发给中心")).click();
        assertThat(page.locator("#problem")).containsText("开门：另定时间的日子要写几点到几点");

        page.locator("#opens").fill("08:30");
        page.locator("#closes").fill("11:30");
        page.getByRole(AriaRole.BUTTON, named("定下并发给中心")).click();
        Locator day = page.locator("#days tr", new Page.LocatorOptions().setHasText("龙舟赛"));
        assertThat(day).hasCount(1);
        assertThat(day).containsText(first + " 至 " + first.plusDays(2));
        assertThat(day).containsText("08:30–11:30");
        assertThat(day).containsText("所有中心");
        assertThat(page.locator("#problem")).isEmpty();
        picture("opening");

        page.onDialog(Dialog::accept);
        day.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("收回"))
                .click();
        assertThat(day).hasCount(0);
    }

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
    }

    @Test
    void a_notice_is_published_by_a_second_person_only() {
        signIn("officer");
        page.getByRole(AriaRole.LINK, named("公告")).click();
        page.getByLabel("标题").fill("停电通知");
        page.getByLabel("内容").fill("星期三上午线路检修，八点到十一点停电。");
        page.getByLabel("发布单位").fill("清河县供电公司");
        page.locator("#endsOn").fill(page.locator("#startsOn").inputValue());
        page.getByRole(AriaRole.BUTTON, named("存为草稿")).click();
        Locator draft = page.locator("tr", new Page.LocatorOptions().setHasText("停电通知"));
        assertThat(draft).containsText("等另一位发布");
        picture("notices");

        context.close();
        newPage();
        signIn("reviewer");
        page.getByRole(AriaRole.LINK, named("公告")).click();
        Locator waiting = page.locator("tr", new Page.LocatorOptions().setHasText("停电通知"));
        waiting.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("发布"))
                .click();
        assertThat(waiting).containsText("已发布");
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
    void cards_are_printed_and_revoked() {
        signIn("officer");
        page.getByRole(AriaRole.LINK, named("党员卡")).click();
        picture("cards");
        page.getByRole(AriaRole.LINK, named("整张打印")).click();
        Locator first = page.locator(".member-card img").first();
        assertEquals(Boolean.TRUE, first.evaluate("image => image.decode().then(() => image.naturalWidth > 0)"));
        picture("card-sheet");

        page.goBack();
        page.onDialog(dialog -> dialog.accept());
        Locator row = page.locator("tbody tr, table.rows tr").last();
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("作废"))
                .click();
        assertThat(row).containsText("已作废");
    }

    @Test
    void an_officer_changes_an_item_and_publishes_the_next_edition() {
        signIn("officer");
        page.getByRole(AriaRole.LINK, named("事项")).click();
        page.locator("a[href='/catalogue?item=pension-enrolment']").first().click();
        assertThat(page.locator("#item h1")).hasText("居民养老保险参保");
        page.getByLabel("收费").fill("一元");
        page.getByRole(AriaRole.BUTTON, named("存进草稿")).click();
        assertThat(page.locator("#problem")).hasText("收费：写成元，如 40 或 12.50");
        assertThat(page.getByLabel("收费")).isFocused();

        page.getByLabel("收费").fill("8.8");
        page.locator("[name=noteZh]").first().fill("原件，一定本人带来");
        page.getByRole(AriaRole.BUTTON, named("存进草稿")).click();
        assertThat(page.locator("#draft")).containsText("居民养老保险参保");
        assertThat(page.locator("#problem")).isEmpty();
        page.evaluate("window.scrollTo(0, 0)");
        picture("catalogue");

        page.onDialog(dialog -> dialog.accept());
        page.locator("#draft button").click();
        assertThat(page.locator("#draft")).containsText("没有改动");
        page.navigate(console.resolve("/catalogue?item=pension-enrolment").toString());
        assertThat(page.getByLabel("收费")).hasValue("8.8");
        picture("catalogue-published");
    }

    @Test
    void an_officer_takes_a_member_in_renames_him_and_publishes_the_roster() {
        signIn("officer");
        page.getByRole(AriaRole.LINK, named("名册")).click();
        page.getByLabel("姓名").fill("南宫问雅");
        page.getByRole(AriaRole.BUTTON, named("转入")).click();
        assertThat(page.locator("#waiting")).containsText("转入 · 南＊＊雅");
        Locator row = page.locator("#members tr", new Page.LocatorOptions().setHasText("南＊＊雅"));
        assertThat(page.locator("#members")).not().containsText("南宫问雅");
        picture("roster");

        row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("打开"))
                .click();
        assertThat(page.locator("#member")).containsText("南宫问雅（您的查看已经记录）");
        page.getByLabel("姓名").fill("南宫雅");
        page.getByRole(AriaRole.BUTTON, named("保存")).click();
        assertThat(page.locator("#waiting")).containsText("改名 · 南＊雅");
        page.locator("#waiting button").click();
        assertThat(page.locator("#waiting")).containsText("没有改动");
        picture("roster-published");
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
}
