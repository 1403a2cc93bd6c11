package org.yizhan.county.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yizhan.county.platform.Json;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Unfit;
import org.yizhan.county.streams.Words;
import org.yizhan.sync.Wire;

/// What the county sends of days, and what it reads of a center's, against the vectors that centers keep as well.
class OpeningVectorsTest {
    private static final Wire.StreamId STREAM = new Wire.StreamId(UUID.randomUUID(), 2, UUID.randomUUID(), 2);
    private static final String FAIR = "2041-05-04";

    private static JsonNode vectors = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void read() throws IOException {
        vectors = new ObjectMapper()
                .readTree(Path.of(System.getProperty("yizhan.root", ""))
                        .resolve("sync-agent/protocol/vectors/opening.json")
                        .toFile());
    }

    @Test
    void days_are_written_as_the_vectors_say() throws IOException {
        JsonNode days = vectors.path("days");
        String written = Json.write(Json.as(days, CountyDays.Change.class));
        assertEquals(days, new ObjectMapper().readTree(written));
    }

    @Test
    void a_day_of_a_center_is_read_and_so_is_that_it_took_it_back() throws Unfit {
        var days = new CenterDays();
        var hours = new Span(LocalTime.of(7, 0), LocalTime.of(10, 0));
        assertEquals(
                new Words.Word<>(FAIR, new CenterDays.Chosen(Kind.OPEN, List.of(hours))),
                days.read(row(days.type(), "chosen", vectors.path("chosen"))));
        assertEquals(
                new Words.Word<>(FAIR, new CenterDays.Chosen(null, List.of())),
                days.read(row(days.type(), "removed", vectors.path("removed"))));
        assertThrows(Unfit.class, () -> days.read(row(days.type(), "chosen", vectors.path("removed"))));
    }

    @Test
    void a_week_without_an_open_day_is_not_one_of_which_nothing_is_said() throws Unfit {
        var weeks = new Weeks();
        var morning = new Span(LocalTime.of(8, 30), LocalTime.of(11, 30));
        var afternoon = new Span(LocalTime.of(14, 0), LocalTime.of(17, 30));
        assertEquals(
                new Words.Word<>("land", new Weeks.Week(List.of(morning, afternoon))),
                weeks.read(row(weeks.type(), "chosen", vectors.path("rules"))));
        assertEquals(
                new Words.Word<>("land", new Weeks.Week(List.of())),
                weeks.read(row(weeks.type(), "chosen", vectors.path("shut"))));
        assertEquals(
                new Words.Word<>("land", new Weeks.Week(null)),
                weeks.read(row(weeks.type(), "chosen", vectors.path("silent"))));
    }

    private static Arrived row(String type, String op, JsonNode payload) {
        return new Arrived(
                STREAM, 7, type, UUID.randomUUID(), op, 0, payload.toString().getBytes(StandardCharsets.UTF_8));
    }
}
