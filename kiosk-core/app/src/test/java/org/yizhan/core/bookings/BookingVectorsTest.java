package org.yizhan.core.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.core.TestCore;
import org.yizhan.core.codes.ShortCode;
import org.yizhan.core.store.Json;

/// What a county sends of appointments, as its own tests hold it to the same vectors.
@QuarkusTest
@WithTestResource(TestCore.class)
class BookingVectorsTest {
    @Inject
    Json json;

    @Test
    void what_a_county_sends_is_read_whole() throws IOException {
        JsonNode vectors = vectors();
        Bookings.CountyBooking booking =
                json.received(vectors.path("booking").toString(), Bookings.CountyBooking.class);
        assertEquals("李建国", booking.name());
        assertEquals(Instant.parse("2026-11-23T01:30:00Z"), booking.from());
        assertFalse(booking.cancelled());
        assertTrue(json.received(vectors.path("cancelled").toString(), Bookings.CountyBooking.class)
                .cancelled());
        Bookings.Blocks blocks = json.received(vectors.path("blocks").toString(), Bookings.Blocks.class);
        assertEquals(2, blocks.blocks().getFirst().places());
    }

    @Test
    void codes_of_both_sides_check() throws IOException {
        JsonNode codes = vectors().path("codes");
        assertFalse(codes.isEmpty());
        codes.forEach(code -> assertTrue(ShortCode.checks(code.asText()), code.asText()));
    }

    private static JsonNode vectors() throws IOException {
        return new ObjectMapper()
                .readTree(Path.of(System.getProperty("yizhan.root"))
                        .resolve("sync-agent/protocol/vectors/bookings.json")
                        .toFile());
    }
}
