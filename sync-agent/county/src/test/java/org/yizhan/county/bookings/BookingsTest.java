package org.yizhan.county.bookings;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
            handle.execute("delete from center_booking where center_id = ?", VILLAGE);
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
        cancel(id).statusCode(200);
        List<JsonNode> sent = changes("bookings.county").stream()
                .filter(change -> change.path("id").asText().equals(id.toString()))
                .toList();
        assertEquals(
                List.of("纪新成", "null"),
                sent.stream().map(change -> change.path("name").asText()).toList());
        assertEquals(
                List.of(1, 2),
                sent.stream().map(change -> change.path("version").asInt()).toList());
        assertTrue(sent.getLast().path("cancelled").asBoolean());
        assertEquals(slot.toString(), sent.getFirst().path("from").asText());
        assertEquals(0, count("change where payload like '%纪新成%' or payload like '%13900005678%'"));
        JsonNode blocks = changes("bookings.blocks").getLast();
        assertEquals(2, blocks.path("blocks").path(0).path("places").asInt());
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
                Map.of("line", LINE, "name", Map.of("zh-CN", "社保养老"), "plan", Map.of("minutes", 30), "places", places));
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
