package org.yizhan.core.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yizhan.contract.Ids;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

/// A duty desk books for who calls, by keys alone, and resolves what county and center both gave out; pictures are in
/// `target/screens`.
@QuarkusTest
@WithTestResource(TestCore.class)
class BookingPageTest {
    private static final String LINE = "civil";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Inject
    CoreClock clock;

    @Inject
    Store store;

    @Inject
    Json json;

    @BeforeEach
    void open() {
        var span = new Opening.Span(LocalTime.of(8, 30), LocalTime.of(11, 30));
        rules(new Opening.Rules(new Opening.Week(Collections.nCopies(7, List.of(span))), null, null, null));
        TestCore.admin()
                .body(new Opening.DayChoice(Opening.Kind.OPEN, "试一天", List.of(span)))
                .put("/api/opening/days/{date}", tomorrow().toString())
                .then()
                .statusCode(200);
        plan(new Bookings.Plan(30, 2, 10, 50, 14));
        blocks(1);
    }

    @AfterEach
    void asItWas() {
        store.write(tx -> {
            tx.handle().execute("DELETE FROM booking_step");
            return tx.handle().execute("DELETE FROM booking");
        });
        blocks(0);
        plan(Bookings.Plan.NONE);
        rules(Opening.Rules.NONE);
        TestCore.admin().delete("/api/opening/days/{date}", tomorrow().toString());
    }

    @Test
    void whoever_calls_is_given_a_time_by_keys_alone_and_it_is_moved_and_cancelled() {
        Page page = chromium.console("wangxm", "135790", 1);
        page.click("nav a[href='/console/bookings']");
        page.click("[data-key=line-" + LINE + "]");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#date")).hasValue(tomorrow().toString());
        assertThat(page.locator(".slots li")).hasCount(6);
        assertThat(page.locator(".slots li").first().locator(".is-free")).hasCount(2);
        page.keyboard().press("n");
        assertThat(page.locator("#name")).isFocused();
        page.keyboard().type("李建国");
        page.keyboard().press("Tab");
        page.keyboard().type("13900005678");
        picture(page, "bookings-held");
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("约好了");
        assertThat(page.locator(".slots li")
                        .first()
                        .locator("button.slot-place")
                        .first())
                .containsText("李＊国");
        assertThat(page.locator(".booked-code")).isVisible();
        picture(page, "bookings-booked");
        assertEquals(List.of(), page.evaluate(LayoutTest.CUT_OFF));

        page.keyboard().press("m");
        page.locator(".slots li").nth(2).locator(".is-free").first().click();
        assertThat(page.locator("#said")).containsText("改好了");
        assertThat(page.locator(".slots li").nth(2)).containsText("李＊国");
        page.keyboard().press("c");
        assertThat(page.locator("#one")).containsText("13900005678");
        page.click("[data-key^=cancel]");
        page.click("[data-key^=cancel]");
        assertThat(page.locator("#said")).containsText("取消了");
        assertThat(page.locator(".is-over")).hasCount(1);
    }

    @Test
    void what_county_and_center_both_gave_out_stands_on_top_until_a_person_moves_one() {
        Instant from = tomorrow().atTime(9, 0).atZone(CoreClock.ZONE).toInstant();
        Bookings.Booking ours = TestCore.duty()
                .body(new Bookings.HoldRequest(Ids.next(), LINE, from, "zh-CN"))
                .post("/api/bookings")
                .as(Bookings.Booking.class);
        TestCore.duty()
                .body(new Bookings.Confirmation(Ids.next(), "王芳", null))
                .post("/api/bookings/{id}/confirm", ours.id())
                .then()
                .statusCode(200);
        TestCounty.sends(
                Inbounds.BOOKING,
                json.text(new Bookings.CountyBooking(
                        Ids.next(),
                        1,
                        LINE,
                        from,
                        from.plus(Duration.ofMinutes(30)),
                        ours.place(),
                        "50000003",
                        false,
                        "赵强",
                        "13900001234")));
        Page page = chromium.console("wangxm", "135790", 1);
        page.navigate(Chromium.core() + "/console/bookings");
        assertThat(page.locator(".warning")).containsText("重了");
        page.click(".warning button >> nth=1");
        assertThat(page.locator(".is-clash")).hasCount(2);
        picture(page, "bookings-clash");
        page.keyboard().press("m");
        page.locator(".slots li").nth(3).locator(".is-free").first().click();
        assertThat(page.locator(".warning")).hasCount(0);
        page.click("#language");
        assertThat(page.locator("#range h2")).hasText("Appointments");
        page.click("[data-key=line-" + LINE + "]");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".slots li")).hasCount(6);
        picture(page, "bookings-en");
    }

    @Test
    void an_admin_says_how_a_line_is_booked() {
        Page page = chromium.console("zhaoym", "864209", 2);
        page.click("nav a[href='/console/bookings']");
        page.click("[data-key=line-" + LINE + "]");
        page.fill("[name=minutes]", "60");
        assertThat(page.locator("#plan .note")).containsText("6 位");
        page.click("[data-key=save-plan]");
        assertThat(page.locator("#said")).containsText("改好了");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".slots li")).hasCount(3);
        picture(page, "bookings-plan");
    }

    private static void rules(Opening.Rules rules) {
        TestCore.admin()
                .body(rules)
                .put("/api/opening/lines/{id}/rules", LINE)
                .then()
                .statusCode(200);
    }

    private static void plan(Bookings.Plan plan) {
        TestCore.admin()
                .body(plan)
                .put("/api/bookings/lines/{id}/plan", LINE)
                .then()
                .statusCode(200);
    }

    private void blocks(int places) {
        TestCounty.sends(
                Inbounds.BOOKING_BLOCKS,
                json.text(new Bookings.Blocks(
                        TestCounty.nextVersion(), List.of(new Bookings.Block(LINE, LocalDate.EPOCH, places)))));
    }

    private LocalDate tomorrow() {
        return clock.local().toLocalDate().plusDays(1);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
