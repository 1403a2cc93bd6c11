package org.yizhan.core.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.staff.SignOn;
import org.yizhan.core.TestCore;

/// Walks every operation of the published description, so that a new one is walked without being named here.
@QuarkusTest
@WithTestResource(TestCore.class)
class SecurityTest {
    private static final Set<String> OPEN = Set.of(
            "POST /api/devices/enrol", "GET /api/devices/trust", "POST /api/staff/first", "POST /api/staff/sign-on");

    @Inject
    ObjectMapper json;

    @Test
    void every_operation_but_enrolment_and_sign_on_needs_a_token() throws IOException {
        List<String> operations = operations();
        assertFalse(operations.isEmpty());
        List<String> answered = operations.stream()
                .filter(operation -> !OPEN.contains(operation))
                .filter(operation -> status(operation, null) != 401)
                .toList();
        assertEquals(List.of(), answered);
    }

    @Test
    void a_board_may_call_nothing_that_writes() throws IOException {
        String board = TestCore.device(Enrolment.Kind.BOARD, "board");
        List<String> allowed = operations().stream()
                .filter(operation -> !operation.startsWith("GET ") && !OPEN.contains(operation))
                .filter(operation -> status(operation, board) != 403)
                .toList();
        assertEquals(List.of(), allowed);
    }

    @Test
    void staff_do_not_reach_the_agents_door() {
        TestCore.admin().get("/api/journal?epoch=1&lane=2").then().statusCode(403);
    }

    @Test
    void a_cookie_alone_writes_nothing() {
        String token = TestCore.staff("wangxm");
        given().cookie("yizhan_session", token).get("/api/staff/me").then().statusCode(200);
        given().cookie("yizhan_session", token)
                .contentType(ContentType.JSON)
                .post("/api/staff/sign-off")
                .then()
                .statusCode(401);
    }

    @Test
    void a_page_of_another_site_cannot_write_with_our_cookie() {
        SignOn.Session session = given().contentType(ContentType.JSON)
                .body(new SignOn.Request("lijj", "246801", null))
                .post("/api/staff/sign-on")
                .as(SignOn.Session.class);
        signOff(session, "http://elsewhere.example", 401);
        signOff(session, "http://127.0.0.1:" + RestAssured.port, 204);
    }

    @Test
    void a_revoked_client_and_one_enrolled_anew_lose_their_tokens() {
        String first = TestCore.device(Enrolment.Kind.KIOSK, "kiosk-lost");
        TestCore.as(first).get("/api/home").then().statusCode(200);
        String code = TestCore.admin()
                .body(new Enrolment.CodeRequest(Enrolment.Kind.KIOSK, "kiosk-lost"))
                .post("/api/devices/codes")
                .path("code");
        Enrolment.Enrolled second = given().contentType(ContentType.JSON)
                .body(new Enrolment.Request(code, Enrolment.Kind.KIOSK, "kiosk-lost"))
                .post("/api/devices/enrol")
                .as(Enrolment.Enrolled.class);
        TestCore.as(first).get("/api/home").then().statusCode(401);
        TestCore.as(second.token()).get("/api/home").then().statusCode(200);
        TestCore.admin()
                .post("/api/devices/clients/" + second.clientId() + "/revoke")
                .then()
                .statusCode(200);
        TestCore.as(second.token()).get("/api/home").then().statusCode(401);
    }

    @Test
    void a_client_cannot_be_named_like_a_person_who_signs_on() {
        TestCore.admin()
                .body(Map.of("kind", "KIOSK", "name", "staff:wangxm"))
                .post("/api/devices/codes")
                .then()
                .statusCode(400);
    }

    private static void signOff(SignOn.Session session, String origin, int status) {
        given().cookie("yizhan_session", session.token())
                .header("X-CSRF-Token", session.csrf())
                .header("Origin", origin)
                .post("/api/staff/sign-off")
                .then()
                .statusCode(status);
    }

    @Test
    void an_enrolment_code_works_once_and_for_its_client_only() {
        String code = TestCore.admin()
                .body(Map.of("kind", "KIOSK", "name", "kiosk-9"))
                .post("/api/devices/codes")
                .path("code");
        enrol(code, "BOARD", "kiosk-9", 403);
        enrol(code, "KIOSK", "kiosk-9", 200);
        enrol(code, "KIOSK", "kiosk-9", 403);
    }

    private static void enrol(String code, String kind, String name, int status) {
        given().contentType(ContentType.JSON)
                .body(Map.of("code", code, "kind", kind, "name", name))
                .post("/api/devices/enrol")
                .then()
                .statusCode(status);
    }

    private List<String> operations() throws IOException {
        JsonNode paths = json.readTree(given().accept(ContentType.JSON)
                        .get("/api/openapi?format=json")
                        .asString())
                .path("paths");
        List<String> operations = new ArrayList<>();
        paths.fieldNames()
                .forEachRemaining(path -> paths.path(path).fieldNames().forEachRemaining(method -> {
                    if (path.startsWith("/api/")
                            && Set.of("get", "post", "put", "delete", "patch").contains(method)) {
                        operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path);
                    }
                }));
        return operations;
    }

    private static int status(String operation, @org.jspecify.annotations.Nullable String token) {
        String[] parts = operation.split(" ");
        String path = parts[1].replaceAll("\\{[^}]+}", "019aa000-0000-7000-8000-000000000001");
        var request = given().contentType(ContentType.JSON).body("{}");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.request(parts[0], path).statusCode();
    }
}
