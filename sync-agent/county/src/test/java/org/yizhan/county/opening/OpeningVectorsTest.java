package org.yizhan.county.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yizhan.county.platform.Json;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Unfit;
import org.yizhan.sync.Wire;

/// What the county sends of days, and what it reads of a center's, against the vectors that centers keep as well.
class OpeningVectorsTest {
    private static final Wire.StreamId STREAM = new Wire.StreamId(UUID.randomUUID(), 2, UUID.randomUUID(), 2);
    private static final LocalDate FAIR = LocalDate.of(2041, 5, 4);

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
        assertEquals(
                Optional.of(new CenterDays.Choice(FAIR, Kind.OPEN, "07:00/10:00", 2, 7)),
                days.fold(List.of(row(days.type(), "chosen", vectors.path("chosen")))));
        assertEquals(
                Optional.of(new CenterDays.Choice(FAIR, null, "", 2, 7)),
                days.fold(List.of(row(days.type(), "removed", vectors.path("removed")))));
        assertThrows(Unfit.class, () -> days.fold(List.of(row(days.type(), "chosen", vectors.path("removed")))));
    }

    @Test
    void a_week_without_an_open_day_is_not_one_of_which_nothing_is_said() throws Unfit {
        var weeks = new Weeks();
        assertEquals(
                Optional.of(new Weeks.Week("land", 1, "08:30/11:30,14:00/17:30")),
                weeks.fold(List.of(row(weeks.type(), "chosen", vectors.path("rules")))));
        assertEquals(
                Optional.of(new Weeks.Week("land", 1, "")),
                weeks.fold(List.of(row(weeks.type(), "chosen", vectors.path("shut")))));
        assertEquals(
                Optional.of(new Weeks.Week("land", 1, null)),
                weeks.fold(List.of(row(weeks.type(), "chosen", vectors.path("silent")))));
    }

    private static Arrived row(String type, String op, JsonNode payload) {
        return new Arrived(
                STREAM, 7, type, UUID.randomUUID(), op, 1, 0, payload.toString().getBytes(StandardCharsets.UTF_8));
    }
}
