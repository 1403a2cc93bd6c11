package org.yizhan.county.cases;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;
import org.yizhan.county.testing.SampleJournal;
import org.yizhan.county.testing.Wired;
import org.yizhan.sync.Wire;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
class CaseCommandsTest extends CountyTest {
    Wired agent;
    SampleJournal journal;
    UUID person;
    UUID filed;

    @BeforeEach
    void fileOne() {
        Wire.Enrolment enrolment = enrol(CENTER);
        agent = agent(enrolment);
        journal = SampleJournal.fresh(CENTER, enrolment.centerKey());
        person = UUID.randomUUID();
        filed = journal.fileCase("李建国", person);
        agent.post("/sync/v1/push", journal.all()).as(Wire.Receipt.class);
    }

    private List<JsonNode> stages() {
        return agent.get("/sync/v1/changes?after=0&limit=500").as(Wire.Changes.class).changes().stream()
                .filter(change -> change.kind().equals("cases.stage"))
                .map(change -> tree(change.payload()))
                .filter(change -> change.get("caseId").asText().equals(filed.toString()))
                .toList();
    }

    private static JsonNode tree(String json) {
        try {
            return Wired.JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private io.restassured.response.ValidatableResponse order(String command, Map<String, ?> body) {
        return officer()
                .body(body)
                .post("/api/cases/{id}/{command}", filed, command)
                .then();
    }

    @Test
    void accepting_and_approving_goes_down_to_the_center_step_by_step() {
        order("accept", Map.of("id", UUID.randomUUID()))
                .statusCode(200)
                .body("stage", equalTo("ACCEPTED"))
                .body("allowed", contains("REQUEST_CORRECTION", "APPROVE", "REJECT"));
        order("approve", Map.of("id", UUID.randomUUID())).statusCode(200).body("stage", equalTo("APPROVED"));

        List<JsonNode> stages = stages();
        assertEquals(2, stages.size());
        assertEquals("ACCEPTED", stages.getFirst().get("stage").asText());
        assertEquals(1, stages.getFirst().get("baseVersion").asLong());
        assertEquals(2, stages.getFirst().get("newVersion").asLong());
        assertEquals("APPROVED", stages.getLast().get("stage").asText());
        assertEquals("周县管", stages.getLast().get("by").asText());
    }

    @Test
    void the_same_command_again_changes_nothing() {
        UUID key = UUID.randomUUID();
        order("accept", Map.of("id", key)).statusCode(200);
        order("accept", Map.of("id", key)).statusCode(200).body("stage", equalTo("ACCEPTED"));

        assertEquals(1, stages().size());
        order("reject", Map.of("id", key, "reason", "不符合"))
                .statusCode(422)
                .body("type", equalTo("urn:yizhan:request:key-reused"));
    }

    @Test
    void an_impossible_command_is_refused_with_the_reason() {
        order("approve", Map.of("id", UUID.randomUUID()))
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:cases:impossible"))
                .body("stage", equalTo("FILED"))
                .body("detail", equalTo("这件事待受理，不能再办结"));
        assertEquals(0, stages().size());
    }

    @Test
    void a_correction_is_asked_for_with_a_reason_and_the_case_goes_on_after_it() {
        order("request-correction", Map.of("id", UUID.randomUUID()))
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"));
        order("request-correction", Map.of("id", UUID.randomUUID(), "reason", "缺户口簿"))
                .statusCode(200);
        order("accept", Map.of("id", UUID.randomUUID())).statusCode(200);

        assertEquals("缺户口簿", stages().getFirst().get("reason").asText());
        assertTrue(stages().getLast().get("reason").isNull());
    }

    @Test
    void the_applicant_is_read_in_the_clear_and_every_read_is_on_record() {
        long before = count("audit where act = 'cases.read' and subject = ?", filed.toString());

        officer()
                .get("/api/cases/{id}", filed)
                .then()
                .statusCode(200)
                .body("applicant.name", equalTo("李建国"))
                .body("applicant.phone", equalTo("13900000001"))
                .body("applicant.answers.age", equalTo("80s"))
                .body("applicant.agent.name", equalTo("王芳"))
                .body("applicant.agent.relation", equalTo("PARENT"))
                .body("applicant.agent.phone", equalTo("13900000002"));

        assertEquals(before + 1, count("audit where act = 'cases.read' and subject = ?", filed.toString()));
    }

    @Test
    void an_erased_applicant_cannot_be_read_any_more() {
        journal.append("directory.person-key", person, "destroyed", Map.of("personId", person));
        agent.post("/sync/v1/push", journal.all()).as(Wire.Receipt.class);

        officer()
                .get("/api/cases/{id}", filed)
                .then()
                .statusCode(200)
                .body("applicant.erased", equalTo(true))
                .body("applicant.name", nullValue())
                .body("applicant.agent", nullValue());
        order("accept", Map.of("id", UUID.randomUUID())).statusCode(200);
    }

    @Test
    void names_are_nowhere_in_the_database() {
        List<String> texts = jdbi.withHandle(handle -> handle.createQuery("select applicant from county_case")
                .mapTo(String.class)
                .list());

        assertTrue(texts.stream()
                .noneMatch(text ->
                        Stream.of("李建国", "13900000001", "王芳", "13900000002").anyMatch(text::contains)));
    }
}
