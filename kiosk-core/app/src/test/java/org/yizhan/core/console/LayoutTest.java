package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.contract.Ids;
import org.yizhan.core.TestCore;

/// Everything there is to read can be read, on the screens there are.
@QuarkusTest
@WithTestResource(TestCore.class)
class LayoutTest {
    /// Texts of elements that are narrower or lower than what they hold, or that reach out of the window.
    static final String CUT_OFF = """
            () => [...document.querySelectorAll('body *')]
              .filter(e => e.childNodes.length > 0 && e.offsetParent !== null && !e.matches('option, textarea, input'))
              .filter(e => {
                const box = e.getBoundingClientRect();
                return e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0 && getComputedStyle(e).display !== 'inline'
                  || box.right > innerWidth + 1 || box.left < -1;
              })
              .map(e => e.tagName + '.' + e.className + ': ' + e.textContent.slice(0, 40))""";

    private static final List<String> PAGES = List.of(
            "/console",
            "/console/desks",
            "/console/bookings",
            "/console/cases",
            "/console/partyday",
            "/console/notices",
            "/console/figures",
            "/console/figures/day",
            "/console/devices",
            "/console/sign-in");

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeEach
    void the_hall_is_busy() {
        Hall.empties();
        for (String service : List.of("social", "medical", "land", "civil", "social", "medical")) {
            Hall.takes(service);
        }
        TestCore.duty()
                .body(Map.of("id", Ids.next()))
                .post("/api/queue/desks/3/next")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "1024, 768"})
    void no_page_of_the_console_scrolls_sideways_or_cuts_words_off(int width, int height) {
        TestCore.kiosk().body(Map.of("id", Ids.next(), "screen", "home")).post("/api/devices/help");
        Page page = chromium.console("zhaoym", "864209", 3);
        page.setViewportSize(width, height);
        for (String path : PAGES) {
            page.navigate(Chromium.core() + path);
            assertThat(page.locator(".card").first()).containsText(java.util.regex.Pattern.compile("."));
            assertEquals(List.of(), page.evaluate(CUT_OFF), path);
        }
    }

    @ParameterizedTest
    @CsvSource({"1920, 1080", "1080, 1920", "1366, 768", "3840, 2160"})
    void the_board_fits_every_television(int width, int height) {
        Page board = chromium.board(width, height);
        assertThat(board.locator("#earlier, #now b").first()).isVisible();
        assertThat(board.locator("#foot")).containsText("青溪村党群服务中心");
        assertEquals(List.of(), board.evaluate(CUT_OFF));
        assertEquals(height, board.evaluate("() => document.documentElement.scrollHeight"));
        assertEquals(true, board.evaluate("""
                () => { const text = document.getElementById('text'); return text.scrollHeight <= text.clientHeight; }"""));
    }

    @Test
    void the_called_number_is_read_from_eight_meters() {
        Page board = chromium.board(1920, 1080);
        assertThat(board.locator("#now b")).isVisible();
        double em = ((Number)
                        board.evaluate("() => parseFloat(getComputedStyle(document.querySelector('#now b')).fontSize)"))
                .doubleValue();
        double digit = 0.733 * em;
        assertTrue(digit >= 110, "a digit is " + digit + " px high; 70 mm on 55 inches are 110 px");
    }

    @Test
    void a_long_notice_is_cut_into_pages_that_lose_nothing() {
        Page board = chromium.board(1920, 1080);
        Object joined = board.evaluate("""
                async () => {
                  const { pages } = await import('/web/js/pager.js');
                  const text = '第一句。第二句，还有一半。'.repeat(40);
                  const all = pages(text, (part) => part.length <= 50);
                  return all.every((page) => page.length <= 50 && page.endsWith('。')) && all.join('') === text;
                }""");
        assertEquals(true, joined);
    }
}
