package org.yizhan.county.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yizhan.county.platform.Json;

/// What the county sends of appointments, against the vectors that the centers read.
class BookingVectorsTest {
    private static JsonNode vectors = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void read() throws IOException {
        vectors = new ObjectMapper()
                .readTree(Path.of(System.getProperty("yizhan.root", ""))
                        .resolve("sync-agent/protocol/vectors/bookings.json")
                        .toFile());
    }

    @Test
    void codes_have_the_check_digit_of_the_vectors() {
        assertFalse(vectors.path("codes").isEmpty());
        vectors.path("codes").forEach(code -> {
            int seven = Integer.parseInt(code.asText().substring(0, 7));
            assertEquals(code.asText(), BookingCode.of(seven));
        });
    }

    @Test
    void changes_are_written_as_the_vectors_say() throws IOException {
        for (String name : new String[] {"booking", "cancelled"}) {
            JsonNode vector = vectors.path(name);
            assertEquals(vector, written(Json.as(vector, Bookings.Change.class)), name);
        }
        JsonNode blocks = vectors.path("blocks");
        assertEquals(blocks, written(Json.as(blocks, Bookings.Blocks.class)));
    }

    private static JsonNode written(Object change) throws IOException {
        return new ObjectMapper().readTree(Json.write(change));
    }
}
