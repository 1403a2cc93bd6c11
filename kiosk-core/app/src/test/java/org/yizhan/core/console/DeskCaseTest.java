package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.yizhan.core.console.DeskForm.cases;
import static org.yizhan.core.console.DeskForm.choose;
import static org.yizhan.core.console.DeskForm.fault;
import static org.yizhan.core.console.DeskForm.field;
import static org.yizhan.core.console.DeskForm.fits;
import static org.yizhan.core.console.DeskForm.with;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.cases.Drafts;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;

/// Somebody simply comes to the desk, and the clerk applies for them; pictures are in `target/screens`.
@QuarkusTest
@WithTestResource(TestCore.class)
class DeskCaseTest {
    /// The GB standard's own example, no living person's.
    private static final String ID_NUMBER = "11010519491231002X";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    /// Twice: what is finished at a desk goes on to the next line of its route.
    @BeforeEach
    @AfterEach
    void emptyTheHall() {
        Hall.empties();
        Hall.empties();
    }

    @Test
    void who_is_called_is_applied_for_by_keys_alone_and_a_lost_answer_makes_no_second_case() {
        Queue.Ticket ticket = Hall.takes("civil");
        Page desk = DeskForm.called(chromium, ticket.number());
        desk.keyboard().press("a");
        assertThat(desk.locator("#tray h2")).hasText(ticket.number() + " 办什么");
        fits(desk, "desk-case-choice");
        desk.keyboard().press("Enter");

        assertThat(desk.locator("#case-form .title")).containsText("高龄津贴");
        assertThat(field(desk, "applicant.name")).isFocused();
        for (String typed : List.of("李建国", "139 0000-0000", "11010519491231002x")) {
            desk.keyboard().type(typed);
            desk.keyboard().press("Enter");
        }
        for (String question : List.of("age", "before", "pay-to")) {
            assertThat(field(desk, "answers." + question)).isFocused();
            desk.keyboard().press("ArrowDown");
            desk.keyboard().press("Enter");
        }
        desk.keyboard().press("Enter");
        assertThat(field(desk, "consent")).isFocused();
        desk.keyboard().press("Space");
        fits(desk, "desk-case-form");

        int before = cases();
        int[] tries = {0};
        desk.route("**/api/cases", route -> {
            tries[0]++;
            if (tries[0] == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        desk.keyboard().press("Enter");
        Locator receipt = desk.locator("#receipt");
        assertThat(receipt).containsText(ticket.number() + " 号");
        assertThat(receipt).containsText("回执号");
        assertThat(receipt).containsText("李＊国");
        fits(desk, "desk-case-receipt");
        assertEquals(2, tries[0]);
        assertEquals(before + 1, cases());
        TestCore.kiosk()
                .queryParam("code", "YZT:" + ticket.id())
                .get("/api/cases/progress")
                .then()
                .statusCode(200)
                .body("itemId", equalTo("old-age-allowance"))
                .body("queueNumber", equalTo(ticket.number()));

        assertThat(receipt.locator("button")).isFocused();
        desk.keyboard().press("Enter");
        assertThat(receipt).hasCount(0);
        desk.keyboard().press("f");
        Hall.until(ticket, Queue.State.FINISHED);
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_nothing_that_was_written_is_lost() {
        Page desk = DeskForm.called(chromium, Hall.takes("civil").number());
        desk.keyboard().press("a");
        assertThat(desk.locator("#tray")).isVisible();
        desk.keyboard().press("Enter");
        field(desk, "applicant.name").fill("李建国");
        field(desk, "applicant.phone").fill("12");
        field(desk, "applicant.idNumber").fill("110105194912310021");
        field(desk, "answers.age").selectOption("80s");
        field(desk, "answers.before").selectOption("no");
        field(desk, "answers.pay-to").selectOption("social");
        field(desk, "consent").check();
        field(desk, "applicant.name").press("Enter");
        assertThat(fault(desk, "applicant.phone")).containsText("11 位手机号");
        assertThat(field(desk, "applicant.phone")).isFocused();
        assertThat(desk.locator("#case-form .wrong")).hasText("有 1 处要改：电话。");
        fits(desk, "desk-case-fault");

        field(desk, "applicant.phone").fill("13900000000");
        field(desk, "applicant.phone").press("Enter");
        assertThat(fault(desk, "applicant.idNumber")).containsText("有一位打错了");
        assertThat(fault(desk, "applicant.phone")).hasText("");
        assertThat(field(desk, "applicant.name")).hasValue("李建国");

        field(desk, "applicant.idNumber").fill(ID_NUMBER);
        int before = cases();
        desk.evaluate("""
                () => {
                  const form = document.getElementById("case-form");
                  form.requestSubmit();
                  form.requestSubmit();
                }""");
        assertThat(desk.locator("#receipt")).containsText("回执号");
        assertEquals(before + 1, cases());
    }

    @Test
    void a_key_that_is_held_down_and_letters_beside_the_fields_do_nothing_to_form_visit_or_receipt() {
        Queue.Ticket ticket = Hall.takes("civil");
        Page desk = DeskForm.called(chromium, ticket.number());
        desk.keyboard().press("a");
        assertThat(desk.locator("#tray")).isVisible();
        choose(desk, "探访关爱");
        field(desk, "applicant.name").fill("李建国");
        desk.keyboard().down("Escape");
        desk.keyboard().down("Escape");
        desk.keyboard().up("Escape");
        assertThat(field(desk, "applicant.name")).hasValue("李建国");
        desk.locator("#case-form .title").click();
        desk.keyboard().press("f");

        field(desk, "applicant.phone").fill("13900000000");
        field(desk, "answers.wish").selectOption("both");
        field(desk, "answers.when").selectOption("any");
        field(desk, "consent").check();
        desk.keyboard().down("Enter");
        Locator receipt = desk.locator("#receipt");
        assertThat(receipt.locator("button")).isFocused();
        desk.keyboard().down("Enter");
        desk.keyboard().up("Enter");
        assertThat(receipt).containsText("回执号");
        TestCore.kiosk()
                .get("/api/queue/tickets/" + ticket.id())
                .then()
                .statusCode(200)
                .body("state", equalTo("CALLED"));
        desk.keyboard().press("Enter");
        assertThat(receipt).hasCount(0);
    }

    @Test
    void what_was_changed_after_a_lost_answer_makes_no_second_case() {
        Page desk = DeskForm.called(chromium, Hall.takes("civil").number());
        desk.keyboard().press("a");
        assertThat(desk.locator("#tray")).isVisible();
        choose(desk, "探访关爱");
        field(desk, "applicant.name").fill("李建国");
        field(desk, "applicant.phone").fill("13900000000");
        field(desk, "answers.wish").selectOption("both");
        field(desk, "answers.when").selectOption("any");
        field(desk, "consent").check();
        int before = cases();
        int[] tries = {0};
        desk.route("**/api/cases", route -> {
            tries[0]++;
            if (tries[0] == 1) {
                route.fetch();
            }
            route.abort();
        });
        desk.click("[data-key=send]");
        assertThat(desk.locator("#case-form .wrong")).hasText("没有送到主机，请再按一次；不会办成两件。");
        assertThat(desk.locator("[data-key=send]")).isFocused();
        desk.unroute("**/api/cases");
        field(desk, "applicant.phone").fill("13911111111");
        field(desk, "applicant.phone").press("Enter");
        assertThat(desk.locator("#case-form .wrong")).containsText("第一次送出的已经办成了");
        assertEquals(before + 1, cases());
    }

    @Test
    void whoever_goes_to_another_page_with_a_form_open_is_asked_first() {
        Page page = chromium.console("wangxm", "135790", 1);
        page.click("nav >> text=办件");
        page.click("[data-key=new]");
        assertThat(page.locator("#tray")).isVisible();
        choose(page, "社保养老");
        choose(page, "居民养老保险参保");
        field(page, "applicant.name").pressSequentially("李建国");
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.click("nav >> text=公示");
        page.waitForCondition(() -> !asked.isEmpty());
        assertEquals(List.of("beforeunload"), asked);
        assertThat(field(page, "applicant.name")).hasValue("李建国");
    }

    @Test
    void what_a_kiosk_handed_over_comes_up_first_on_its_own_number() {
        Drafts.HandedOver slip = DeskForm.handedOver();
        Page desk = DeskForm.called(chromium, slip.number());
        desk.keyboard().press("a");
        assertThat(desk.locator("#tray .choice").first()).containsText("接着办：");
        desk.keyboard().press("Enter");
        assertThat(field(desk, "applicant.name")).hasValue("陆羽茶");
        field(desk, "applicant.phone").fill("13900000000");
        field(desk, "answers.to-whom").selectOption("cooperative");
        field(desk, "answers.years").fill("5");
        field(desk, "consent").check();
        desk.click("[data-key=send]");
        assertThat(desk.locator("#receipt")).containsText(slip.number() + " 号");
        TestCore.duty().get("/api/cases/" + slip.id()).then().statusCode(200);
    }

    @Test
    void a_matter_that_was_told_beside_is_looked_for_in_its_own_line() {
        Queue.Ticket ticket = Hall.takes("social");
        TestCore.kiosk()
                .body(new Errands.Wanted(Ids.next(), "land", Errands.Relation.PARENT, Errands.Mandate.BROUGHT))
                .post("/api/queue/tickets/{id}/errands", ticket.id())
                .then()
                .statusCode(200);
        Page desk = DeskForm.called(chromium, ticket.number());
        desk.locator("#errands button").filter(with("填申请")).press("Enter");
        assertThat(desk.locator("#tray .choice").first()).containsText("宅基地");
        fits(desk, "desk-case-errand");
    }

    @Test
    void who_drew_no_number_is_applied_for_from_the_cases_and_a_form_is_left_by_two_presses() {
        Page page = chromium.console("wangxm", "135790", 1);
        page.click("nav >> text=办件");
        assertThat(page.locator("[data-key=new]")).isVisible();
        page.keyboard().press("n");
        assertThat(page.locator("#tray h2")).hasText("没有号，办什么");
        choose(page, "医保看病");
        assertThat(page.locator("#tray h2")).hasText("医保看病，办什么");
        choose(page, "异地就医备案");
        assertThat(field(page, "answers.place")).isVisible();
        page.setViewportSize(1024, 768);
        fits(page, "case-new-1024");
        page.setViewportSize(1366, 768);
        fits(page, "case-new");
        field(page, "applicant.name").press("Escape");
        assertThat(page.locator("#case-form")).containsText("再按一次");
        field(page, "applicant.name").press("Escape");
        assertThat(page.locator("#case-form")).hasCount(0);

        page.click("#language");
        page.click("[data-key=new]");
        assertThat(page.locator("#tray h2")).hasText("No queue number: what for?");
        choose(page, "Medical insurance");
        choose(page, "Treatment outside the county");
        field(page, "applicant.name").fill("李建国");
        field(page, "consent").check();
        page.click("[data-key=send]");
        assertThat(fault(page, "applicant.phone")).hasText("Required.");
        fits(page, "case-new-en");
    }
}
