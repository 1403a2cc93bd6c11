package org.yizhan.county.bookings;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.yizhan.county.testing.CountyTest;
import org.yizhan.county.testing.SampleJournal;
import org.yizhan.county.testing.Wired;
import org.yizhan.sync.Wire;

/// A center that books four visits each half hour, the first two of them the county's.
@SuppressWarnings("NullAway.Init")
abstract class BookedCenter extends CountyTest {
    static final String VILLAGE = "330782101205";
    static final String LINE = "social";

    byte[] centerKey;
    Wired agent;
    SampleJournal journal;
    Instant slot;

    @BeforeEach
    void a_center_says_how_it_is_booked() {
        Wire.Enrolment enrolment = enrol(VILLAGE);
        agent = agent(enrolment);
        centerKey = enrolment.centerKey();
        journal = SampleJournal.fresh(VILLAGE, centerKey);
        slot = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        jdbi.useTransaction(handle -> {
            handle.execute("delete from county_booking where center_id = ?", VILLAGE);
            handle.execute("delete from change where center_id = ? and kind = 'bookings.county'", VILLAGE);
            handle.execute("delete from center_booking where center_id = ?", VILLAGE);
            handle.execute("delete from center_word where center_id = ?", VILLAGE);
            handle.execute("delete from county_day where center_id = ?", VILLAGE);
        });
        plan(30, 4);
        allocate(2).statusCode(200);
    }

    void plan(int minutes, int places) {
        journal.append(
                "bookings.plan",
                UUID.randomUUID(),
                "chosen",
                Map.of(
                        "line",
                        LINE,
                        "name",
                        Map.of("zh-CN", "社保养老"),
                        "plan",
                        Map.of("minutes", minutes, "daysAhead", 14),
                        "places",
                        places));
        push();
    }

    void hours(String line, Map<String, Object> rules) {
        journal.append("opening.rules", UUID.randomUUID(), "chosen", Map.of("line", line, "rules", rules));
    }

    void day(int days, String kind, List<Map<String, String>> spans) {
        Map<String, Object> day = Map.of(
                "date", date(days), "kind", kind, "name", Map.of("zh-CN", "庙会"), "spans", spans, "origin", "CENTER");
        journal.append("opening.day", UUID.randomUUID(), "chosen", Map.of("day", day, "by", "zhaoym"));
    }

    void booked(UUID id, Instant from, int place, String side, String state) {
        Map<String, Object> facts = new HashMap<>(Map.of("line", LINE, "place", place, "side", side, "state", state));
        facts.put("from", from.toString());
        facts.put("until", from.plusSeconds(1800).toString());
        facts.put("by", "kiosk-1");
        journal.append("bookings.booking", id, "booked", facts);
    }

    void push() {
        assertEquals(
                journal.position().seq(),
                agent.post("/sync/v1/push", journal.all())
                        .as(Wire.Receipt.class)
                        .seq());
    }

    static void countyCloses(int days) {
        int version = officer().get("/api/opening/days").then().extract().path("version");
        officer()
                .body(Map.of(
                        "version",
                        version + 1,
                        "center",
                        VILLAGE,
                        "from",
                        date(days),
                        "until",
                        date(days),
                        "kind",
                        "CLOSED",
                        "name",
                        Map.of("zh-CN", "县庆"),
                        "spans",
                        List.of()))
                .post("/api/opening/days")
                .then()
                .statusCode(200);
    }

    static int version() {
        return officer().get("/api/bookings/" + VILLAGE).then().extract().path("version");
    }

    static ValidatableResponse allocate(int places) {
        return allocate(version() + 1, places);
    }

    static ValidatableResponse allocate(int version, int places) {
        return officer()
                .body(Map.of(
                        "version",
                        version,
                        "blocks",
                        List.of(Map.of("line", LINE, "since", "2026-01-01", "places", places))))
                .post("/api/bookings/" + VILLAGE + "/blocks")
                .then();
    }

    static ValidatableResponse book(UUID id, Instant from) {
        return book(id, LINE, from);
    }

    static ValidatableResponse book(UUID id, String line, Instant from) {
        return officer()
                .body(Map.of("id", id, "line", line, "from", from.toString(), "name", "纪新成", "phone", "13900005678"))
                .post("/api/bookings/" + VILLAGE)
                .then();
    }

    static ValidatableResponse cancel(UUID id) {
        return officer().post("/api/bookings/" + VILLAGE + "/{id}/cancel", id).then();
    }

    static void isOff(Instant slot) {
        book(UUID.randomUUID(), slot).statusCode(409).body("type", equalTo("urn:yizhan:bookings:day-off"));
    }

    static String date(int days) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days).toString();
    }

    static Map<String, Object> week(String from, String until) {
        return Map.of("week", Map.of("days", Collections.nCopies(7, List.of(Map.of("from", from, "until", until)))));
    }

    static Instant at(int days, String time) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        return LocalDate.now(zone)
                .plusDays(days)
                .atTime(LocalTime.parse(time))
                .atZone(zone)
                .toInstant();
    }

    List<JsonNode> changesAbout(UUID id) {
        return changes("bookings.county").stream()
                .filter(change -> change.path("id").asText().equals(id.toString()))
                .toList();
    }

    List<JsonNode> changes(String kind) {
        return agent.get("/sync/v1/changes?after=0&limit=500").as(Wire.Changes.class).changes().stream()
                .filter(change -> change.kind().equals(kind))
                .map(change -> parsed(change.payload()))
                .toList();
    }

    static JsonNode parsed(String json) {
        try {
            return Wired.JSON.readTree(json);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
