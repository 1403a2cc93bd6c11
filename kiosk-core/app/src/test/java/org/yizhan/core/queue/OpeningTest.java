package org.yizhan.core.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.opening.Opening.Span;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

/// When a line gives out numbers, as a kiosk meets it, on a real core. How hours are reckoned is in `BookTest`.
@QuarkusTest
@WithTestResource(TestCore.class)
class OpeningTest {
    private static final String LINE = "land";
    private static final List<Span> ALL_DAY = List.of(new Span(LocalTime.MIN, LocalTime.of(23, 59, 59)));

    @Inject
    Store store;

    @Inject
    CoreClock clock;

    @Inject
    Json json;

    @BeforeEach
    void open() {
        QueueCalls.emptyTheHall();
    }

    @AfterEach
    void asItWas() {
        rules(LINE, Opening.Rules.NONE);
        rules(Opening.Rules.NONE).then().statusCode(200);
        TestCore.admin().delete("/api/opening/days/{date}", today()).then().statusCode(204);
        resume(1).then().statusCode(200);
    }

    @Test
    void a_day_that_is_closed_takes_no_numbers_and_says_what_day_it_is_and_when_it_opens() {
        rules(week(Collections.nCopies(7, ALL_DAY))).then().statusCode(200);
        day(Opening.Kind.CLOSED, "庙会", List.of()).then().statusCode(200);

        QueueCalls.take(Ids.next(), LINE)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:closed"))
                .body("params.service", equalTo(LINE))
                .body("params.why", equalTo("DAY_OFF"))
                .body("params.name", equalTo("庙会"))
                .body("params.opens", notNullValue());
        Queue.Service line = service(LINE);
        assertFalse(line.open());
        Opening.Shut shut = line.shut();
        assertNotNull(shut);
        assertEquals("庙会", shut.name() == null ? "" : shut.name().chinese());
        assertEquals(List.of("opening.day chosen"), journalled("opening.day").subList(0, 1));

        TestCore.admin().delete("/api/opening/days/{date}", today()).then().statusCode(204);
        QueueCalls.take(LINE);
        assertNull(service(LINE).shut());
    }

    @Test
    void one_line_can_be_closed_while_the_others_are_open() {
        rules(LINE, week(Collections.nCopies(7, List.of()))).then().statusCode(200);
        QueueCalls.take(Ids.next(), LINE).then().statusCode(409).body("params.why", equalTo("DAY_OFF"));
        QueueCalls.take("civil");
    }

    @Test
    void hours_of_all_day_long_close_nobody() {
        rules(week(Collections.nCopies(7, ALL_DAY))).then().statusCode(200);
        day(Opening.Kind.OPEN, "都开", ALL_DAY).then().statusCode(200);
        QueueCalls.take(LINE);
    }

    @Test
    void choosing_the_same_again_is_no_second_fact() {
        var rules = new Opening.Rules(null, 60, null, null);
        int before = journalled("opening.rules").size();
        rules(rules).then().statusCode(200);
        rules(rules).then().statusCode(200);
        assertEquals(before + 1, journalled("opening.rules").size());
    }

    @Test
    void hours_that_cannot_be_meant_are_refused_by_their_field() {
        var reversed = List.of(new Span(LocalTime.of(12, 0), LocalTime.of(8, 0)));
        rules(week(Collections.nCopies(7, reversed)))
                .then()
                .statusCode(400)
                .body("violations.code", hasItem("reversed"));
        var twice = List.of(
                new Span(LocalTime.of(8, 0), LocalTime.of(12, 0)), new Span(LocalTime.of(11, 0), LocalTime.of(13, 0)));
        rules(week(Collections.nCopies(7, twice)))
                .then()
                .statusCode(400)
                .body("violations.code", hasItem("out-of-range"));
        rules("fortune-telling", Opening.Rules.NONE)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:yizhan:opening:not-found"));
        day(Opening.Kind.OPEN, "换时间", List.of()).then().statusCode(400).body("violations.code", hasItem("required"));
        TestCore.admin().delete("/api/opening/days/someday").then().statusCode(400);
        TestCore.duty()
                .body(Opening.Rules.NONE)
                .put("/api/opening/rules")
                .then()
                .statusCode(403);
    }

    @Test
    void the_countys_days_come_down_whole_and_the_centers_word_stands_before_them() {
        int version = TestCounty.nextVersion();
        county(version);
        QueueCalls.take(Ids.next(), LINE).then().statusCode(409).body("params.name", equalTo("县里放假"));
        day(Opening.Kind.OPEN, "照开", ALL_DAY).then().statusCode(200);
        QueueCalls.take(LINE);
        TestCore.admin().delete("/api/opening/days/{date}", today()).then().statusCode(204);
        QueueCalls.take(Ids.next(), LINE).then().statusCode(409);
        TestCounty.sends(Inbounds.OPENING_DAYS, json.text(new Opening.CountyDays(TestCounty.nextVersion(), List.of())));
        QueueCalls.take(LINE);
        county(version);
        QueueCalls.take(LINE);
    }

    private void county(int version) {
        var day = new Opening.CountyDay(
                LocalDate.parse(today()), Opening.Kind.CLOSED, LocalizedText.of("县里放假"), List.of());
        TestCounty.sends(Inbounds.OPENING_DAYS, json.text(new Opening.CountyDays(version, List.of(day))));
    }

    @Test
    void a_line_gives_out_as_many_numbers_as_a_day_has() {
        int given = store.read(handle -> handle.select(
                        "SELECT coalesce((SELECT last FROM queue_counter WHERE series = ? ORDER BY day DESC LIMIT 1), 0)",
                        LINE)
                .mapTo(Integer.class)
                .one());
        rules(LINE, new Opening.Rules(new Opening.Week(Collections.nCopies(7, ALL_DAY)), given + 1, null, null))
                .then()
                .statusCode(200);
        QueueCalls.take(LINE);
        QueueCalls.take(Ids.next(), LINE)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:quota-full"))
                .body("params.opens", notNullValue());
        Opening.Shut shut = service(LINE).shut();
        assertEquals(Opening.Why.FULL, shut == null ? null : shut.why());
    }

    @Test
    void a_paused_desk_calls_nobody_until_somebody_is_back() {
        QueueCalls.take(LINE);
        int before = journalled("opening.pause").size();
        var request = new Opening.PauseRequest(Ids.next(), Opening.Reason.MEAL, 30);
        pause(request);
        pause(request);
        assertEquals(before + 1, journalled("opening.pause").size());
        QueueCalls.next(1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:desk-paused"))
                .body("params.desk", equalTo("1"))
                .body("params.back", notNullValue());
        Opening.Pause shown = QueueCalls.console(1).desks().getFirst().pause();
        assertEquals(Opening.Reason.MEAL, shown == null ? null : shown.reason());
        assertEquals(
                List.of(1),
                QueueCalls.board().pauses().stream().map(Opening.Pause::desk).toList());

        resume(1).then().statusCode(200);
        QueueCalls.nextAt(1);
        assertEquals(List.of(), QueueCalls.board().pauses());
        TestCore.duty().body(request).post("/api/opening/desks/77/pause").then().statusCode(404);
    }

    private static void pause(Opening.PauseRequest request) {
        TestCore.duty().body(request).post("/api/opening/desks/1/pause").then().statusCode(200);
    }

    private static Response resume(int desk) {
        return TestCore.duty()
                .body(new Opening.ResumeRequest(Ids.next()))
                .post("/api/opening/desks/{desk}/resume", desk);
    }

    private static Opening.Rules week(List<List<Span>> days) {
        return new Opening.Rules(new Opening.Week(days), null, null, null);
    }

    private static Response rules(Opening.Rules rules) {
        return TestCore.admin().body(rules).put("/api/opening/rules");
    }

    private static Response rules(String line, Opening.Rules rules) {
        return TestCore.admin().body(rules).put("/api/opening/lines/{id}/rules", line);
    }

    private Response day(Opening.Kind kind, String name, List<Span> spans) {
        return TestCore.admin().body(new Opening.DayChoice(kind, name, spans)).put("/api/opening/days/{date}", today());
    }

    private String today() {
        return clock.local().toLocalDate().toString();
    }

    private static Queue.Service service(String id) {
        return Arrays.stream(TestCore.kiosk().get("/api/queue/services").as(Queue.Service[].class))
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// The latest first.
    private List<String> journalled(String type) {
        return store.read(handle -> handle.select(
                        "SELECT type || ' ' || op FROM journal WHERE type = ? ORDER BY epoch DESC, seq DESC", type)
                .mapTo(String.class)
                .list());
    }
}
