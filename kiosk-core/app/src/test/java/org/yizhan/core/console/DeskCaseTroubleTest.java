package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.yizhan.core.console.DeskForm.cases;
import static org.yizhan.core.console.DeskForm.field;
import static org.yizhan.core.console.DeskForm.fits;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// What may happen while a case's form is open at the desk; what was written outlives all of it.
@QuarkusTest
@WithTestResource(TestCore.class)
class DeskCaseTroubleTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    Store store;

    @BeforeEach
    @AfterEach
    void emptyTheHall() {
        Hall.empties();
        Hall.empties();
    }

    @Test
    void a_session_that_ends_is_asked_for_once_and_in_place_and_the_form_goes_on() {
        Queue.Ticket ticket = Hall.takes("civil");
        Page desk = DeskForm.called(chromium, ticket.number());
        DeskForm.homeVisit(desk);
        List<String> asked = new ArrayList<>();
        desk.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        desk.route("**/api/queue/console*", Route::abort);
        desk.focus("[data-key=send]");
        signOffElsewhere(desk);
        int before = cases();
        desk.dispatchEvent("[data-key=send]", "click");
        assertThat(desk.locator("#again h1")).hasText("请再登录一次");
        assertThat(desk.locator("#again-pin")).isFocused();
        callsNobody(desk);
        fits(desk, "desk-case-session-over");
        desk.locator("#again-pin").fill("135791");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#again .wrong").first()).hasText("密码不对。");
        desk.mouse().click(5, 5);
        for (String key : List.of("Escape", "Escape", "e", "g", "Escape")) {
            desk.keyboard().press(key);
        }
        assertThat(desk.locator("#tray")).isHidden();
        assertThat(desk.locator("#again")).isVisible();
        desk.unroute("**/api/queue/console*");
        desk.waitForResponse(answer -> answer.status() == 401, () -> Hall.takes("civil"));
        assertThat(desk.locator("#again")).hasCount(1);

        assertThat(desk.locator("#again .main")).isEnabled();
        desk.locator("#again-pin").fill("135790");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#again")).hasCount(0);
        assertThat(field(desk, "applicant.name")).hasValue("李建国");
        assertThat(desk.locator("#case-form .wrong")).hasText("登录到期，这一次没有送出。登录后请再按一次。");
        assertThat(desk.locator("[data-key=send]")).isFocused();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#receipt")).containsText(ticket.number() + " 号");
        assertEquals(before + 1, cases());
        assertEquals(List.of(), asked, "nobody is asked whether to leave the page");
    }

    /// The key for an emergency would be refused: whoever presses it is told, and nothing is done behind the cover.
    private static void callsNobody(Page covered) {
        assertThat(covered.locator("#again")).containsText("有急事请直接喊人：求助键 F9 登录以后才能用。");
        assertThat(covered.locator("#again [role=alert]")).hasCount(1);
        covered.keyboard().press("F9");
        assertEquals("紧急求助 F9", covered.locator("#alarm button").textContent());
        assertThat(covered.locator("#again .wrong[role=alert]").last()).containsText("请直接喊人");
    }

    /// The core was asked in the session that ended, and answers when the next has begun.
    @Test
    void an_answer_that_comes_late_does_not_ask_again() {
        Queue.Ticket ticket = Hall.takes("civil");
        Page desk = DeskForm.called(chromium, ticket.number());
        DeskForm.homeVisit(desk);
        List<Route> late = new ArrayList<>();
        signOffElsewhere(desk);
        desk.route("**/api/queue/console*", route -> {
            if (late.isEmpty()) {
                late.add(route);
            } else {
                route.resume();
            }
        });
        Hall.takes("civil");
        desk.waitForCondition(() -> !late.isEmpty());
        desk.dispatchEvent("[data-key=send]", "click");
        desk.locator("#again-pin").fill("135790");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#again")).hasCount(0);

        desk.waitForResponse(
                answer -> answer.url().contains("/api/queue/console") && answer.ok(),
                () -> late.getFirst()
                        .fulfill(new Route.FulfillOptions()
                                .setStatus(401)
                                .setContentType("application/problem+json")
                                .setBody("{\"type\":\"urn:yizhan:staff:unauthenticated\",\"status\":401}")));
        assertThat(desk.locator("#again")).hasCount(0);
        assertThat(field(desk, "applicant.name")).hasValue("李建国");
    }

    @Test
    void what_a_kiosk_handed_over_and_ran_out_is_filed_on_its_number_all_the_same() {
        Drafts.HandedOver slip = DeskForm.handedOver();
        Page desk = takenUp(slip);
        store.write(tx -> tx.handle().execute("UPDATE case_draft SET until = 0 WHERE id = ?", slip.id()));
        int before = cases();
        desk.click("[data-key=send]");
        assertThat(desk.locator("#case-form .wrong")).containsText("自助机交来的那一份已经不在了");
        assertThat(desk.locator("[data-key=send]")).containsText("提交办件");
        assertThat(desk.locator("#case-form h2")).containsText(slip.number());
        assertThat(field(desk, "applicant.name")).hasValue("陆羽茶");
        fits(desk, "desk-case-ran-out");
        assertEquals(before, cases());

        desk.keyboard().press("Enter");
        assertThat(desk.locator("#receipt")).containsText("回执号");
        assertThat(desk.locator("#receipt")).containsText(slip.number() + " 号");
        assertEquals(before + 1, cases());
        TestCore.duty().get("/api/cases/" + slip.id()).then().statusCode(404);
    }

    @Test
    void what_was_filed_at_the_kiosk_meanwhile_makes_no_second_case() {
        Drafts.HandedOver slip = DeskForm.handedOver();
        Page desk = takenUp(slip);
        TestCore.kiosk()
                .header(Headers.IDEMPOTENCY_KEY, Ids.next().toString())
                .body(new Cases.Application(
                        slip.id(),
                        "land-lease",
                        new Cases.Applicant("陆羽茶", "13900000000", null),
                        Map.of("mu", "3", "to-whom", "cooperative", "years", "5"),
                        true,
                        "zh-CN",
                        List.of(),
                        null))
                .post("/api/cases")
                .then()
                .statusCode(201);
        int before = cases();
        desk.click("[data-key=send]");
        assertThat(desk.locator("#case-form .wrong")).hasText("这一份已经提交过了。");
        assertThat(desk.locator("[data-key=send]")).containsText("提交办件");
        assertEquals(before, cases());
    }

    /// The core refuses a number whose day is over as it does one that nobody called.
    @Test
    void a_number_that_nothing_can_be_filed_on_any_more_is_left_out_and_the_case_is_filed() {
        Queue.Ticket ticket = Hall.takes("civil");
        Page desk = DeskForm.called(chromium, ticket.number());
        DeskForm.homeVisit(desk);
        String over = Ids.next().toString();
        desk.route(
                "**/api/cases",
                route -> route.resume(new Route.ResumeOptions()
                        .setPostData(
                                route.request().postData().replace(ticket.id().toString(), over))));
        int before = cases();
        desk.click("[data-key=send]");
        assertThat(desk.locator("#case-form .wrong")).containsText("这个号今天没有叫过");
        assertThat(field(desk, "applicant.name")).hasValue("李建国");
        fits(desk, "desk-case-day-over");
        assertEquals(before, cases());

        desk.keyboard().press("Enter");
        assertThat(desk.locator("#receipt")).containsText("回执号");
        assertEquals(before + 1, cases());
        TestCore.duty().get("/api/cases/" + latest()).then().body("queueNumber", nullValue());
    }

    @Test
    void what_for_is_asked_no_more_once_the_number_has_left_the_desk() {
        Queue.Ticket ticket = Hall.takes("civil");
        Page desk = DeskForm.called(chromium, ticket.number());
        desk.keyboard().press("a");
        assertThat(desk.locator("#tray h2")).hasText(ticket.number() + " 办什么");
        TestCore.duty()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/tickets/{id}/finish", ticket.id())
                .then()
                .statusCode(200);
        assertThat(desk.locator("#tray")).isHidden();
        assertThat(desk.locator("#said")).hasText(ticket.number() + " 号已经不在这个窗口了，这一份没有开始填。");
    }

    /// In another tab of the same browser.
    private static void signOffElsewhere(Page desk) {
        desk.evaluate("""
                () => fetch("/api/staff/sign-off", {
                  method: "POST",
                  headers: { "X-CSRF-Token": document.querySelector("meta[name=csrf]").content },
                })""");
    }

    private static Page takenUp(Drafts.HandedOver slip) {
        Page desk = DeskForm.called(chromium, slip.number());
        desk.keyboard().press("a");
        assertThat(desk.locator("#tray .choice").first()).containsText("接着办：");
        desk.keyboard().press("Enter");
        field(desk, "applicant.phone").fill("13900000000");
        field(desk, "answers.to-whom").selectOption("cooperative");
        field(desk, "answers.years").fill("5");
        field(desk, "consent").check();
        return desk;
    }

    private static UUID latest() {
        return UUID.fromString(
                TestCore.duty().queryParam("limit", 1).get("/api/cases").path("[0].id"));
    }
}
