package org.yizhan.county.bookings;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// At which times the county books, by what the center and itself say of hours and days.
@QuarkusTest
class SlotsTest extends BookedCenter {
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
    void a_line_that_is_not_booked_and_a_time_that_is_over_are_refused() {
        book(UUID.randomUUID(), "land", slot).statusCode(409).body("type", equalTo("urn:yizhan:bookings:slot-gone"));
        book(UUID.randomUUID(), Instant.now().minus(Duration.ofHours(1)))
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:bookings:slot-gone"));
        officer().get("/api/bookings/999999999999").then().statusCode(404);
    }
}
