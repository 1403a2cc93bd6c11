package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;

/// A visit goes from one desk to another, with a word to who has it next, by keys alone; pictures are in
/// `target/screens`.
@QuarkusTest
@WithTestResource(TestCore.class)
class DeskNotesTest {
    private static final String TEXT = "听力不好，请慢慢说；户口本和存折都看过了，只差村里的证明，证明写好了就能办，不用再取号";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeEach
    void open() {
        Hall.empties();
    }

    @Test
    void who_has_a_visit_next_sees_at_once_what_the_desk_before_left() {
        Queue.Ticket ticket = Hall.takes("social");
        Page one = chromium.console("wangxm", "135790", 1);
        Page two = chromium.console("lijj", "246801", 2);
        Page board = chromium.board(1920, 1080);
        offered(one, "叫下一位 " + ticket.number());
        one.keyboard().press("Space");
        assertThat(one.locator("#number")).hasText(ticket.number());
        offered(one, "留言");

        one.keyboard().press("n");
        assertThat(one.locator("#tray h2")).hasText(ticket.number() + " 给下一位经办人留一句");
        one.keyboard().type(TEXT);
        one.keyboard().press("Enter");
        assertThat(one.locator("#current .notes li")).containsText("王晓梅");
        assertEquals(List.of(), one.evaluate(LayoutTest.CUT_OFF));
        shoot(one, "desk-note");

        offered(one, "办结");
        one.keyboard().press("t");
        one.locator("#tray .choice").filter(with("2 号窗口")).locator("input").press("Space");
        one.keyboard().press("Enter");
        Locator row = two.locator("#waiting .pick").filter(with(ticket.number()));
        assertThat(row).containsText("有留言");
        two.keyboard().press("ArrowDown");
        two.keyboard().press("Enter");
        assertThat(two.locator("#chosen .notes li")).containsText(TEXT);
        assertEquals(List.of(), two.evaluate(LayoutTest.CUT_OFF));
        shoot(two, "desk-note-opened");
        two.keyboard().press("Escape");
        button(two, "叫下一位 " + ticket.number()).press("Enter");
        assertThat(two.locator("#current .notes li")).containsText(TEXT);
        assertThat(two.locator("#current .notes li")).containsText("王晓梅");

        assertThat(board.locator("#now b")).hasText(ticket.number());
        assertFalse(board.content().contains("听力"));
        Locator drop = two.locator("#current .notes button");
        drop.press("Enter");
        assertThat(drop).hasText("真的去掉");
        drop.press("Enter");
        assertThat(two.locator(".notes")).hasCount(0);
        assertThat(two.locator("#number")).hasText(ticket.number());
    }

    @Test
    void somebody_in_the_line_gets_a_note_by_the_last_digit() {
        Queue.Ticket ticket = Hall.takes("social");
        Page desk = chromium.console("wangxm", "135790", 1);
        desk.locator("#waiting .pick").filter(with(ticket.number())).press("Enter");
        String digit = button(desk, "留言").locator("kbd").textContent();
        desk.keyboard().press(digit);
        desk.keyboard().type("先问儿子到了没有");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("#chosen .notes li")).containsText("先问儿子到了没有");
        assertThat(desk.locator("#waiting .pick")).containsText("有留言");
        desk.click("#language");
        assertThat(desk.locator("#waiting .pick")).containsText("note");
    }

    @Test
    void what_cannot_be_taken_back_is_not_offered_to_be() {
        Queue.Ticket ticket = Hall.takes("social");
        Page desk = chromium.console("wangxm", "135790", 1);
        offered(desk, "叫下一位 " + ticket.number());
        desk.keyboard().press("Space");
        assertThat(desk.locator(".undo")).containsText("刚才：" + ticket.number());
        desk.keyboard().press("e");
        desk.locator("#tray .choice").filter(with("自己")).click();
        desk.locator("#tray .choice").filter(with("医保看病")).click();
        desk.click("#tray [type=submit]");
        assertThat(desk.locator("#tray h2")).hasText("办的是哪一件");
        desk.click("#tray [type=submit]");
        assertThat(desk.locator("#errands li")).hasCount(1);
        assertThat(desk.locator(".undo")).hasCount(0);
        Hall.empties();
        Hall.empties();
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }

    private static void offered(Page desk, String words) {
        assertThat(button(desk, words)).isEnabled();
    }

    private static Locator button(Page desk, String words) {
        return desk.locator("button.act").filter(with(words)).first();
    }

    private static Locator.FilterOptions with(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
