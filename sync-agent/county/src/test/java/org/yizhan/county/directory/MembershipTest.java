package org.yizhan.county.directory;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;
import org.yizhan.county.testing.SampleJournal;
import org.yizhan.county.testing.Wired;
import org.yizhan.sync.PersonalField;
import org.yizhan.sync.Wire;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class MembershipTest extends CountyTest {
    private static final String BRANCH = CENTER + "-b1";
    private static final String OTHER_BRANCH = CENTER + "-b2";
    private static final String ROSTER = "/api/rosters/" + CENTER;

    @Inject
    ClearNames clearNames;

    private static JsonNode standing() throws Exception {
        return Wired.JSON.readTree(
                officer().get(ROSTER).then().statusCode(200).extract().asString());
    }

    private static ValidatableResponse join(UUID id, String name, String branch) {
        return officer()
                .body(Map.of("id", id, "name", name, "branchId", branch))
                .post(ROSTER + "/members")
                .then();
    }

    private static ValidatableResponse change(UUID id, String name, String branch) {
        return officer()
                .body(Map.of("name", name, "branchId", branch))
                .post(ROSTER + "/members/{id}", id)
                .then();
    }

    private static ValidatableResponse publish(long version, long changes) {
        return officer()
                .body(Map.of("version", version, "changes", changes))
                .post(ROSTER + "/publish")
                .then();
    }

    private static int publishSeen() throws Exception {
        JsonNode seen = standing();
        int next = seen.get("version").asInt() + 1;
        publish(next, seen.get("waiting").size()).statusCode(200).body("version", equalTo(next));
        return next;
    }

    private List<JsonNode> rosters() {
        return agent(enrol(CENTER)).get("/sync/v1/changes?after=0&limit=500").as(Wire.Changes.class).changes().stream()
                .filter(change -> change.kind().equals("directory.roster"))
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

    private static List<String> names(JsonNode roster) {
        return roster.get("members").findValuesAsText("name");
    }

    private static JsonNode line(JsonNode roster, UUID member) {
        return StreamSupport.stream(roster.get("members").spliterator(), false)
                .filter(line -> line.get("id").asText().equals(member.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_joins_is_renamed_moves_and_leaves_comes_down_with_what_is_published() throws Exception {
        UUID id = UUID.randomUUID();
        int members = rosters().getLast().get("members").size();
        join(id, "纪新成", BRANCH).statusCode(201).body("name", equalTo("纪新成"));
        assertEquals(members, rosters().getLast().get("members").size(), "not published yet");
        int version = publishSeen();
        JsonNode roster = rosters().getLast();
        assertEquals(version, roster.get("version").asInt());
        assertEquals(members + 1, roster.get("members").size());
        assertEquals("纪新成", line(roster, id).get("name").asText());
        assertTrue(line(roster, id).get("cardId").isNull());

        change(id, "纪新城", OTHER_BRANCH).statusCode(200);
        officer().get(ROSTER).then().body("waiting.kind", equalTo(List.of("RENAMED", "MOVED")));
        publishSeen();
        assertEquals("纪新城", line(rosters().getLast(), id).get("name").asText());
        assertEquals(OTHER_BRANCH, line(rosters().getLast(), id).get("branchId").asText());

        officer().post(ROSTER + "/members/{id}/leave", id).then().statusCode(200);
        publishSeen();
        assertEquals(members, rosters().getLast().get("members").size());
        officer().get(ROSTER + "/members/{id}", id).then().statusCode(404);
    }

    @Test
    void whether_the_center_has_it_is_shown() throws Exception {
        UUID id = UUID.randomUUID();
        join(id, "路在途", BRANCH).statusCode(201);
        publishSeen();
        assertFalse(standing().get("received").asBoolean());

        Wired agent = agent(enrol(CENTER));
        long cursor = agent.get("/sync/v1/changes?after=0&limit=500")
                .as(Wire.Changes.class)
                .changes()
                .getLast()
                .cursor();
        agent.get("/sync/v1/changes?after=" + cursor);

        assertTrue(standing().get("received").asBoolean());
    }

    @Test
    void every_command_may_be_repeated() throws Exception {
        UUID id = UUID.randomUUID();
        join(id, "甘一再", BRANCH).statusCode(201);
        join(id, "甘一再", BRANCH).statusCode(201);
        join(id, "甘二再", BRANCH).statusCode(422).body("type", equalTo("urn:yizhan:request:key-reused"));
        change(id, "甘一再", BRANCH).statusCode(200);
        officer().post(ROSTER + "/members/{id}/leave", id).then().statusCode(200);
        officer().post(ROSTER + "/members/{id}/leave", id).then().statusCode(200);
        assertEquals(2, count("roster_change where member_id = ?", id));

        int seen = standing().get("waiting").size();
        int version = publishSeen();
        publish(version, seen).statusCode(200).body("version", equalTo(version));

        assertEquals(version, standing().get("version").asInt());
        assertEquals(
                1,
                count(
                        "audit where act = 'directory.roster-published' and center_id = ? and subject = ?",
                        CENTER,
                        Integer.toString(version)));
        publish(version + 1, 1).statusCode(409).body("type", equalTo("urn:yizhan:directory:nothing-to-publish"));
    }

    @Test
    void nobody_publishes_what_he_has_not_seen() throws Exception {
        UUID id = UUID.randomUUID();
        join(id, "温未见", BRANCH).statusCode(201);
        JsonNode seen = standing();
        change(id, "温已见", BRANCH).statusCode(200);

        publish(seen.get("version").asLong() + 1, seen.get("waiting").size())
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:directory:changed-meanwhile"));
        publish(seen.get("version").asLong() + 2, standing().get("waiting").size())
                .statusCode(409);
    }

    @Test
    void a_field_that_breaks_a_rule_is_named() {
        UUID id = UUID.randomUUID();
        for (String name : List.of("张3", "<b>", "字".repeat(41), "·")) {
            join(id, name, BRANCH).statusCode(400).body("violations[0].field", equalTo("name"));
        }
        join(id, "宋无部", "330782100201-b1").statusCode(400).body("violations[0].field", equalTo("branchId"));
        officer()
                .body(Map.of("id", id, "name", "宋无部"))
                .post(ROSTER + "/members")
                .then()
                .statusCode(400);
        officer()
                .get("/api/rosters/999999999999")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:yizhan:centers:not-found"));
        assertEquals(0, count("member where member_id = ?", id));
    }

    @Test
    void names_lie_sealed_in_member_and_change_alike_and_come_down_whole() {
        List<String> names = names(rosters().getLast());
        assertTrue(names.stream().allMatch(name -> name.length() >= 2 && !name.contains("＊")), names.toString());

        assertEquals(0, count("member where name not like 'e1:%' or wrapped is null and left_on is null"));
        assertEquals(0, count("change where kind = 'directory.roster' and (not sealed or payload not like 'e1:%')"));
        for (String name : names) {
            assertEquals(0, count("change where kind = 'directory.roster' and payload like ?", "%" + name + "%"), name);
        }
    }

    @Test
    void a_list_masks_names_and_who_opens_one_is_noted() throws Exception {
        String id = standing().at("/members/0/id").asText();
        String masked = standing().at("/members/0/name").asText();
        assertTrue(masked.contains("＊"), masked);
        officer().get("/api/members?center=" + CENTER).then().body("[0].name", equalTo(masked));
        long read = count("audit where act = 'directory.name-read' and subject = ?", id);

        String name = officer()
                .get(ROSTER + "/members/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .path("name");

        assertEquals(masked, MaskedName.of(name));
        assertFalse(name.contains("＊"), name);
        assertEquals(read + 1, count("audit where act = 'directory.name-read' and subject = ?", id));
    }

    @Test
    void an_erased_member_is_gone_from_the_roster_and_from_what_is_on_its_way() throws Exception {
        UUID id = UUID.randomUUID();
        join(id, "乌有先", BRANCH).statusCode(201);
        int version = publishSeen();
        Wire.Enrolment enrolment = enrol(CENTER);
        SampleJournal journal = SampleJournal.fresh(CENTER, enrolment.centerKey());
        String wrapped = PersonalField.wrap(enrolment.centerKey(), id, PersonalField.newKey());
        journal.append("directory.person-key", id, "created", Map.of("personId", id, "wrapped", wrapped));
        journal.append("directory.person-key", id, "destroyed", Map.of("personId", id));

        agent(enrolment).post("/sync/v1/push", journal.all()).as(Wire.Receipt.class);

        assertEquals(1, count("member where member_id = ? and name is null and wrapped is null", id));
        JsonNode newest = rosters().getLast();
        assertEquals(version, newest.get("version").asInt());
        assertFalse(names(newest).contains("乌有先"));
        officer().get(ROSTER).then().body("members.id", not(hasItem(id.toString())));
    }

    @Test
    void a_new_member_is_given_a_card_that_goes_down_with_the_next_roster() throws Exception {
        UUID id = UUID.randomUUID();
        join(id, "秦有卡", BRANCH).statusCode(201);
        String card = officer()
                .post("/api/members/{id}/card", id)
                .then()
                .statusCode(200)
                .extract()
                .path("cardId");
        officer().post("/api/members/{id}/card", id).then().statusCode(200).body("cardId", equalTo(card));

        publishSeen();

        assertEquals(card, line(rosters().getLast(), id).get("cardId").asText());
        officer().get("/api/members/{id}/card.txt", id).then().statusCode(200);
    }

    @Test
    void names_that_an_older_county_kept_in_clear_are_sealed_at_the_start() {
        String center = "330782102207";
        enrol(center);
        UUID id = UUID.randomUUID();
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "insert into member (center_id, member_id, branch_id, name) values (?, ?, ?, '蓝在明')",
                    center,
                    id,
                    center + "-b1");
            handle.execute(
                    "update change set sealed = false, payload = '{\"version\":1,\"branches\":[],\"members\":[]}'"
                            + " where center_id = ? and kind = 'directory.roster'",
                    center);
            clearNames.seal(handle);
        });

        assertEquals(1, count("member where member_id = ? and name like 'e1:%'", id));
        assertEquals(0, count("change where center_id = ? and kind = 'directory.roster' and not sealed", center));
        officer()
                .get("/api/rosters/{center}/members/{id}", center, id)
                .then()
                .statusCode(200)
                .body("name", equalTo("蓝在明"));
        officer()
                .post("/api/rosters/{center}/members/{id}/leave", center, id)
                .then()
                .statusCode(200);
    }
}
