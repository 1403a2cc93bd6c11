package org.yizhan.county.bookings;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;
import org.yizhan.county.testing.SampleJournal;
import org.yizhan.county.testing.Wired;
import org.yizhan.sync.Wire;

/// A center that books four visits each half hour, the first two of them the county's.
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class BookingsTest extends CountyTest {
    private static final String VILLAGE = "330782101205";
    private static final String LINE = "social";

    @Inject
    CallersForgotten forgotten;

    private Wired agent;
    private SampleJournal journal;
    private Instant slot;

    @BeforeEach
    void a_center_says_how_it_is_booked() {
        Wire.Enrolment enrolment = enrol(VILLAGE);
        agent = agent(enrolment);
        journal = SampleJournal.fresh(VILLAGE, enrolment.centerKey());
        slot = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        jdbi.useTransaction(handle -> {
            handle.execute("delete from county_booking where center_id = ?", VILLAGE);
            handle.execute("delete from change where center_id = ? and kind = 'bookings.county'", VILLAGE);
            handle.execute("delete from center_booking where center_id = ?", VILLAGE);
            handle.execute("delete from booking_plan where center_id = ?", VILLAGE);
            handle.execute("delete from opening_week where center_id = ?", VILLAGE);
            handle.execute("delete from center_day where center_id = ?", VILLAGE);
            handle.execute("delete from county_day where center_id = ?", VILLAGE);
        });
        plan(4);
        allocate(2).statusCode(200);
    }

    @Test
    void the_county_books_its_own_places_and_no_more() {
        UUID first = UUID.randomUUID();
        book(first, slot).statusCode(201).body("place", equalTo(0)).body("shortCode", startsWithUpperHalf());
        book(first, slot).statusCode(201).body("place", equalTo(0));
        book(UUID.randomUUID(), slot).statusCode(201).body("place", equalTo(1));
        book(UUID.randomUUID(), slot).statusCode(409).body("type", equalTo("urn:yizhan:bookings:slot-full"));
        book(UUID.randomUUID(), slot.plusSeconds(1800)).statusCode(201).body("place", equalTo(0));
        book(first, slot.plusSeconds(1800)).statusCode(422).body("type", equalTo("urn:yizhan:request:key-reused"));

        cancel(first).statusCode(200).body("cancelled", equalTo(true));
        cancel(first).statusCode(200);
        book(UUID.randomUUID(), slot).statusCode(201).body("place", equalTo(0));
        assertEquals(1, count("audit where act = 'bookings.cancelled' and subject = ?", first.toString()));
    }

    @Test
    void blocks_and_bookings_come_down_and_a_name_lies_nowhere_in_clear() {
        UUID id = UUID.randomUUID();
        book(id, slot).statusCode(201);
        JsonNode booked = changesAbout(id).getFirst();
        assertEquals("纪新成", booked.path("name").asText());
        assertEquals(1, booked.path("version").asInt());
        assertEquals(slot.toString(), booked.path("from").asText());
        assertEquals(0, count("change where payload like '%纪新成%' or payload like '%13900005678%'"));
        JsonNode blocks = changes("bookings.blocks").getLast();
        assertEquals(2, blocks.path("blocks").path(0).path("places").asInt());
    }

    @Test
    void who_called_goes_with_what_is_given_up() {
        UUID id = UUID.randomUUID();
        book(id, slot).statusCode(201);
        assertEquals(1, sealed());
        cancel(id).statusCode(200);
        assertEquals(0, sealed());
        List<JsonNode> sent = changesAbout(id);
        assertEquals(1, sent.size());
        assertEquals(2, sent.getFirst().path("version").asInt());
        assertTrue(sent.getFirst().path("cancelled").asBoolean());
    }

    @Test
    void who_called_is_forgotten_a_day_after_the_center_heard_or_the_appointment_was_whether_anybody_books_or_not() {
        UUID heard = UUID.randomUUID();
        UUID over = UUID.randomUUID();
        UUID fresh = UUID.randomUUID();
        book(heard, slot).statusCode(201);
        hearsAll();
        book(over, slot).statusCode(201);
        book(fresh, slot.plusSeconds(1800)).statusCode(201);
        assertEquals(0, forgotten.forget());
        assertEquals(3, sealed());

        jdbi.useHandle(handle -> {
            handle.execute("update county_booking set at = at - interval '25 hours' where center_id = ?", VILLAGE);
            handle.execute(
                    "update county_booking set until_at = until_at - interval '4 days' where booking_id = ?", over);
        });
        assertEquals(2, forgotten.forget());
        assertEquals(0, forgotten.forget());
        for (UUID gone : List.of(heard, over)) {
            JsonNode kept = changesAbout(gone).getFirst();
            assertTrue(kept.path("name").isNull() && kept.path("phone").isNull(), "nobody called");
            assertEquals(slot.toString(), kept.path("from").asText());
        }
        assertEquals("纪新成", changesAbout(fresh).getFirst().path("name").asText());
        assertEquals(1, count("county_booking where booking_id = ? and told is not null", fresh));
    }

    @Test
    void one_line_has_one_number_of_places_from_one_day_on() {
        Map<String, Object> block = Map.of("line", LINE, "since", "2026-03-01", "places", 2);
        Map<String, Object> other = Map.of("line", LINE, "since", "2026-03-01", "places", 3);
        int version = version();
        officer()
                .body(Map.of("version", version + 1, "blocks", List.of(block, other)))
                .post("/api/bookings/" + VILLAGE + "/blocks")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("blocks"));
        assertEquals(version, version());
    }

    @Test
    void a_time_at_which_no_slot_begins_or_too_far_ahead_is_refused_by_its_name() {
        hours("", week("08:30:00", "11:30:00"));
        push();
        book(UUID.randomUUID(), at(1, "09:00")).statusCode(201);
        for (String time : List.of("09:10", "09:00:30", "11:30", "08:00", "14:00")) {
            book(UUID.randomUUID(), at(1, time))
                    .statusCode(409)
                    .body("type", equalTo("urn:yizhan:bookings:no-such-slot"))
                    .body("minutes", equalTo(30));
        }
        book(UUID.randomUUID(), at(14, "09:00")).statusCode(201);
        book(UUID.randomUUID(), at(15, "09:00"))
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:bookings:too-far-ahead"))
                .body("daysAhead", equalTo(14));

        hours(LINE, week("14:10", "16:00"));
        push();
        book(UUID.randomUUID(), at(1, "14:40")).statusCode(201);
        book(UUID.randomUUID(), at(1, "09:30")).statusCode(409);
        assertEquals(0, count("poisoned where center_id = ?", VILLAGE));
    }

    @Test
    void a_day_is_booked_in_its_own_hours_and_the_centers_word_for_it_comes_before_the_countys() {
        hours("", week("08:30", "11:30"));
        day(3, "OPEN", List.of(Map.of("from", "19:00:00", "until", "21:00:00")));
        push();
        book(UUID.randomUUID(), at(3, "19:30")).statusCode(201);
        book(UUID.randomUUID(), at(3, "09:00"))
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:bookings:no-such-slot"));

        countyCloses(4);
        isOff(at(4, "09:00"));
        book(UUID.randomUUID(), at(5, "09:00")).statusCode(201);
        day(4, "WORKDAY", List.of());
        push();
        book(UUID.randomUUID(), at(4, "09:00")).statusCode(201);
        journal.append("opening.day", UUID.randomUUID(), "removed", Map.of("date", date(4), "by", "zhaoym"));
        push();
        isOff(at(4, "09:30"));
        assertEquals(0, count("poisoned where center_id = ?", VILLAGE));
    }

    @Test
    void a_line_without_an_open_day_is_booked_on_single_days_alone() {
        hours("", week("08:30", "11:30"));
        hours(LINE, Map.of("week", Map.of("days", Collections.nCopies(7, List.of()))));
        day(2, "OPEN", List.of(Map.of("from", "09:00:00", "until", "10:00:00")));
        push();
        isOff(at(1, "09:00"));
        book(UUID.randomUUID(), at(2, "09:30")).statusCode(201);
    }

    @Test
    void a_booking_that_the_center_moved_is_shown_where_it_is_now() {
        UUID moved = UUID.randomUUID();
        UUID over = UUID.randomUUID();
        book(moved, slot).statusCode(201);
        book(over, slot).statusCode(201);
        jdbi.useHandle(handle -> handle.execute(
                "update county_booking set from_at = now() - interval '2 hours', until_at = now() - interval '1 hour'"
                        + " where booking_id = ?",
                moved));
        Instant later = slot.plusSeconds(3600);
        booked(moved, later, 3, "COUNTY", "BOOKED");
        booked(over, Instant.now().minusSeconds(7200), 2, "COUNTY", "BOOKED");
        push();
        officer()
                .get("/api/bookings/" + VILLAGE)
                .then()
                .body("bookings", hasSize(1))
                .body("bookings[0].id", equalTo(moved.toString()))
                .body("bookings[0].from", equalTo(later.toString()))
                .body("bookings[0].place", equalTo(3));
    }

    private void hours(String line, Map<String, Object> rules) {
        journal.append("opening.rules", UUID.randomUUID(), "chosen", Map.of("line", line, "rules", rules));
    }

    private void day(int days, String kind, List<Map<String, String>> spans) {
        Map<String, Object> day = Map.of(
                "date", date(days), "kind", kind, "name", Map.of("zh-CN", "庙会"), "spans", spans, "origin", "CENTER");
        journal.append("opening.day", UUID.randomUUID(), "chosen", Map.of("day", day, "by", "zhaoym"));
    }

    private static void countyCloses(int days) {
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

    private static void isOff(Instant slot) {
        book(UUID.randomUUID(), slot).statusCode(409).body("type", equalTo("urn:yizhan:bookings:day-off"));
    }

    private static String date(int days) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days).toString();
    }

    private static Map<String, Object> week(String from, String until) {
        return Map.of("week", Map.of("days", Collections.nCopies(7, List.of(Map.of("from", from, "until", until)))));
    }

    private static Instant at(int days, String time) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        return LocalDate.now(zone)
                .plusDays(days)
                .atTime(LocalTime.parse(time))
                .atZone(zone)
                .toInstant();
    }

    private long sealed() {
        return count("change where center_id = ? and kind = 'bookings.county' and sealed", VILLAGE);
    }

    /// The center says that it has everything.
    private void hearsAll() {
        long newest = agent.get("/sync/v1/changes?after=0&limit=500").as(Wire.Changes.class).changes().stream()
                .mapToLong(Wire.Change::cursor)
                .max()
                .orElseThrow();
        agent.get("/sync/v1/changes?after=" + newest).as(Wire.Changes.class);
    }

    private List<JsonNode> changesAbout(UUID id) {
        return changes("bookings.county").stream()
                .filter(change -> change.path("id").asText().equals(id.toString()))
                .toList();
    }

    @Test
    void nobody_allocates_on_what_they_have_not_seen() {
        int version = version();
        allocate(version + 2, 3).statusCode(409).body("type", equalTo("urn:yizhan:bookings:changed-meanwhile"));
        allocate(version + 1, 3).statusCode(200).body("blocks[0].places", equalTo(3));
        allocate(version + 1, 3).statusCode(200).body("version", equalTo(version + 1));
    }

    @Test
    void what_the_center_tells_of_a_booking_is_shown_and_its_places_are_left_alone() {
        UUID ours = UUID.randomUUID();
        book(ours, slot).statusCode(201);
        booked(ours, slot, 0, "COUNTY", "ARRIVED");
        booked(UUID.randomUUID(), slot, 1, "CENTER", "BOOKED");
        push();
        officer()
                .get("/api/bookings/" + VILLAGE)
                .then()
                .statusCode(200)
                .body("plans", hasSize(1))
                .body("bookings[0].state", equalTo("ARRIVED"));
        book(UUID.randomUUID(), slot).statusCode(409).body("type", equalTo("urn:yizhan:bookings:slot-full"));
        assertEquals(0, count("poisoned where center_id = ?", VILLAGE));
    }

    @Test
    void a_place_whose_booking_the_center_moved_or_ended_is_given_out_again() {
        UUID moved = UUID.randomUUID();
        UUID over = UUID.randomUUID();
        book(moved, slot).statusCode(201).body("place", equalTo(0));
        book(over, slot).statusCode(201).body("place", equalTo(1));
        booked(moved, slot, 3, "COUNTY", "BOOKED");
        booked(over, slot, 1, "COUNTY", "NO_SHOW");
        push();
        book(UUID.randomUUID(), slot).statusCode(201).body("place", equalTo(0));
        book(UUID.randomUUID(), slot).statusCode(201).body("place", equalTo(1));
        book(UUID.randomUUID(), slot).statusCode(409).body("type", equalTo("urn:yizhan:bookings:slot-full"));
    }

    @Test
    void a_line_that_is_not_booked_and_a_time_that_is_over_are_refused() {
        book(UUID.randomUUID(), "land", slot).statusCode(409).body("type", equalTo("urn:yizhan:bookings:slot-gone"));
        book(UUID.randomUUID(), Instant.now().minus(Duration.ofHours(1)))
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:bookings:slot-gone"));
        officer().get("/api/bookings/999999999999").then().statusCode(404);
    }

    private static Matcher<String> startsWithUpperHalf() {
        return matchesRegex("[5-9]\\d{7}");
    }

    private void plan(int places) {
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
                        Map.of("minutes", 30, "daysAhead", 14),
                        "places",
                        places));
        push();
    }

    private void booked(UUID id, Instant from, int place, String side, String state) {
        Map<String, Object> facts = new HashMap<>(Map.of("line", LINE, "place", place, "side", side, "state", state));
        facts.put("from", from.toString());
        facts.put("until", from.plusSeconds(1800).toString());
        facts.put("by", "kiosk-1");
        journal.append("bookings.booking", id, "booked", facts);
    }

    private void push() {
        assertEquals(
                journal.position().seq(),
                agent.post("/sync/v1/push", journal.all())
                        .as(Wire.Receipt.class)
                        .seq());
    }

    private static int version() {
        return officer().get("/api/bookings/" + VILLAGE).then().extract().path("version");
    }

    private static ValidatableResponse allocate(int places) {
        return allocate(version() + 1, places);
    }

    private static ValidatableResponse allocate(int version, int places) {
        return officer()
                .body(Map.of(
                        "version",
                        version,
                        "blocks",
                        List.of(Map.of("line", LINE, "since", "2026-01-01", "places", places))))
                .post("/api/bookings/" + VILLAGE + "/blocks")
                .then();
    }

    private static ValidatableResponse book(UUID id, Instant from) {
        return book(id, LINE, from);
    }

    private static ValidatableResponse book(UUID id, String line, Instant from) {
        return officer()
                .body(Map.of("id", id, "line", line, "from", from.toString(), "name", "纪新成", "phone", "13900005678"))
                .post("/api/bookings/" + VILLAGE)
                .then();
    }

    private static ValidatableResponse cancel(UUID id) {
        return officer().post("/api/bookings/" + VILLAGE + "/{id}/cancel", id).then();
    }

    private List<JsonNode> changes(String kind) {
        return agent.get("/sync/v1/changes?after=0&limit=500").as(Wire.Changes.class).changes().stream()
                .filter(change -> change.kind().equals(kind))
                .map(change -> parsed(change.payload()))
                .toList();
    }

    private static JsonNode parsed(String json) {
        try {
            return Wired.JSON.readTree(json);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
