package org.yizhan.county.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;
import org.yizhan.county.testing.Wired;

@QuarkusTest
class RefusalsTest extends CountyTest {
    private static Map<String, Object> draft() {
        Map<String, Object> draft = new HashMap<>();
        draft.put("id", UUID.randomUUID().toString());
        draft.put("kind", "POLICY");
        draft.put("title", Map.of("zh-CN", "通知"));
        draft.put("body", Map.of("zh-CN", "内容"));
        draft.put("publisher", Map.of("zh-CN", "县里"));
        draft.put("startsOn", "2026-11-01");
        draft.put("endsOn", java.time.LocalDate.now().plusDays(9).toString());
        draft.put("centers", List.of());
        return draft;
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> draft = draft();
        draft.put(field, value);
        return draft;
    }

    @Test
    void wrong_types_unknown_fields_and_absurd_dates_are_a_400_that_says_so() {
        List<Map<String, Object>> wrong = new ArrayList<>(List.of(
                with("surprise", 1),
                with("id", "x"),
                with("id", 7),
                with("kind", "GOSSIP"),
                with("title", "not localized"),
                with("title", Map.of("en", "no Chinese")),
                with("title", Map.of("zh-CN", "长".repeat(61))),
                with("body", Map.of("zh-CN", "长".repeat(4001))),
                with("endsOn", "9999-99-99"),
                with("endsOn", "9999-12-31"),
                with("endsOn", "+999999999-12-31"),
                with("endsOn", "1926-01-01"),
                with("startsOn", "1000-01-01"),
                with("startsOn", java.time.LocalDate.now().plusDays(10).toString()),
                with("centers", "all"),
                with("centers", List.of("nowhere")),
                with("body", Map.of("zh-CN", "联系 13912345678")),
                with("body", Map.of("zh-CN", "身份证 33078219500101123X"))));
        for (String field : draft().keySet()) {
            Map<String, Object> lacking = draft();
            lacking.remove(field);
            wrong.add(lacking);
        }
        for (Map<String, Object> body : wrong) {
            officer()
                    .body(body)
                    .post("/api/notices")
                    .then()
                    .log()
                    .ifValidationFails()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:yizhan:request:invalid"));
        }
        officer().body(draft()).post("/api/notices").then().statusCode(201);
    }

    @Test
    void a_field_that_breaks_a_rule_is_named() {
        officer()
                .body(Map.of("center", "12"))
                .post("/api/enrolments")
                .then()
                .statusCode(400)
                .body("violations[0]", hasKey("field"))
                .body("violations[0].field", equalTo("center"));
        officer()
                .body(with("endsOn", "9999-12-31"))
                .post("/api/notices")
                .then()
                .body("violations[0].field", equalTo("endsOn"));
    }

    @Test
    void broken_and_missing_bodies_are_a_400() {
        for (String body : new String[] {"", "null", "{", "[]", "\"x\"", "\u0000"}) {
            officer().body(body).post("/api/enrolments").then().statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void a_body_over_a_mebibyte_is_a_413() {
        officer()
                .body("{\"center\":\"" + "1".repeat(1024 * 1024) + "\"}")
                .post("/api/enrolments")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:yizhan:request:too-large"));
    }

    @Test
    void unknown_paths_methods_ids_and_types_are_problems_of_their_own() {
        officer().get("/api/nowhere").then().statusCode(404).contentType("application/problem+json");
        officer().delete("/api/cases").then().statusCode(405).contentType("application/problem+json");
        officer().get("/api/cases/not-an-id").then().statusCode(404);
        officer().get("/api/cases?stage=LOST").then().statusCode(404);
        officer()
                .get("/api/cases/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:yizhan:cases:not-found"));
        officer()
                .get("/api/members?center=nowhere")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:yizhan:centers:not-found"));
        officer().get("/api/members").then().statusCode(400);
        as("officer")
                .contentType("text/plain")
                .body("x")
                .post("/api/enrolments")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    /// Nobody has an account yet when the first officer comes; the code in the county's folder is asked for instead.
    private static final String FOR_THE_CODE = "/api/officers/first";

    @Test
    void every_endpoint_of_the_description_refuses_a_stranger() throws Exception {
        JsonNode paths = Wired.JSON
                .readTree(given().accept("application/json")
                        .get("/api/openapi?format=json")
                        .asString())
                .get("paths");
        assertTrue(paths.size() >= 12, paths.toString());
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String address = path.getKey()
                            .replace("{id}", UUID.randomUUID().toString())
                            .replace("{center}", CENTER)
                            .replace("{account}", "somebody");
                    given().contentType("application/json")
                            .body(method.getKey().equals("get") ? "" : "{}")
                            .request(method.getKey(), address)
                            .then()
                            .statusCode(FOR_THE_CODE.equals(address) ? 400 : 401);
                }));
    }
}
