package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.figures.Figures;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;

@QuarkusTest
@WithTestResource(TestCore.class)
class FiguresPageTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeEach
    void somebody_was_served() {
        Hall.empties();
        Queue.Ticket ticket = Hall.takes("social");
        post("/api/queue/desks/1/next");
        post("/api/queue/tickets/" + ticket.id() + "/finish");
    }

    @Test
    void figures_are_read_by_keys_alone() {
        Page page = opens();
        assertThat(page.locator(".view:not(.resting) tbody tr").first()).isVisible();
        page.keyboard().press("3");
        assertThat(tab(page, "按事项")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator(".view:not(.resting) tbody th").first()).hasText("社保养老");
        page.keyboard().press("4");
        assertThat(page.locator(".view:not(.resting) tbody th").first()).hasText("1 号窗口");
        page.keyboard().press("t");
        assertThat(tab(page, "今天")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#totals dd").first())
                .hasText(Integer.toString(today(page).arrivals()));
    }

    @Test
    void a_chart_says_in_words_what_it_draws() {
        Page page = opens();
        Locator chart = page.locator(".view:not(.resting) svg.chart").first();
        assertThat(chart).hasAttribute("role", "img");
        assertTrue(chart.getAttribute("aria-label").startsWith("来的人. 最多："), chart.getAttribute("aria-label"));
    }

    @Test
    void each_number_is_told_once_in_the_table_of_how_they_ended() {
        Page page = opens();
        page.keyboard().press("t");
        page.keyboard().press("5");
        Locator cells = page.locator(".view:not(.resting) tfoot td");
        assertThat(cells).hasCount(7);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "figures-ends.png")));
        List<Integer> told =
                cells.allTextContents().stream().map(Integer::valueOf).toList();
        assertEquals(
                told.get(0) + told.get(1),
                told.subList(2, 7).stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void nobody_is_named() {
        Page page = opens();
        String all = page.locator("main").innerText() + page.locator("main").innerHTML();
        for (String name : List.of("王晓梅", "李建军", "赵玉明", "wangxm")) {
            assertEquals(-1, all.indexOf(name), name);
        }
    }

    @Test
    void too_many_days_are_refused_in_words() {
        Page page = opens();
        page.locator(".range input").first().fill("2020-01-01");
        page.locator(".range input").first().dispatchEvent("change");
        assertThat(page.locator("#said")).hasText("一次最多看 400 天。");
    }

    @Test
    void a_file_is_saved_from_the_page() throws IOException {
        Page page = opens();
        Download file = page.waitForDownload(() -> page.locator(".files a")
                .filter(new Locator.FilterOptions().setHasText("CSV"))
                .click());
        assertTrue(file.suggestedFilename().matches("figures_.*\\.csv"), file.suggestedFilename());
        assertTrue(Files.readString(file.path()).startsWith("\uFEFF合计,"));
    }

    @Test
    void paper_shows_all_tables_and_no_buttons() {
        Page page = opens();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertEquals(
                6,
                page.locator(".view table")
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .count());
        assertEquals(
                0,
                page.locator("button")
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .count());
    }

    @Test
    void figures_are_read_in_english_as_well() {
        Page page = opens();
        page.click("#language");
        assertThat(page.locator("#totals dt").first()).hasText("Arrivals");
        assertThat(tab(page, "By service")).isVisible();
        page.click("#language");
        assertThat(page.locator("#totals dt").first()).hasText("来的人");
    }

    private static Page opens() {
        Page page = chromium.console("wangxm", "135790", 1);
        page.navigate(Chromium.core() + "/console/figures");
        assertThat(page.locator(".view:not(.resting) table")).isVisible();
        return page;
    }

    private static Locator tab(Page page, String words) {
        return page.locator("button.tab").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static Figures.Counts today(Page page) {
        String from = page.locator(".range input").first().inputValue();
        return TestCore.duty()
                .get("/api/figures?from={from}&until={from}", from, from)
                .as(Figures.Report.class)
                .total();
    }

    private static void post(String path) {
        TestCore.duty().body(Map.of("id", Ids.next())).post(path).then().statusCode(200);
    }
}
