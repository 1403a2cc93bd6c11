package org.yizhan.county.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.sync.Wire;

/// How long it is known who called the hotline.
@QuarkusTest
class CallersForgottenTest extends BookedCenter {
    @Inject
    @SuppressWarnings("NullAway.Init")
    CallersForgotten forgotten;

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
}
