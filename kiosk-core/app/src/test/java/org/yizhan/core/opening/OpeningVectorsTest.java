package org.yizhan.core.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.contract.journal.Journal;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;

/// What a county sends of days, and what this core tells it, as the county's own tests hold it to the same vectors.
@QuarkusTest
@WithTestResource(TestCore.class)
class OpeningVectorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @AfterEach
    void asItWas() {
        county(JSON.createArrayNode());
        rules("land", JSON.valueToTree(Opening.Rules.NONE));
    }

    @Test
    void the_days_that_a_county_sends_are_taken_whole() throws IOException {
        JsonNode sent = vectors().path("days").path("days");
        county(sent);

        List<JsonNode> expected = new ArrayList<>();
        sent.forEach(day -> expected.add(day.<ObjectNode>deepCopy().put("origin", "COUNTY")));
        assertEquals(expected, ofCounty(TestCore.admin().get("/api/opening").asString()));
    }

    @Test
    void a_day_that_is_chosen_and_taken_back_is_told_as_the_vectors_say() throws IOException {
        JsonNode chosen = vectors().path("chosen");
        JsonNode day = chosen.path("day");
        String date = day.path("date").asText();
        ObjectNode choice = JSON.createObjectNode();
        choice.set("kind", day.path("kind"));
        choice.set("name", day.path("name").path("zh-CN"));
        choice.set("spans", day.path("spans"));
        TestCore.admin()
                .body(choice.toString())
                .put("/api/opening/days/{date}", date)
                .then()
                .statusCode(200);
        assertEquals(chosen, told("opening.day", "chosen"));

        TestCore.admin().delete("/api/opening/days/{date}", date).then().statusCode(204);
        assertEquals(vectors().path("removed"), told("opening.day", "removed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "shut"})
    void hours_are_told_as_the_vectors_say(String name) throws IOException {
        JsonNode vector = vectors().path(name);
        rules(vector.path("line").asText(), vector.path("rules"));
        assertEquals(vector, told("opening.rules", "chosen"));

        rules(vector.path("line").asText(), JSON.valueToTree(Opening.Rules.NONE));
        assertEquals(vectors().path("silent"), told("opening.rules", "chosen"));
    }

    private static void county(JsonNode days) {
        ObjectNode change = JSON.createObjectNode().put("version", TestCounty.nextVersion());
        TestCounty.sends(Inbounds.OPENING_DAYS, change.set("days", days).toString());
    }

    private static void rules(String line, JsonNode rules) {
        TestCore.admin()
                .body(rules.toString())
                .put("/api/opening/lines/{id}/rules", line)
                .then()
                .statusCode(200);
    }

    /// What the journal says last of that type.
    private static JsonNode told(String type, String op) throws IOException {
        Journal.Row row = TestCounty.rowsOf(type).getLast();
        assertEquals(op, row.op());
        return JSON.readTree(TestCounty.payload(row));
    }

    private static List<JsonNode> ofCounty(String plan) throws IOException {
        List<JsonNode> days = new ArrayList<>();
        JSON.readTree(plan).path("days").forEach(days::add);
        return days.stream()
                .filter(day -> day.path("origin").asText().equals("COUNTY"))
                .toList();
    }

    private static JsonNode vectors() throws IOException {
        return JSON.readTree(Path.of(System.getProperty("yizhan.root"))
                .resolve("sync-agent/protocol/vectors/opening.json")
                .toFile());
    }
}
