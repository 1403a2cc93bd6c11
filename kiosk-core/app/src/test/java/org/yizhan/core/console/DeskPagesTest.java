package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;

/// Cases, devices, calls for help and the line to the county, as the desk sees them.
@QuarkusTest
@WithTestResource(TestCore.class)
class DeskPagesTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void a_call_for_help_rings_on_every_page_until_somebody_goes() {
        Page page = chromium.console("wangxm", "135790", 1);
        page.click("nav >> text=办件");
        TestCore.kiosk()
                .body(Map.of("id", Ids.next(), "screen", "home"))
                .post("/api/devices/help")
                .then()
                .statusCode(201);
        assertThat(page.locator(".ringing")).containsText("1 号自助机 有人要帮忙");
        assertThat(page).hasTitle("有人要帮忙 · 办件 · 驿站");
        page.click(".ringing >> text=我去");
        assertThat(page.locator(".ringing")).hasCount(0);
    }

    @Test
    void a_slip_that_did_not_print_is_shown_with_its_reason_and_tried_again_by_one_press() {
        Page page = chromium.open(1366, 768);
        page.route(
                "**/api/devices/prints",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(prints(slip(1, 1, "CONFIRMED", null), slip(2, 2, "FAILED", "PAPER_OUT")))));
        page.route(
                "**/api/devices/printer",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"finding\": \"PRINTER_PAPER_OUT\", \"well\": false, \"count\": 0}")));
        List<String> retried = new ArrayList<>();
        page.route("**/api/devices/prints/*/retry", route -> {
            retried.add(route.request().url());
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        });
        Chromium.signIn(page, Chromium.core(), "wangxm", "135790", 1);
        assertThat(page.locator("#printer")).hasText("小票机 没纸了");
        assertThat(page.locator(".call")).hasCount(1);
        assertThat(page.locator(".call")).containsText("号票 A002 没打出来");
        page.click("text=再打一次");
        page.waitForCondition(() -> retried.size() == 1);
        assertTrue(retried.getFirst().endsWith(id(2) + "/retry"));
    }

    private static String prints(String... slips) {
        return "[" + String.join(",", slips) + "]";
    }

    private static String slip(int number, int subject, String state, @Nullable String trouble) {
        return """
                {"id": "%s", "subject": "%s", "number": "A%03d", "document": "ticket", "state": "%s", "trouble": %s, "at": "%s", "attempts": 2}""".formatted(
                        id(number),
                        id(100 + subject),
                        subject,
                        state,
                        trouble == null ? "null" : "\"" + trouble + "\"",
                        Instant.now().plusSeconds(number));
    }

    private static UUID id(int number) {
        return new UUID(0x01935A1C00007000L, 0x8000000000000000L + number);
    }

    @Test
    void the_bar_tells_how_the_line_to_the_county_stands() {
        Page page = chromium.console("wangxm", "135790", 1);
        link(false);
        assertThat(page.locator("#county")).containsText("县平台 断开，待传 ");
        link(true);
        assertThat(page.locator("#county")).not().containsText("断开");
    }

    @Test
    void the_bar_says_in_plain_words_why_the_county_is_not_reached() {
        Page page = chromium.console("wangxm", "135790", 1);
        TestCore.agent()
                .body(Map.of("up", false, "reason", "unreachable: nobody listens"))
                .post("/api/journal/link")
                .then()
                .statusCode(200);
        assertThat(page.locator("#county")).containsText("县平台 断开，没有回应，待传 ");
        assertThat(page.locator("#county")).hasAttribute("title", Pattern.compile("多半是网络断了"));
        link(true);
        assertThat(page.locator("#county")).not().containsText("没有回应");
    }

    @Test
    void an_admin_finds_what_of_the_county_could_not_be_used() {
        Page page = chromium.console("zhaoym", "864209", 3);
        page.click("nav >> text=设备");
        TestCounty.sendsInVain(Inbounds.CASE_STAGE, "{}", "");
        assertThat(page.locator("#rejected h2")).containsText("县里发来、没能采用的");
        assertThat(page.locator("#rejected li").first()).containsText("办件进度");
        Page duty = chromium.console("wangxm", "135790", 1);
        duty.click("nav >> text=设备");
        assertThat(duty.locator("#prints h2")).containsText("打印");
        assertThat(duty.locator("#rejected")).hasCount(0);
    }

    @Test
    void an_admin_says_that_the_clock_is_right_again() {
        Page page = chromium.console("zhaoym", "864209", 3);
        assertThat(page.locator("#current")).containsText(Pattern.compile("."));
        assertThat(page.locator("#clock-doubt")).isHidden();
        withAClockInDoubt(page);
        page.reload();
        assertThat(page.locator("#clock-doubt")).hasText("主机时间靠不住，去核对");
        page.click("#clock-doubt");
        assertThat(page.locator("#clock-check")).containsText("和手机对一下");
        page.unroute("**/api/center");
        page.click("text=时间是对的");
        assertThat(page.locator("#clock-check")).isHidden();
        assertThat(page.locator("#clock-doubt")).isHidden();
    }

    @Test
    void whoever_is_no_admin_is_told_that_the_clock_is_in_doubt_and_whom_to_ask() {
        Page page = chromium.console("wangxm", "135790", 1);
        withAClockInDoubt(page);
        page.reload();
        page.click("#clock-doubt");
        assertThat(page.locator("#clock-check")).containsText("请管理员登录");
        assertThat(page.locator("#clock-check button")).hasCount(0);
    }

    private static void withAClockInDoubt(Page page) {
        page.route("**/api/center", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace("\"timeTrusted\":true", "\"timeTrusted\":false")));
        });
    }

    @Test
    void who_was_told_to_come_back_on_another_day_has_that_day_named() {
        Page page = chromium.console("wangxm", "135790", 1);
        assertThat(page.locator("#current")).containsText(Pattern.compile("."));
        assertEquals(List.of("说好 14:05 回来", "说好 12 月 1 日 00:00 回来"), page.evaluate("""
                async () => {
                  const { learn } = await import('/web/js/clock.js');
                  const { absentView } = await import('/web/js/desk-line.js');
                  learn('2026-11-30T09:00:00+08:00');
                  const ticket = { number: 'A001', serviceName: { 'zh-CN': '社保' } };
                  const absent = ['2026-11-30T14:05:00+08:00', '2026-12-01T00:00:00+08:00'].map((returnAt, id) =>
                    ({ ticket: { ...ticket, id, returnAt }, maskedPhone: null }));
                  const [, list] = absentView({ absent }, { phones: new Map(), chosen: null, notesOf: () => [] });
                  return [...list.querySelectorAll('small')].map((told) => told.textContent);
                }"""));
    }

    @Test
    void what_waits_for_the_county_is_counted_as_it_grows_and_until_the_county_has_signed() {
        link(true);
        Page page = chromium.console("wangxm", "135790", 1);
        TestCounty.receivesEverything();
        assertThat(page.locator("#county")).hasText("县平台 已同步");
        Hall.takes("social");
        assertThat(page.locator("#county")).containsText("县平台 待传 ");
        TestCounty.receivesEverything();
        assertThat(page.locator("#county")).hasText("县平台 已同步");
    }

    @Test
    void what_an_applicant_filled_in_is_read_only_on_purpose_and_leaves_a_line() {
        String name = "陈晓明";
        TestCore.kiosk()
                .body(Map.of(
                        "id",
                        Ids.next(),
                        "itemId",
                        "land-lease",
                        "applicant",
                        Map.of("name", name, "phone", "03005550001"),
                        "answers",
                        Map.of("mu", "3", "to-whom", "cooperative", "years", "5"),
                        "consent",
                        true,
                        "language",
                        "zh-CN"))
                .post("/api/cases")
                .then()
                .statusCode(201);
        Page page = chromium.console("zhaoym", "864209", 3);
        page.click("nav >> text=办件");
        page.locator("button.link").first().click();
        assertThat(page.locator("#detail")).containsText("还没到县里");
        assertThat(page.locator("#detail")).not().containsText(name);
        page.click("text=看申请内容");
        assertThat(page.locator("#detail")).containsText(name);
        assertThat(page.locator("#detail")).containsText("合作社");
        assertThat(page.locator("#detail")).containsText("已记下你看过这一件。");
    }

    @Test
    void an_admin_makes_an_enrolment_code_and_chooses_a_setting() {
        Page page = chromium.console("zhaoym", "864209", 3);
        page.click("nav >> text=设备");
        page.fill("[name=name]", "kiosk-7");
        page.click("text=做登记码");
        assertThat(page.locator(".code")).containsText("kiosk-7 的登记码");
        page.fill("[aria-label=登录管几小时]", "99");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).hasText("这个值不合适，没有改。");
        page.fill("[aria-label=登录管几小时]", "8");
        page.keyboard().press("Enter");
        assertThat(page.locator("li", new Page.LocatorOptions().setHasText("登录管几小时")))
                .containsText("本中心定的");
    }

    @Test
    void a_person_sets_the_pin_of_the_kiosks_corner_and_is_told_why_one_is_not_taken() {
        Page page = chromium.console("wangxm", "135790", 1);
        page.click("nav >> text=设备");
        assertThat(page.locator("#corner-pins li")).hasCount(1);
        assertThat(page.locator("#corner-pins li")).containsText("工号 01");
        page.fill("[aria-label='王晓梅 的新密码']", "123456");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).hasText("这个密码太容易猜，请换一个。");
        page.fill("[aria-label='王晓梅 的新密码']", "271828");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).hasText("王晓梅 的工号是 01，密码改好了。");
        Page admin = chromium.console("zhaoym", "864209", 3);
        admin.click("nav >> text=设备");
        assertThat(admin.locator("#corner-pins")).containsText("李建军");
    }

    @Test
    void whoever_is_no_admin_sees_prints_and_their_own_pin_only() {
        Page page = chromium.console("wangxm", "135790", 1);
        page.click("nav >> text=设备");
        assertThat(page.locator("#prints h2")).containsText("打印");
        assertThat(page.locator("#admin > *")).hasCount(0);
    }

    private static void link(boolean up) {
        TestCore.agent().body(Map.of("up", up)).post("/api/journal/link").then().statusCode(200);
    }
}
