package org.yizhan.core.figures;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yizhan.contract.figures.Figures;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.Statements;
import org.yizhan.core.TestCore;
import org.yizhan.core.queue.QueueDays;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

/// Four days that are played to the minute, and what a report says of them.
@QuarkusTest
@WithTestResource(value = TestCore.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {
    @Inject
    QueueDays days;

    @Inject
    FigureReports reports;

    @Inject
    Store store;

    @BeforeAll
    void play() {
        days.overnight("land", LineSetup.Overnight.CARRY);
        Queue.Ticket first = days.take(at(1, "09:00"), "social");
        Queue.Ticket absent = days.take(at(1, "09:05"), "social");
        days.next(at(1, "09:10"), 1);
        days.start(at(1, "09:12"), first);
        days.finish(at(1, "09:24"), first);
        days.next(at(1, "09:25"), 1);
        days.miss(at(1, "09:27"), absent);
        Queue.Ticket late = days.take(at(1, "10:00"), "medical");
        days.classify(at(1, "10:30"), late, Queue.Priority.ELDERLY);
        days.next(at(1, "11:30"), 2);
        days.finish(at(1, "11:35"), late);
        Queue.Ticket lengthy = days.take(at(1, "11:40"), "social");
        days.next(at(1, "11:41"), 1);
        days.finish(at(1, "12:20"), lengthy);
        Queue.Ticket undone = days.take(at(1, "14:00"), "social");
        days.next(at(1, "14:05"), 1);
        days.undo(at(1, "14:06"), undone);
        days.next(at(1, "14:15"), 1);
        days.finish(at(1, "14:20"), undone);
        days.take(at(1, "16:00"), "social");
        days.next(at(1, "16:05"), 1);
        days.take(at(1, "16:10"), "medical");
        Queue.Ticket carried = days.take(at(1, "16:20"), "land");
        days.next(at(2, "08:30"), 2);
        days.finish(at(2, "08:40"), carried);
        Queue.Ticket plain = days.take(at(3, "09:00"), "social");
        days.next(at(3, "09:06"), 1);
        days.finish(at(3, "09:10"), plain);
        Queue.Ticket awoken = days.take(Instant.parse("2001-01-01T04:00:00Z"), "social");
        days.next(at(3, "10:00"), 1);
        days.finish(at(3, "10:05"), awoken);
        days.take(at(4, "09:00"), "social");
        days.next(at(4, "09:20"), 1);
        days.take(at(4, "09:30"), "social");
    }

    @Test
    void today_is_counted_as_far_as_it_has_come() {
        Figures.Counts today = report(4, 4).total();
        assertEquals(2, today.arrivals());
        assertEquals(List.of(1, 20, 20), spread(today.waits()));
        assertEquals(0, today.visits());
        assertEquals(0, today.left());
    }

    @Test
    void a_day_is_counted_to_the_minute() {
        Figures.Counts day = report(1, 1).total();
        assertEquals(8, day.arrivals());
        assertEquals(List.of(6, 10, 90), spread(day.waits()));
        assertEquals(1, day.late());
        assertEquals(5, day.visits());
        assertEquals(List.of(4, 5, 39), spread(day.visitTimes()));
        assertEquals(1, day.tookLong());
        assertEquals(1, day.missed());
    }

    /// 39 minutes at a desk are too many where nothing is said of the line, and not where it takes 40 itself.
    @Test
    void a_visit_takes_long_by_what_its_own_line_says() {
        takes(40);
        try {
            Figures.Report report = report(1, 1);
            assertEquals(0, report.total().tookLong());
            assertEquals(
                    Map.of("social", 40, "medical", 15, "land", 15),
                    report.lines().stream()
                            .collect(Collectors.toMap(Figures.Line::serviceId, Figures.Line::visitMinutes)));
            takes(4);
            assertEquals(3, report(1, 1).lines().getFirst().counts().tookLong());
        } finally {
            takes(null);
        }
        assertEquals(1, report(1, 1).total().tookLong());
    }

    private static void takes(@Nullable Integer minutes) {
        TestCore.admin()
                .body(new Opening.Rules(null, null, null, minutes))
                .put("/api/opening/lines/social/rules")
                .then()
                .statusCode(200);
    }

    @Test
    void a_night_is_nobodys_wait_and_nobodys_visit() {
        assertEquals(2, report(1, 1).total().left());
        Figures.Counts second = report(2, 2).total();
        assertEquals(0, second.arrivals());
        assertEquals(0, second.waits().count());
        assertNull(second.waits().p50Seconds());
        assertEquals(0, second.late());
        assertEquals(List.of(1, 10, 10), spread(second.visitTimes()));
        assertEquals(0, second.left());
    }

    @Test
    void what_a_clock_said_that_woke_up_in_another_year_tells_no_hour_and_no_length_of_time() {
        Figures.Report third = report(3, 3);
        assertEquals(2, third.total().arrivals());
        assertEquals(List.of(2, 6, 6), spread(third.total().waits()));
        assertEquals(0, third.total().late());
        assertEquals(List.of(2, 4, 5), spread(third.total().visitTimes()));
        assertEquals(
                List.of(9, 10), third.hours().stream().map(Figures.Hour::hour).toList());
    }

    @Test
    void what_became_of_each_number_adds_up_to_those_who_came() {
        Figures.Ends first = report(1, 1).total().ends();
        assertEquals(new Figures.Ends(0, 5, 1, 0, 1, 1), first);
        assertEquals(new Figures.Ends(1, 1, 0, 0, 0, 0), report(2, 2).total().ends());
        Figures.Ends today = report(4, 4).total().ends();
        assertEquals(2, today.goOn());
        Figures.Report all = report(1, 4);
        for (Figures.Counts counts : Stream.of(
                        Stream.of(all.total()),
                        all.days().stream().map(Figures.Day::counts),
                        all.lines().stream().map(Figures.Line::counts))
                .flatMap(each -> each)
                .toList()) {
            Figures.Ends ends = counts.ends();
            assertEquals(
                    counts.arrivals() + ends.carriedIn(),
                    ends.finished() + ends.missed() + ends.cancelled() + ends.left() + ends.goOn());
        }
    }

    @Test
    void each_stay_counts_in_its_line_its_hour_and_at_its_desk() {
        Figures.Report report = report(1, 2);
        assertEquals(
                List.of(date(1), date(2)),
                report.days().stream().map(Figures.Day::date).toList());
        assertEquals(
                Map.of("social", 5, "medical", 2, "land", 1),
                report.lines().stream()
                        .collect(Collectors.toMap(Figures.Line::serviceId, line -> arrivals(line.counts()))));
        assertEquals(
                List.of(9, 10, 11, 14, 16),
                report.hours().stream()
                        .map(Figures.Hour::hour)
                        .filter(hour -> hour != 8)
                        .toList());
        Figures.Desk two = report.desks().get(1);
        assertEquals(2, two.number());
        assertEquals(2, two.counts().visits());
        assertEquals(0, two.counts().arrivals());
        assertEquals(0, two.counts().waits().count());
    }

    @Test
    void a_range_has_two_dates_in_their_order_and_400_days_at_most() {
        refused(null, "2026-01-02").body("violations[0].code", equalTo("required"));
        refused("2026-01-02", "tomorrow").body("violations[0].code", equalTo("malformed"));
        refused("2026-01-02", "2026-01-01").body("violations[0].code", equalTo("reversed"));
        refused("2025-01-01", "2026-02-05")
                .body("type", equalTo(Figures.RANGE_TOO_LONG))
                .body("params.most", equalTo("400"));
        get("2025-01-01", "2026-02-04").statusCode(200);
    }

    @Test
    void figures_are_for_whoever_is_on_duty() {
        TestCore.kiosk()
                .get("/api/figures?from=2026-01-01&until=2026-01-01")
                .then()
                .statusCode(403);
    }

    @Test
    void no_report_walks_through_the_intervals_of_the_years() {
        Map<String, List<String>> plans =
                Statements.plans(store, handle -> reports.report(handle, new DateRange(date(1), date(3))));
        assertFalse(plans.isEmpty());
        plans.forEach((statement, plan) -> assertFalse(
                plan.stream()
                        .anyMatch(step -> step.matches("SCAN (ticket_interval|wait_forecast|i|f|business_day)\\b.*")),
                statement + "\n" + plan));
        assertTrue(plans.toString().contains("SEARCH i USING INDEX ticket_interval_day (day=?)"), plans.toString());
        assertTrue(plans.toString().contains("business_day_date (date>? AND date<?)"), plans.toString());
    }

    private Figures.Report report(int from, int until) {
        return store.read(handle -> reports.report(handle, new DateRange(date(from), date(until))));
    }

    private ValidatableResponse refused(@Nullable String from, String until) {
        return get(from, until).statusCode(400);
    }

    private static ValidatableResponse get(@Nullable String from, String until) {
        return TestCore.duty()
                .get("/api/figures?until=" + until + (from == null ? "" : "&from=" + from))
                .then();
    }

    private Instant at(int day, String time) {
        return days.at(day, time);
    }

    private LocalDate date(int day) {
        return LocalDate.ofInstant(days.at(day, "12:00"), CoreClock.ZONE);
    }

    private static int arrivals(Figures.Counts counts) {
        return counts.arrivals();
    }

    /// How often, and half and nine tenths in whole minutes: the clock of the tests runs on from where it is set.
    private static List<Integer> spread(Figures.Spread spread) {
        return List.of(spread.count(), minutes(spread.p50Seconds()), minutes(spread.p90Seconds()));
    }

    private static int minutes(@Nullable Integer seconds) {
        return seconds == null ? -1 : Math.toIntExact(Math.round(seconds / 60.0));
    }
}
