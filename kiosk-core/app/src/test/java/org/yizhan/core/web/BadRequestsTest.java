package org.yizhan.core.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.core.TestCore;

@QuarkusTest
@WithTestResource(TestCore.class)
class BadRequestsTest {
    @Test
    void a_validation_error_names_the_field() {
        invalid("{\"account\":\"wangxm\",\"pin\":\"1\"}", "pin");
    }

    @Test
    void an_unknown_field_is_named() {
        invalid("{\"account\":\"wangxm\",\"pin\":\"123456\",\"colour\":\"red\"}", "colour");
    }

    @Test
    void a_wrong_type_is_named() {
        invalid("{\"account\":[\"wangxm\"],\"pin\":\"123456\"}", "account");
        invalid("{\"account\":\"wangxm\",\"pin\":\"123456\",\"desk\":\"first\"}", "desk");
    }

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                Arguments.of("{'account':'wangxm'}", "pin", "required"),
                Arguments.of("{'account':' ','pin':'123456'}", "account", "required"),
                Arguments.of("{'account':'%s','pin':'123456'}".formatted("a".repeat(41)), "account", "too-long"),
                Arguments.of("{'account':'wangxm','pin':'1'}", "pin", "malformed"),
                Arguments.of("{'account':'wangxm','pin':'123456','desk':99}", "desk", "out-of-range"),
                Arguments.of("{'account':'wangxm','pin':'123456','desk':'first'}", "desk", "malformed"),
                Arguments.of("{'account':'wangxm','colour':'red'}", "colour", "malformed"));
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void a_broken_rule_has_a_code_that_screens_choose_their_words_by(String body, String field, String code) {
        post(body.replace('\'', '"'))
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations.code", contains(code));
    }

    @Test
    void a_parameter_that_breaks_a_rule_is_named_as_the_client_named_it() {
        TestCore.agent()
                .get("/api/journal?epoch=1&lane=2&limit=100000")
                .then()
                .statusCode(400)
                .body("violations.field", contains("limit"))
                .body("violations.code", contains("out-of-range"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"account\":", "[]", "null", "", "\"text\"", "{\"account\":\"a\"} trailing", "\0\1\2"})
    void what_is_not_the_json_asked_for_is_a_400(String body) {
        post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:yizhan:request:invalid"));
    }

    @Test
    void a_body_over_one_mebibyte_is_refused_before_it_is_read() {
        post("{\"account\":\"" + "a".repeat(1024 * 1024) + "\"}")
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:yizhan:request:too-large"));
    }

    @Test
    void a_path_or_method_that_does_not_exist_is_a_problem_too() {
        given().get("/api/nothing").then().statusCode(404).contentType("application/problem+json");
        given().delete("/api/center").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void another_media_type_is_refused() {
        given().contentType("text/plain")
                .body("hello")
                .post("/api/staff/sign-on")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "epoch=x&lane=2",
                "epoch=-1&lane=2",
                "lane=2",
                "epoch=1&lane=2&limit=100000",
                "epoch=99999999999999999999&lane=2"
            })
    void absurd_parameters_are_refused(String query) {
        TestCore.agent()
                .get("/api/journal?" + query)
                .then()
                .statusCode(lessThan(500))
                .contentType("application/problem+json");
    }

    @Test
    void another_way_of_signing_on_is_not_taken() {
        given().header("Authorization", "Basic eDp5").get("/api/center").then().statusCode(401);
    }

    private static void invalid(String body, String field) {
        post(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:yizhan:request:invalid"))
                .body("violations.field", hasItem(field));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/staff/sign-on")
                .then();
    }
}
