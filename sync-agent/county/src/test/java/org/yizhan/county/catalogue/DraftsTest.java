package org.yizhan.county.catalogue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;
import org.yizhan.county.testing.Wired;
import org.yizhan.sync.Wire;

@QuarkusTest
class DraftsTest extends CountyTest {
    private static final String ITEM = "pension-enrolment";

    private static JsonNode read(String path) throws Exception {
        return Wired.JSON.readTree(
                officer().get(path).then().statusCode(200).extract().asString());
    }

    /// What an officer sends who read the item just now.
    private static ObjectNode draftOf(String id) throws Exception {
        ObjectNode item = (ObjectNode) read("/api/catalogue/items/" + id);
        item.retain("tag", "offered", "feeFen", "legalDays", "promisedDays", "limitNote", "materials");
        if (!item.has("limitNote")) {
            item.putNull("limitNote");
        }
        return item;
    }

    private static ValidatableResponse send(String id, ObjectNode draft) {
        return officer()
                .body(draft.toString())
                .post("/api/catalogue/items/{id}", id)
                .then();
    }

    private static ValidatableResponse publish(long version, long revision) {
        return officer()
                .body(Map.of("version", version, "revision", revision))
                .post("/api/catalogue/publish")
                .then();
    }

    private static int publishSeen() throws Exception {
        JsonNode draft = read("/api/catalogue");
        int next = draft.get("version").asInt() + 1;
        publish(next, draft.get("revision").asLong()).statusCode(200).body("version", equalTo(next));
        return next;
    }

    private List<JsonNode> editions(Wired agent) {
        return agent.get("/sync/v1/changes?after=0&limit=500").as(Wire.Changes.class).changes().stream()
                .filter(change -> change.kind().equals("catalogue.edition"))
                .map(change -> parsed(change.payload()))
                .toList();
    }

    private static JsonNode parsed(String json) {
        try {
            return Wired.JSON.readTree(json);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode item(JsonNode edition, String id) {
        return StreamSupport.stream(edition.get("items").spliterator(), false)
                .filter(item -> item.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void takeBackWhatWasNotPublished() throws Exception {
        for (JsonNode change : read("/api/catalogue").get("changes")) {
            officer()
                    .post(
                            "/api/catalogue/items/{id}/discard",
                            change.get("itemId").asText())
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void a_published_change_comes_down_to_every_center_as_the_next_edition() throws Exception {
        Wired one = agent(enrol(CENTER));
        Wired other = agent(enrol("330782102205"));
        JsonNode before = editions(one).getLast();
        ObjectNode draft = draftOf(ITEM);
        draft.put("feeFen", 1250).put("legalDays", 9).put("promisedDays", 3);
        draft.putObject("limitNote").put("zh-CN", "赶集日不办").put("en", "Not on market days");
        ((ObjectNode) draft.at("/materials/0/note"))
                .put("zh-CN", "原件，本人带来")
                .put("en", "The original, brought by yourself");
        send(ITEM, draft).statusCode(200).body("changed", equalTo(true));
        assertEquals(before, editions(one).getLast(), "a draft is nobody's business");

        int version = publishSeen();

        for (Wired agent : List.of(one, other)) {
            JsonNode edition = editions(agent).getLast();
            assertEquals(version, edition.get("version").asInt());
            JsonNode item = item(edition, ITEM);
            assertEquals(1250, item.get("feeFen").asLong());
            assertEquals(9, item.get("legalDays").asInt());
            assertEquals(3, item.get("promisedDays").asInt());
            assertEquals("赶集日不办", item.at("/limitNote/zh-CN").asText());
            assertEquals("原件，本人带来", item.at("/materials/0/note/zh-CN").asText());
            assertEquals(
                    item(before, ITEM).get("questions"), item.get("questions"), "the rest of the item is as it was");
            assertEquals(before.get("functions"), edition.get("functions"));
        }
        assertEquals(0, read("/api/catalogue").get("changes").size());
    }

    @Test
    void publishing_the_same_version_again_sends_nothing_more() throws Exception {
        Wired agent = agent(enrol(CENTER));
        ObjectNode draft = draftOf("village-proof");
        send("village-proof", draft.put("feeFen", draft.get("feeFen").asLong() + 100))
                .statusCode(200);
        JsonNode seen = read("/api/catalogue");
        int version = publishSeen();
        int sent = editions(agent).size();

        publish(version, seen.get("revision").asLong()).statusCode(200).body("version", equalTo(version));

        assertEquals(sent, editions(agent).size());
        assertEquals(1, count("catalogue_edition where version = ?", version));
        assertEquals(1, count("audit where act = 'catalogue.published' and subject = ?", Integer.toString(version)));
    }

    @Test
    void an_item_that_is_no_longer_offered_goes_and_comes_back_as_it_was() throws Exception {
        Wired agent = agent(enrol(CENTER));
        JsonNode before = item(editions(agent).getLast(), "mediation");
        send("mediation", draftOf("mediation").put("offered", false)).statusCode(200);
        publishSeen();
        List<String> ids = editions(agent).getLast().get("items").findValuesAsText("id");
        assertFalse(ids.contains("mediation"));
        officer().get("/api/catalogue").then().body("items.id", hasItem("mediation"));

        send("mediation", draftOf("mediation").put("offered", true)).statusCode(200);
        publishSeen();

        assertEquals(before, item(editions(agent).getLast(), "mediation"));
    }

    @Test
    void the_same_draft_again_changes_nothing_and_a_stale_one_is_refused() throws Exception {
        ObjectNode first = draftOf(ITEM);
        ObjectNode stale = first.deepCopy();
        first.put("feeFen", 777);
        send(ITEM, first).statusCode(200);
        long revision = read("/api/catalogue").get("revision").asLong();
        send(ITEM, first).statusCode(200);
        assertEquals(revision, read("/api/catalogue").get("revision").asLong());

        send(ITEM, stale.put("feeFen", 888))
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:catalogue:changed-meanwhile"));
    }

    @Test
    void what_is_taken_back_to_the_published_is_no_change() throws Exception {
        ObjectNode published = draftOf(ITEM);
        long fee = published.get("feeFen").asLong();
        send(ITEM, published.put("feeFen", fee + 1)).statusCode(200);
        officer().get("/api/catalogue").then().body("changes.itemId", hasItem(ITEM));

        send(ITEM, draftOf(ITEM).put("feeFen", fee)).statusCode(200).body("changed", equalTo(false));

        officer().get("/api/catalogue").then().body("changes.itemId", not(hasItem(ITEM)));
    }

    @Test
    void nobody_publishes_what_he_has_not_seen() throws Exception {
        ObjectNode draft = draftOf(ITEM);
        send(ITEM, draft.put("feeFen", draft.get("feeFen").asLong() + 5)).statusCode(200);
        JsonNode seen = read("/api/catalogue");
        send("mediation", draftOf("mediation").put("feeFen", 5)).statusCode(200);

        publish(seen.get("version").asLong() + 1, seen.get("revision").asLong())
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:catalogue:changed-meanwhile"));
        publish(
                        seen.get("version").asLong() + 2,
                        read("/api/catalogue").get("revision").asLong())
                .statusCode(409);
    }

    @Test
    void an_edition_without_a_change_is_not_published() throws Exception {
        JsonNode seen = read("/api/catalogue");
        assertEquals(0, seen.get("changes").size());

        publish(seen.get("version").asLong() + 1, seen.get("revision").asLong())
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:catalogue:nothing-to-publish"));
    }

    @Test
    void a_field_that_breaks_a_rule_is_named() throws Exception {
        refused(draftOf(ITEM).put("feeFen", -1), "feeFen");
        refused(draftOf(ITEM).put("legalDays", 400), "legalDays");
        refused(draftOf(ITEM).put("legalDays", 1).put("promisedDays", 2), "promisedDays");
        ObjectNode noEnglish = draftOf(ITEM);
        ((ObjectNode) noEnglish.at("/materials/1/note")).remove("en");
        refused(noEnglish, "materials.1.note.en");
        ObjectNode tooLong = draftOf(ITEM);
        ((ObjectNode) tooLong.at("/materials/0/name")).put("zh-CN", "长".repeat(21));
        refused(tooLong, "materials.0.name.zh-CN");
        ObjectNode fewer = draftOf(ITEM);
        ((com.fasterxml.jackson.databind.node.ArrayNode) fewer.get("materials")).remove(0);
        refused(fewer, "materials");
        send("nothing", draftOf(ITEM)).statusCode(404).body("type", equalTo("urn:yizhan:catalogue:not-found"));
    }

    private static void refused(ObjectNode draft, String field) {
        send(ITEM, draft)
                .statusCode(400)
                .body("type", equalTo("urn:yizhan:request:invalid"))
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void a_center_that_is_enrolled_later_starts_with_the_newest_edition_alone() throws Exception {
        ObjectNode draft = draftOf("farmland-subsidy");
        send("farmland-subsidy", draft.put("feeFen", draft.get("feeFen").asLong() + 300))
                .statusCode(200);
        int version = publishSeen();

        List<JsonNode> editions = editions(agent(enrol("330782102206")));

        assertEquals(1, editions.size());
        assertEquals(version, editions.getFirst().get("version").asInt());
        assertNotEquals(0, count("change where kind = 'catalogue.edition' and whole"));
        assertTrue(count("audit where act = 'catalogue.item-drafted' and officer = 'officer'") > 0);
    }
}
