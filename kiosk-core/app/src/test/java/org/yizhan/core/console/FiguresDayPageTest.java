package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.CoreClock;

/// The numbers of a day, behind the figures; pictures are in `target/screens`.
@QuarkusTest
@WithTestResource(TestCore.class)
class FiguresDayPageTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeEach
    void open() {
        Hall.empties();
    }

    @Test
    void a_number_of_the_day_tells_what_happened_to_it() throws IOException {
        Queue.Ticket ticket = Hall.takes("social");
        Hall.empties();
        Page page = chromium.console("wangxm", "135790", 1);
        page.navigate(Chromium.core() + "/console/figures");
        page.locator("a").filter(with("每天的号")).click();
        assertThat(page.locator("#visits h2")).containsText("个号");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#visits h2"))
                .containsText(LocalDate.now(CoreClock.ZONE).toString());
        page.keyboard().press("/");
        page.keyboard().type(ticket.number());
        page.keyboard().press("Enter");
        Locator row = page.locator("#visits tbody tr").first();
        assertThat(row.locator("button")).hasText(ticket.number());
        assertThat(row).containsText("社保养老");
        assertThat(row).containsText("办结");
        row.locator("button").click();
        assertThat(page.locator("#story h2")).hasText(ticket.number());
        assertThat(page.locator("#story .story dd")).hasCount(3);
        assertEquals(List.of(), page.evaluate(LayoutTest.CUT_OFF));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "figures-day.png")));
        Download file = page.waitForDownload(
                () -> page.locator(".files a").filter(with("CSV")).click());
        assertTrue(file.suggestedFilename().matches("visits_.*\\.csv"), file.suggestedFilename());
        assertTrue(Files.readString(file.path()).contains(ticket.number()));
    }

    @Test
    void what_is_being_written_is_not_taken_away_by_another_answer() {
        Page page = chromium.console("wangxm", "135790", 1);
        page.navigate(Chromium.core() + "/console/figures/day");
        page.locator("#from").pressSequentially("A0");
        String shown = page.locator("#visits h2").textContent();
        page.locator("[data-key=after]").dispatchEvent("click");
        assertThat(page.locator("#visits h2")).not().hasText(shown);
        assertThat(page.locator("#from")).isFocused();
        assertThat(page.locator("#from")).hasValue("A0");
        page.locator("#from").pressSequentially("01");
        assertThat(page.locator("#from")).hasValue("A001");
    }

    @Test
    void a_day_on_which_nobody_came_says_so_in_both_languages() {
        Page page = chromium.console("wangxm", "135790", 1);
        page.navigate(Chromium.core() + "/console/figures/day");
        page.locator("#day input[type=date]").fill("2020-01-01");
        page.locator("#day input[type=date]").dispatchEvent("change");
        assertThat(page.locator("#visits .quiet")).hasText("这天没有号。");
        page.click("#language");
        assertThat(page.locator("#visits h2")).containsText("numbers");
        page.click("#language");
        assertThat(page.locator("#visits h2")).containsText("个号");
    }

    private static Locator.FilterOptions with(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
