package org.yizhan.house.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.yizhan.house.county.Officer;

/// The county's officer books appointments at a center for who calls.
record Hotline(Officer officer, String center) {
    /// The first so many places of each slot are the county's from that day on.
    void allocate(String line, LocalDate since, int places) throws IOException {
        int version = standing().path("version").asInt();
        var block = Map.of("line", line, "since", since.toString(), "places", places);
        officer.ask(path() + "/blocks", Map.of("version", version + 1, "blocks", List.of(block)));
    }

    /// @return the place
    int book(UUID id, String line, Instant from) throws IOException {
        var call = Map.of("id", id, "line", line, "from", from.toString(), "name", "李建国", "phone", "13900005678");
        return officer.ask(path(), call).path("place").asInt();
    }

    /// How the county shows it.
    JsonNode booking(UUID id) throws IOException {
        return StreamSupport.stream(standing().path("bookings").spliterator(), false)
                .filter(one -> one.path("id").asText().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    Optional<JsonNode> plan(String line) throws IOException {
        return StreamSupport.stream(standing().path("plans").spliterator(), false)
                .filter(one -> one.path("line").asText().equals(line))
                .findFirst();
    }

    private JsonNode standing() throws IOException {
        return officer.get(path());
    }

    private String path() {
        return "/api/bookings/" + center;
    }
}
