package org.yizhan.core.figures;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.figures.DayVisits;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.Statements;
import org.yizhan.core.TestCore;
import org.yizhan.core.queue.QueueDays;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

/// A day that is over, number by number.
@QuarkusTest
@WithTestResource(value = TestCore.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayVisitsTest {
    private static final String EVIL = "=1+1";

    @Inject
    QueueDays days;

    @Inject
    DayList list;

    @Inject
    Store store;

    @Inject
    Json json;

    @BeforeAll
    void play() {
        days.overnight("land", LineSetup.Overnight.CARRY);
        Queue.Ticket done = days.take(at(1, "09:00"), "social", Queue.Priority.ELDERLY);
        days.next(at(1, "09:10"), 1);
        days.finish(at(1, "09:24"), done);
        Queue.Ticket absent = days.take(at(1, "09:30"), "social");
        days.next(at(1, "09:31"), 1);
        days.miss(at(1, "09:35"), absent);
        Queue.Ticket carried = days.take(at(1, "16:00"), "land");
        days.take(at(1, "16:10"), "medical");
        days.next(at(2, "08:30"), 2);
        days.finish(at(2, "08:40"), carried);
        for (int i = 0; i <= DayVisits.PAGE; i++) {
            days.take(at(3, "09:00"), "civil");
        }
        store.write(tx -> tx.handle()
                .execute(
                        "UPDATE queue_service SET name = ? WHERE id = 'medical'",
                        json.text(LocalizedText.of(EVIL, EVIL))));
    }

    @Test
    void a_day_says_of_each_number_when_it_came_was_called_and_what_became_of_it() {
        DayVisits.Page page = page(1, "");
        assertEquals(3, page.count());
        assertEquals(
                List.of("A001", "A002", "B001"),
                page.visits().stream().map(DayVisits.Visit::number).toList());
        DayVisits.Visit done = page.visits().getFirst();
        assertEquals(Queue.State.FINISHED, done.state());
        assertEquals(Queue.Priority.ELDERLY, done.priority());
        assertEquals(1, done.desk());
        assertEquals("09:00 09:10 09:24", times(done.arrivedAt(), done.calledAt(), done.endedAt()));
        DayVisits.Visit absent = page.visits().get(1);
        assertEquals(Queue.State.MISSED, absent.state());
        assertNull(absent.endedAt());
        DayVisits.Visit left = page.visits().get(2);
        assertEquals(Queue.State.MISSED, left.state());
        assertNull(left.calledAt());
        assertNull(left.desk());
    }

    @Test
    void who_went_on_over_night_is_of_the_day_on_which_it_was_over() {
        List<DayVisits.Visit> second = page(2, "").visits();
        assertEquals(
                List.of("C001"), second.stream().map(DayVisits.Visit::number).toList());
        assertEquals(date(1), LocalDate.ofInstant(second.getFirst().arrivedAt(), CoreClock.ZONE));
        assertTrue(csv(2).stream().anyMatch(row -> row.get(4).equals(date(1) + " 16:00")), csv(2).toString());
    }

    @Test
    void a_long_day_is_turned_over_page_by_page_and_begun_anywhere() {
        DayVisits.Page first = page(3, "");
        assertEquals(DayVisits.PAGE, first.visits().size());
        assertEquals("D051", first.next());
        DayVisits.Page second = page(3, "d051");
        assertEquals(
                List.of("D051"),
                second.visits().stream().map(DayVisits.Visit::number).toList());
        assertNull(second.next());
        assertEquals(DayVisits.PAGE + 1, second.count());
    }

    @Test
    void a_day_on_which_nobody_came_is_empty_and_what_is_no_date_is_refused() {
        assertEquals(new DayVisits.Page(date(-40), 0, List.of(), null), page(-40, ""));
        TestCore.duty()
                .get("/api/figures/days/yesterday")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("malformed"));
        TestCore.kiosk().get("/api/figures/days/2026-01-01").then().statusCode(403);
    }

    @Test
    void the_file_holds_the_whole_day_and_runs_nothing_of_it() throws IOException {
        assertEquals(
                DayVisits.PAGE + 2,
                csv(3).stream().filter(row -> row.size() > 1).count());
        CSVRecord done = csv(1).get(1);
        assertEquals(
                List.of(date(1).toString(), "A001", "社保养老", "老人", "09:00", "09:10", "1", "09:24", "办结"), done.toList());
        assertTrue(csv(1).stream().anyMatch(row -> row.size() > 2 && row.get(2).equals("'" + EVIL)));
        byte[] book = download(1, "xlsx", "en");
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            assertEquals(date(1).toString(), read.getFirstSheet().getName());
            assertEquals(4, read.getFirstSheet().read().size());
            assertEquals("finished", read.getFirstSheet().read().get(1).getCellText(7));
        }
    }

    @Test
    void nobody_is_named() {
        String all = TestCore.duty().get("/api/figures/days/" + date(1)).asString();
        for (String name : List.of("王晓梅", "wangxm", "staff")) {
            assertFalse(all.contains(name), name);
        }
    }

    @Test
    void no_list_walks_through_the_tickets_of_the_years() {
        Map<String, List<String>> plans = Statements.plans(store, handle -> list.page(handle, date(1), "A001"));
        assertFalse(plans.isEmpty());
        plans.forEach((statement, plan) -> assertFalse(
                plan.stream().anyMatch(step -> step.matches("SCAN (t|i|ticket|business_day|queue_tally)\\b.*")),
                statement + "\n" + plan));
        assertTrue(plans.toString().contains("(day=? AND number>?)"), plans.toString());
    }

    private DayVisits.Page page(int day, String from) {
        return TestCore.duty()
                .queryParam("from", from)
                .get("/api/figures/days/" + date(day))
                .then()
                .statusCode(200)
                .extract()
                .as(DayVisits.Page.class);
    }

    private List<CSVRecord> csv(int day) {
        byte[] file = download(day, "csv", "zh-CN");
        try (CSVParser parser =
                CSVParser.parse(new String(file, 3, file.length - 3, StandardCharsets.UTF_8), CSVFormat.EXCEL)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] download(int day, String format, String language) {
        return TestCore.duty()
                .queryParam("language", language)
                .get("/api/figures/days/" + date(day) + "/" + format)
                .then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"visits_" + date(day) + "." + format + "\""))
                .extract()
                .asByteArray();
    }

    private static String times(@Nullable Instant... at) {
        return String.join(
                " ",
                Stream.of(at)
                        .map(one -> Objects.requireNonNull(one)
                                .atZone(CoreClock.ZONE)
                                .toLocalTime()
                                .toString()
                                .substring(0, 5))
                        .toList());
    }

    private Instant at(int day, String time) {
        return days.at(day, time);
    }

    private LocalDate date(int day) {
        return LocalDate.ofInstant(days.at(day, "12:00"), CoreClock.ZONE);
    }
}
