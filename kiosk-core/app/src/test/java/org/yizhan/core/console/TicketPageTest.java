package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;

/// The page behind a ticket, as a phone in the hall reads it.
@QuarkusTest
@WithTestResource(TestCore.class)
class TicketPageTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    TestClock clock;

    @BeforeEach
    void open() {
        Hall.empties();
    }

    @AfterEach
    void setRight() {
        clock.setRight();
    }

    @Test
    void it_is_read_without_a_script_and_without_signing_on() {
        Queue.Ticket first = Hall.takes("social");
        Queue.Ticket second = Hall.takes("social");
        given().get("/t/" + second.id())
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString(second.number()))
                .body(containsString("前面还有 1 人"))
                .body(not(containsString(first.number())));
        given().header("Accept-Language", "en-GB,en;q=0.9")
                .get("/t/" + second.id())
                .then()
                .body(containsString("1 before you"));
    }

    @Test
    void it_follows_the_number_by_itself_until_the_visit_is_over() {
        Queue.Ticket ticket = Hall.takes("social");
        Page phone = chromium.open(390, 844);
        phone.clock().install();
        phone.navigate(Chromium.core() + "/t/" + ticket.id());
        assertThat(phone.locator(".headline")).hasText("快到您了，请别走远");

        calls();
        phone.clock().fastForward(21_000);
        assertThat(phone.locator(".headline")).hasText("请到 1 号窗口");
        assertThat(phone).hasTitle(ticket.number() + " 请到 1 号窗口");

        finishes(ticket);
        phone.clock().fastForward(21_000);
        assertThat(phone.locator(".headline")).hasText("办完了");

        int[] reads = {0};
        phone.onRequest(request -> reads[0]++);
        phone.clock().runFor(61_000);
        assertEquals(0, reads[0]);
        assertEquals(true, phone.evaluate("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0192f5a0-7c1e-7abc-8def-0123456789ab"})
    void a_number_that_is_none_is_said_plainly(String id) {
        given().get("/t/" + id).then().statusCode(404).body(containsString("这里没有这个号"));
    }

    @Test
    void whoever_asks_without_end_is_asked_to_wait_and_served_again_soon() {
        Queue.Ticket ticket = Hall.takes("social");
        Instant now = Instant.now();
        clock.set(now);
        int busy = 0;
        for (int i = 0; i < 40 * Throttle.BURST && busy == 0; i++) {
            busy = given().get("/t/" + ticket.id()).statusCode() == 503 ? 1 : 0;
        }
        assertTrue(busy > 0, "nobody was asked to wait");
        clock.set(now.plus(Duration.ofMinutes(1)));
        given().get("/t/" + ticket.id()).then().statusCode(200);
    }

    private static void calls() {
        TestCore.duty()
                .body(Map.of("id", Ids.next()))
                .post("/api/queue/desks/1/next")
                .then()
                .statusCode(200);
    }

    private static void finishes(Queue.Ticket ticket) {
        TestCore.duty()
                .body(Map.of("id", Ids.next()))
                .post("/api/queue/tickets/" + ticket.id() + "/finish")
                .then()
                .statusCode(200);
    }
}
