package org.yizhan.house.county;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.yizhan.contract.Ids;

/// The county's desk for applications.
public record CountyCases(Officer officer) {
    /// The case of that number, once it has come up.
    public Optional<String> find(String number) throws IOException {
        for (JsonNode line : officer.get("/api/cases")) {
            if (line.path("number").asText().equals(number)) {
                return Optional.of(line.path("id").asText());
            }
        }
        return Optional.empty();
    }

    /// Takes it on and approves it.
    public void approve(String id) throws IOException {
        officer.ask("/api/cases/" + id + "/accept", Map.of("id", Ids.next()));
        officer.ask("/api/cases/" + id + "/approve", Map.of("id", Ids.next(), "reason", "材料齐全"));
    }
}
