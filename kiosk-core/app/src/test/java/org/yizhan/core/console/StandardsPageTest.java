package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;

/// What the pages mark in amber and red: a visit against what its line says, else against what the center does.
@QuarkusTest
@WithTestResource(TestCore.class)
class StandardsPageTest {
    private static final String LINE = "land";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @BeforeEach
    void open() {
        Hall.empties();
    }

    @AfterEach
    void asItWas() {
        minutes(null);
    }

    @Test
    void it_is_amber_from_three_quarters_and_red_from_all_of_what_was_promised() {
        Page page = chromium.console("wangxm", "135790", 1);
        Object levels = page.evaluate("""
                async () => {
                  const { level } = await import('/web/js/standards.js');
                  const minutes = (count) => count * 60000;
                  return [[0, 10], [minutes(7.5) - 1, 10], [minutes(7.5), 10], [minutes(10) - 1, 10], [minutes(10), 10],
                    [minutes(500), 0]].map(([millis, promised]) => level(millis, promised));
                }""");
        assertEquals(List.of("", "", "amber", "amber", "red", ""), levels);
    }

    @Test
    void a_visit_is_marked_by_its_own_line_and_by_the_center_where_that_says_nothing() {
        Queue.Ticket visit = Hall.takes(LINE);
        TestCore.duty()
                .body(Map.of("id", Ids.next()))
                .post("/api/queue/desks/1/next")
                .then()
                .statusCode(200);
        String called = String.valueOf(Objects.requireNonNull(Hall.reads(visit).calledAt()));
        minutes(8);
        assertThat(desks(called, 7).locator(".desk-card .waited").first()).hasClass(Pattern.compile("amber"));
        assertThat(desks(called, 9).locator(".desk-card .waited").first()).hasClass(Pattern.compile("red"));
        minutes(40);
        assertThat(desks(called, 20).locator(".desk-card .waited").first()).hasClass("waited");
        minutes(null);
        assertThat(desks(called, 20).locator(".desk-card .waited").first()).containsText("超时");
    }

    /// All desks, where the visit that was called then was called so many minutes ago.
    private static Page desks(String called, int minutes) {
        Page page = chromium.open(1366, 768);
        page.route("**/api/queue/console?**", route -> {
            APIResponse answer = route.fetch();
            String before =
                    Instant.parse(called).minus(Duration.ofMinutes(minutes)).toString();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace(called, before)));
        });
        Chromium.signIn(page, Chromium.core(), "lijj", "246801", 2);
        page.waitForURL(Chromium.core() + "/console");
        page.click("nav a[href='/console/desks']");
        return page;
    }

    private static void minutes(@Nullable Integer minutes) {
        TestCore.admin()
                .body(new Opening.Rules(null, null, null, minutes))
                .put("/api/opening/lines/{id}/rules", LINE)
                .then()
                .statusCode(200);
    }
}
