package org.yizhan.county.bookings;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/// What the county gives out of a center's places, and what the center tells of it.
@QuarkusTest
class BookingsTest extends BookedCenter {
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

    private static Matcher<String> startsWithUpperHalf() {
        return matchesRegex("[5-9]\\d{7}");
    }
}
