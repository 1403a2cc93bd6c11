package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.devices.WithPrinter;
import org.yizhan.core.store.Store;

/// Somebody comes to the desk who has lost the slip; a picture is in `target/screens`.
@QuarkusTest
@WithTestResource(TestCore.class)
@WithTestResource(WithPrinter.class)
class LostSlipTest {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    Store store;

    @BeforeEach
    void open() {
        Hall.empties();
    }

    @Test
    void a_lost_slip_is_printed_again_by_its_key_and_says_that_it_is_a_copy() {
        Queue.Ticket ticket = Hall.takes("social");
        Page desk = chromium.console("wangxm", "135790", 1);
        desk.locator("#waiting .pick").filter(with(ticket.number())).press("Enter");
        Locator again = desk.locator("#chosen button").filter(with("补打小票"));
        assertThat(again).isEnabled();
        assertEquals(List.of(), desk.evaluate(LayoutTest.CUT_OFF));
        desk.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", "desk-lost-slip.png")));

        desk.keyboard().press(again.locator("kbd").textContent());
        assertThat(desk.locator("#said")).hasText(ticket.number() + " 的小票在打，上面写着「补打」。");
        assertThat(again).isEnabled();
        assertEquals(List.of(false, true), copies(ticket));
    }

    @Test
    void a_visit_that_never_had_a_slip_is_offered_none() {
        Queue.Ticket visit = desk("/api/queue/desks/1/visits", Map.of("serviceId", "social", "done", false));
        desk("/api/queue/tickets/" + visit.id() + "/hold", Map.of("cause", "FETCHES_PAPERS"));
        Page desk = chromium.console("wangxm", "135790", 1);
        desk.locator("#aside .pick").filter(with(visit.number())).press("Enter");
        assertThat(desk.locator("#chosen button").filter(with("留言"))).isEnabled();
        assertThat(desk.locator("#chosen button").filter(with("补打小票"))).hasCount(0);
    }

    /// Of each slip of it, the earliest first, whether it is marked as a copy.
    private List<Boolean> copies(Queue.Ticket ticket) {
        return store.read(handle -> handle.createQuery("SELECT copy FROM print_job WHERE subject = ? ORDER BY nr")
                .bind(0, ticket.id())
                .mapTo(Boolean.class)
                .list());
    }

    private static Queue.Ticket desk(String path, Map<String, Object> what) {
        var body = new HashMap<String, Object>(what);
        body.put("id", Ids.next());
        return TestCore.duty().body(body).post(path).as(Queue.Ticket.class);
    }

    private static Locator.FilterOptions with(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
