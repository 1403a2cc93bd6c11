package org.yizhan.county.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.RealPostgres;
import org.yizhan.county.testing.SampleJournal;
import org.yizhan.county.testing.Wired;
import org.yizhan.sync.Wire;

/// What officers choose, book and publish for the centers, in a real browser.
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class OfficersTest extends InBrowser {
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
}
