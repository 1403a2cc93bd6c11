package org.yizhan.county.bookings;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.SampleJournal;
import org.yizhan.sync.Wire;

/// A core that was put back twice, and so counts its third epoch, is replaced by one that begins with its first.
@QuarkusTest
class ReplacedCoreTest extends BookedCenter {
    private static final int DAY = 3;

    private SampleJournal dead;

    @BeforeEach
    void a_core_that_was_put_back_twice_says_much() {
        dead = core(3);
        journal = dead;
        plan(30, 4);
        hours("", week("08:30", "11:30"));
        day(DAY, "CLOSED", List.of());
        push();
        journal = core(1);
    }

    @Test
    void what_was_said_last_stands_until_the_new_core_says_something_else() {
        isOff(at(DAY, "09:00"));
        book(UUID.randomUUID(), at(DAY + 1, "09:00")).statusCode(201);

        day(DAY, "OPEN", List.of(Map.of("from", "19:00", "until", "21:00")));
        push();
        book(UUID.randomUUID(), at(DAY, "19:30")).statusCode(201);
    }

    @Test
    void a_day_that_the_new_core_takes_back_is_as_its_weekday() {
        journal.append("opening.day", UUID.randomUUID(), "removed", Map.of("date", date(DAY), "by", "zhaoym"));
        push();
        book(UUID.randomUUID(), at(DAY, "09:00")).statusCode(201);
    }

    @Test
    void a_line_is_booked_as_the_new_core_says_even_when_rows_of_the_old_one_come_late() {
        hours("", week("14:00", "16:00"));
        plan(20, 4);
        journal = dead;
        plan(60, 4);

        book(UUID.randomUUID(), at(DAY + 1, "14:20")).statusCode(201);
        book(UUID.randomUUID(), at(DAY + 1, "09:00"))
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:bookings:no-such-slot"))
                .body("minutes", equalTo(20));
    }

    @Test
    void a_booking_of_the_countys_stands_as_the_new_core_says() {
        UUID ours = UUID.randomUUID();
        book(ours, at(DAY + 1, "09:00")).statusCode(201);
        SampleJournal replacing = journal;
        journal = dead;
        booked(ours, at(DAY + 1, "09:00"), 0, "COUNTY", "NO_SHOW");
        push();
        journal = replacing;
        booked(ours, at(DAY + 1, "10:00"), 3, "COUNTY", "BOOKED");
        push();

        officer()
                .get("/api/bookings/" + VILLAGE)
                .then()
                .body("bookings[0].state", equalTo("BOOKED"))
                .body("bookings[0].from", equalTo(at(DAY + 1, "10:00").toString()));
    }

    private SampleJournal core(long epoch) {
        var stream = new Wire.StreamId(UUID.randomUUID(), epoch, UUID.randomUUID(), 2);
        return new SampleJournal(VILLAGE, centerKey, stream);
    }
}
