package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.yizhan.core.console.DeskForm.choose;
import static org.yizhan.core.console.DeskForm.fault;
import static org.yizhan.core.console.DeskForm.field;
import static org.yizhan.core.console.DeskForm.fits;
import static org.yizhan.core.console.DeskForm.with;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Errands;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;

/// Somebody comes to the desk for somebody else.
@QuarkusTest
@WithTestResource(TestCore.class)
class DeskCaseAgentTest {
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
    void whoever_acts_is_asked_for_by_keys_alone_and_told_on_the_receipt_and_in_the_case() {
        Page desk = DeskForm.called(chromium, Hall.takes("civil").number());
        desk.keyboard().press("a");
        assertThat(desk.locator("#tray")).isVisible();
        choose(desk, "探访关爱");
        assertThat(field(desk, "applicant.name")).isFocused();
        assertThat(field(desk, "agent.name")).isHidden();
        desk.keyboard().press("Shift+Tab");
        assertThat(field(desk, "agent.relation")).isFocused();
        desk.keyboard().press("ArrowDown");
        desk.keyboard().press("ArrowDown");
        assertThat(field(desk, "agent.relation")).hasValue("PARENT");
        desk.keyboard().press("Enter");
        for (String typed : List.of("王芳", "138 0000-0000")) {
            desk.keyboard().type(typed);
            desk.keyboard().press("Enter");
        }
        assertThat(field(desk, "agent.mandateSeen")).isFocused();
        desk.keyboard().press("Enter");
        assertThat(field(desk, "applicant.name")).isFocused();
        assertThat(desk.locator("label[for='case-applicant.name']")).hasText("本人姓名");
        desk.keyboard().type("李建国");
        field(desk, "answers.wish").selectOption("both");
        field(desk, "answers.when").selectOption("any");
        assertThat(desk.locator("#case-form")).containsText("代办人替本人同意");
        assertThat(desk.locator("#case-form")).containsText("照代办人说的填");
        field(desk, "applicant.phone").fill("123");
        fits(desk, "desk-case-agent");

        desk.click("[data-key=send]");
        assertThat(fault(desk, "agent.mandateSeen")).hasText("要先看委托书和双方的身份证。");
        assertThat(fault(desk, "consent")).hasText("要代办人替本人同意才能提交。");
        assertThat(desk.locator("#case-form .wrong")).hasText("有 3 处要改：委托书和身份证、本人电话、代办人替本人同意。");
        fits(desk, "desk-case-agent-fault");
        field(desk, "applicant.phone").fill("");
        field(desk, "agent.mandateSeen").check();
        field(desk, "consent").check();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#receipt")).containsText("由 王＊ 代办，不收费");
        fits(desk, "desk-case-agent-receipt");

        desk.click("nav >> text=办件");
        desk.locator("#list button.link").first().click();
        desk.click("[data-key=reveal]");
        assertThat(desk.locator("#detail")).containsText("代办人姓名王芳");
        assertThat(desk.locator("#detail")).containsText("替父母办（代办）");
        assertThat(desk.locator("#detail")).containsText("13800000000");
        fits(desk, "case-agent");
    }

    @Test
    void who_turns_out_to_have_come_themselves_needs_no_mandate() {
        Page desk = DeskForm.called(chromium, Hall.takes("civil").number());
        DeskForm.homeVisit(desk);
        field(desk, "agent.relation").selectOption("CHILD");
        field(desk, "agent.name").fill("王芳");
        field(desk, "agent.relation").selectOption("");
        assertThat(field(desk, "agent.name")).isHidden();
        assertThat(desk.locator("label[for='case-applicant.name']")).hasText("姓名");
        desk.click("[data-key=send]");
        assertThat(desk.locator("#receipt")).containsText("回执号");
        assertThat(desk.locator("#receipt")).not().containsText("代办");
    }

    @Test
    void a_relatives_matter_opens_the_form_for_whoever_acts_with_the_names_of_the_mandate() {
        Queue.Ticket ticket = Hall.takes("social");
        TestCore.kiosk()
                .body(new Errands.Wanted(Ids.next(), "land", Errands.Relation.PARENT, Errands.Mandate.BROUGHT))
                .post("/api/queue/tickets/{id}/errands", ticket.id())
                .then()
                .statusCode(200);
        Page desk = DeskForm.called(chromium, ticket.number());
        desk.locator("#errands button").filter(with("填申请")).press("Enter");
        choose(desk, "宅基地");
        assertThat(field(desk, "agent.relation")).hasValue("PARENT");
        assertThat(field(desk, "agent.name")).isVisible();
        assertThat(field(desk, "agent.name")).hasValue("");
        for (int press = 0; press < 2; press++) {
            desk.click("[data-key=leave]");
        }

        desk.locator("#errands button").filter(with("委托书")).click();
        desk.fill("#tray [name=principal]", "李建国");
        desk.fill("#tray [name=agent]", "王芳");
        desk.click("#tray [type=submit]");
        assertThat(desk.locator("#errands")).containsText("李＊国");
        desk.locator("#errands button").filter(with("填申请")).click();
        choose(desk, "宅基地");
        assertThat(field(desk, "agent.relation")).hasValue("PARENT");
        assertThat(field(desk, "agent.name")).hasValue("王芳");
        assertThat(field(desk, "applicant.name")).hasValue("李建国");
    }

    @Test
    void of_an_item_that_nobody_else_may_apply_for_that_is_said() {
        Page page = chromium.console("wangxm", "135790", 1);
        page.click("nav >> text=办件");
        page.click("[data-key=new]");
        assertThat(page.locator("#tray")).isVisible();
        choose(page, "残疾和困难");
        choose(page, "残疾人证");
        assertThat(page.locator("#case-form")).containsText("这件事要本人来，不能代办。");
        assertThat(field(page, "agent.relation")).hasCount(0);
    }

    @Test
    void it_fits_a_small_screen_and_reads_in_english() {
        Page page = chromium.console("wangxm", "135790", 1);
        page.click("nav >> text=办件");
        assertThat(page.locator("[data-key=new]")).containsText("新办一件");
        page.click("#language");
        assertThat(page.locator("[data-key=new]")).containsText("New case");
        page.click("[data-key=new]");
        assertThat(page.locator("#tray")).isVisible();
        choose(page, "Medical insurance");
        choose(page, "Treatment outside the county");
        field(page, "agent.relation").selectOption("NEIGHBOUR");
        assertThat(page.locator("label[for='case-applicant.phone']")).hasText("Applicant's phone, if any");
        fits(page, "case-agent-en");
        page.setViewportSize(1024, 768);
        fits(page, "case-agent-1024");
    }
}
