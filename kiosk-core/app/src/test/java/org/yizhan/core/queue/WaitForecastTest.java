package org.yizhan.core.queue;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yizhan.contract.figures.Figures;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.Statements;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

/// Days in a real core: first some whose visits are only known, then busy ones whose forecasts are held against what
/// came. How long visits take is drawn from a distribution that the core is not told.
@QuarkusTest
@WithTestResource(value = TestCore.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitForecastTest {
    private static final List<String> LINES = List.of("social", "medical");
    private static final int QUIET_DAYS = 5;
    private static final int BUSY_DAYS = 10;
    private static final int VISITS_OF_A_DAY = 30;

    @Inject
    QueueDays days;

    @Inject
    WaitForecast forecast;

    @Inject
    LatestTimes times;

    @Inject
    HallReader halls;

    @Inject
    TicketSlip slip;

    @Inject
    Store store;

    @Inject
    TestClock clock;

    private final Random random = new Random(20_261_126);
    private final List<Foretold> foretold = new ArrayList<>();
    private Queue.@Nullable Wait ofFew = new Queue.Wait(0, 0);
    private Queue.@Nullable Wait ofNobody = new Queue.Wait(0, 0);

    private record Foretold(WaitRange range, long waited) {
        boolean holds() {
            return range.p20() <= waited && waited <= range.p80();
        }
    }

    @BeforeAll
    void play() {
        days.signOn(days.at(1, "08:30"), "wangxm", 1);
        var _ = forecast.refresh();
        ofFew = days.take(days.at(1, "08:40"), "land").forecast();
        var _ = days.next(days.at(1, "08:41"), 1);
        for (int day = 1; day <= QUIET_DAYS; day++) {
            quiet(day);
        }
        Instant early = days.at(QUIET_DAYS + 2, "06:00");
        clock.set(early);
        var _ = forecast.refresh();
        ofNobody = days.take(early, "social").forecast();
        for (int day = 1; day <= BUSY_DAYS; day++) {
            busy(QUIET_DAYS + 2 + day);
        }
    }

    /// One after the other, with nobody waiting.
    private void quiet(int day) {
        Instant at = days.at(day, "09:00");
        for (int i = 0; i < VISITS_OF_A_DAY; i++) {
            String line = LINES.get(i % 2);
            days.take(at, line);
            Queue.Ticket there = days.next(at, 1);
            at = at.plusMillis(visit(line));
            days.finish(at, there);
            at = at.plusSeconds(30);
        }
    }

    /// Two desks, of which the second presses nothing but "next", and people who come a little faster than the desks
    /// work.
    private void busy(int day) {
        Instant open = days.at(day, "08:50");
        days.signOn(open, "wangxm", 1);
        days.signOn(open, "lijj", 2);
        var arrivals = new PriorityQueue<Instant>();
        Instant first = days.at(day, "09:00");
        for (int i = 0; i < VISITS_OF_A_DAY; i++) {
            arrivals.add(first.plusSeconds(random.nextInt(2 * 3600)));
        }
        var atDesk = new PriorityQueue<>(Comparator.comparing(Ends::at)
                .thenComparing(ends -> ends.ticket().number()));
        Map<UUID, Pending> waiting = new HashMap<>();
        SortedSet<Integer> free = new TreeSet<>(List.of(1, 2));
        while (!arrivals.isEmpty() || !atDesk.isEmpty()) {
            boolean comes = !arrivals.isEmpty()
                    && (atDesk.isEmpty()
                            || arrivals.peek().isBefore(atDesk.peek().at()));
            Instant at = comes ? arrivals.remove() : atDesk.peek().at();
            if (comes) {
                comes(at, free.isEmpty(), waiting);
            } else {
                Ends ends = atDesk.remove();
                if (ends.desk() == 1) {
                    days.finish(at.minusSeconds(1), ends.ticket());
                }
                free.add(ends.desk());
            }
            while (!free.isEmpty() && !waiting.isEmpty()) {
                int desk = free.removeFirst();
                Queue.Ticket called = days.next(at, desk);
                settle(Objects.requireNonNull(waiting.remove(called.id())), at);
                atDesk.add(new Ends(at.plusMillis(visit(called.serviceId())), desk, called));
            }
        }
    }

    private record Ends(Instant at, int desk, Queue.Ticket ticket) {}

    private record Pending(Instant came, @Nullable WaitRange told) {}

    private void comes(Instant at, boolean waits, Map<UUID, Pending> waiting) {
        String line = LINES.get(random.nextInt(LINES.size()));
        clock.set(at);
        WaitRange told =
                forecast.refresh().arrival(line, Queue.Priority.ORDINARY).orElseThrow();
        Queue.Ticket ticket = days.take(at, line);
        assertEquals(told.shown(), ticket.forecast());
        waiting.put(ticket.id(), new Pending(at, waits ? told : null));
    }

    /// Who finds a free desk waits for nothing, which is no art to foretell.
    private void settle(Pending pending, Instant called) {
        WaitRange told = pending.told();
        if (told != null) {
            foretold.add(
                    new Foretold(told, Duration.between(pending.came(), called).toMillis()));
        }
    }

    /// Lognormal: most take about as long, some much longer.
    private long visit(String line) {
        double median = line.equals("social") ? 5 : 9;
        return Math.round(Duration.ofMinutes(1).toMillis() * median * Math.exp(0.5 * random.nextGaussian()));
    }

    @Test
    void six_of_ten_wait_as_long_as_was_worked_out() {
        long held = foretold.stream().filter(Foretold::holds).count();
        double coverage = (double) held / foretold.size();
        assertTrue(foretold.size() > 150, foretold.size() + " had to wait");
        assertTrue(coverage > 0.48 && coverage < 0.72, "held: " + held + " of " + foretold.size());
    }

    @Test
    void who_draws_a_number_while_little_is_known_is_told_nothing() {
        assertNull(ofFew);
    }

    @Test
    void who_draws_a_number_while_no_desk_is_open_is_told_nothing() {
        assertNull(ofNobody);
    }

    @Test
    void each_day_is_reported_what_was_told_against_what_came() {
        String from = date(QUIET_DAYS + 3).toString();
        String until = date(QUIET_DAYS + 2 + BUSY_DAYS).toString();
        Figures.Report report = TestCore.duty()
                .get("/api/figures?from={from}&until={until}", from, until)
                .as(Figures.Report.class);
        assertEquals(BUSY_DAYS, report.days().size());
        for (Figures.Day day : report.days()) {
            Figures.Forecasts told = day.counts().forecasts();
            assertEquals(VISITS_OF_A_DAY, told.within() + told.sooner() + told.later(), day.toString());
            assertEquals(0, told.none(), day.toString());
        }
        Figures.Forecasts all = report.total().forecasts();
        assertTrue(all.within() > all.sooner() + all.later(), all.toString());
        assertTrue(report(1).forecasts().none() > 0);
    }

    private Figures.Counts report(int day) {
        String date = date(day).toString();
        return TestCore.duty()
                .get("/api/figures?from={from}&until={until}", date, date)
                .as(Figures.Report.class)
                .total();
    }

    @Test
    void a_line_is_offered_with_its_wait_and_a_slip_says_what_was_told() {
        var _ = forecast.refresh();
        TestCore.kiosk()
                .get("/api/queue/services")
                .then()
                .statusCode(200)
                .body("find { it.id == 'social' }.forecast", notNullValue());
        Queue.Ticket ticket = QueueCalls.take("social");
        assertNotNull(ticket.forecast());
        Integer stored = store.read(handle -> handle.select(
                        "SELECT count(*) FROM wait_forecast f JOIN ticket t ON t.nr = f.ticket WHERE t.id = ?",
                        ticket.id())
                .mapTo(Integer.class)
                .one());
        assertEquals(Integer.valueOf(1), stored);
        PrintDocument paper =
                store.read(handle -> slip.compose(handle, ticket.id(), "zh-CN")).orElseThrow();
        assertTrue(
                paper.lines().stream()
                        .anyMatch(line ->
                                line.label().equals("要等多久") && line.text().matches("\\d+ 到 \\d+ 分钟|\\d+ 分钟以内")),
                paper.lines().toString());
        RestAssured.given().get("/t/" + ticket.id()).then().statusCode(200).body(containsString("分钟"));
    }

    @Test
    void half_of_the_visits_of_a_line_are_as_short_as_they_were_drawn() {
        long median = times.now().median("social").orElseThrow().toSeconds();
        assertTrue(median > 200 && median < 400, median + " seconds");
        assertTrue(times.now().median("land").isEmpty());
    }

    @Test
    void no_forecast_walks_through_the_intervals_or_tickets_of_the_years() {
        Map<String, List<String>> plans = new HashMap<>(Statements.plans(store, times::read));
        assertTrue(plans.toString().contains("SEARCH i USING INTEGER PRIMARY KEY (rowid>?)"), plans.toString());
        plans.putAll(Statements.plans(store, halls::read));
        assertFalse(plans.isEmpty());
        plans.forEach((statement, plan) -> assertFalse(
                plan.stream().anyMatch(step -> step.matches("SCAN (ticket|ticket_interval|i|c|d)\\b.*")),
                statement + "\n" + plan));
    }

    private LocalDate date(int day) {
        return LocalDate.ofInstant(days.at(day, "12:00"), CoreClock.ZONE);
    }
}
