package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;

/// The big screen over a burst, a cut line and a week.
@QuarkusTest
@WithTestResource(TestCore.class)
class BoardTest {
    private static final int DAY_MILLIS = 86_400_000;

    /// Writes down each number that comes to the top, and how many timers that repeat are ever begun.
    private static final String WATCHED = """
            window.tops = [];
            window.repeating = 0;
            const begin = window.setInterval;
            window.setInterval = (...all) => { window.repeating++; return begin(...all); };
            document.addEventListener('DOMContentLoaded', () => new MutationObserver(() => {
              const top = document.querySelector('#now b');
              if (top && top.textContent !== window.tops[window.tops.length - 1]) {
                window.tops.push(top.textContent);
              }
            }).observe(document.getElementById('now'), { childList: true, subtree: true }));""";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeEach
    void open() {
        Hall.empties();
    }

    @Test
    void each_of_several_calls_within_a_second_stands_at_the_top_in_its_turn() {
        List<Queue.Ticket> tickets =
                IntStream.range(0, 7).mapToObj(i -> Hall.takes("social")).toList();
        Page board = watched(Chromium.core());
        assertThat(board.locator("#waiting")).hasText("等候 7 人");
        board.evaluate("() => { window.tops.length = 0; }");
        tickets.forEach(ticket -> calls());

        assertThat(board.locator("#now b")).hasText(tickets.getLast().number());
        List<String> numbers = tickets.stream().map(Queue.Ticket::number).toList();
        assertEquals(numbers, board.evaluate("() => window.tops"));
        assertThat(board.locator("#earlier b"))
                .hasText(numbers.reversed().subList(1, 5).toArray(String[]::new));
    }

    @Test
    void what_was_called_while_the_line_was_cut_is_shown_once_it_is_mended() throws IOException {
        List<Queue.Ticket> tickets =
                IntStream.range(0, 3).mapToObj(i -> Hall.takes("social")).toList();
        try (Wire wire = Wire.to(RestAssured.port)) {
            Page board = watched(wire.address());
            assertThat(board.locator("#waiting")).hasText("等候 3 人");
            wire.cut();
            assertThat(board.locator("#away")).isVisible();
            assertThat(board.locator("#foot")).containsText("更新于");
            board.evaluate("() => { window.tops.length = 0; }");
            tickets.forEach(ticket -> calls());
            wire.mend();

            assertThat(board.locator("#now b")).hasText(tickets.getLast().number());
            assertEquals(tickets.stream().map(Queue.Ticket::number).toList(), board.evaluate("() => window.tops"));
        }
    }

    @Test
    void after_a_week_it_still_follows_and_nothing_has_grown() {
        Page board = chromium.open(1920, 1080);
        board.clock().install();
        board.addInitScript(WATCHED);
        enter(board, Chromium.core());
        Object first = oneDay(board, 6);
        Object timers = board.evaluate("() => window.repeating");
        for (int day = 2; day <= 7; day++) {
            assertEquals(first, oneDay(board, 1), "elements after day " + day);
        }
        assertEquals(timers, board.evaluate("() => window.repeating"));
        assertTrue(((Number) timers).intValue() > 0);
    }

    /// How many elements the page has at the end of a day with so many calls.
    private static Object oneDay(Page board, int count) {
        board.clock().fastForward(DAY_MILLIS);
        Queue.Ticket last = Hall.takes("social");
        calls();
        for (int i = 1; i < count; i++) {
            last = Hall.takes("social");
            calls();
        }
        assertThat(board.locator("#now b")).hasText(last.number());
        assertThat(board.locator("#earlier li")).hasCount(4);
        return board.evaluate("() => document.querySelectorAll('*').length");
    }

    private static Page watched(String core) {
        Page board = chromium.open(1920, 1080);
        board.addInitScript(WATCHED);
        enter(board, core);
        return board;
    }

    private static void enter(Page board, String core) {
        board.navigate(core + "/board?token=" + TestCore.device(Enrolment.Kind.BOARD, "board"));
        board.waitForURL(core + "/board");
        assertThat(board.locator("#foot")).containsText("青溪村党群服务中心");
    }

    private static void calls() {
        TestCore.duty()
                .body(Map.of("id", Ids.next()))
                .post("/api/queue/desks/1/next")
                .then()
                .statusCode(200);
    }
}
