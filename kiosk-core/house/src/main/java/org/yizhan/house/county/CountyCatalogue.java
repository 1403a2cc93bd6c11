package org.yizhan.house.county;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.yizhan.house.place.Json;

/// An officer changes the county's catalogue and publishes it as its next edition.
public record CountyCatalogue(Officer officer) {
    private static final List<String> KEPT =
            List.of("tag", "offered", "legalDays", "promisedDays", "limitNote", "materials");

    /// The same item with another fee, in a new edition.
    public void publishFee(String item, long feeFen) throws IOException {
        String path = "/api/catalogue/items/" + item;
        JsonNode now = officer.get(path);
        ObjectNode changed = Json.MAPPER.createObjectNode().put("feeFen", feeFen);
        KEPT.forEach(field -> changed.set(field, now.path(field).isMissingNode() ? null : now.path(field)));
        officer.ask(path, changed);
        JsonNode draft = officer.get("/api/catalogue");
        officer.ask(
                "/api/catalogue/publish",
                Map.of(
                        "version",
                        draft.path("version").asLong() + 1,
                        "revision",
                        draft.path("revision").asLong()));
    }
}
