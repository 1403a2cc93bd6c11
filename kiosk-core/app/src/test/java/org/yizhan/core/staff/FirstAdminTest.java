package org.yizhan.core.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.staff.SignOn;
import org.yizhan.core.EnrolledCore;
import org.yizhan.core.TestCore;

/// A center that begins with nothing but its enrolment, up to the agent's token.
@QuarkusTest
@WithTestResource(EnrolledCore.class)
class FirstAdminTest {
    private static final String PIN = "908172";

    @Test
    void a_core_grows_from_its_enrolment_and_a_code_in_its_folder_to_its_first_admin() throws IOException {
        Path file = EnrolledCore.data().resolve("first-admin.code");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertArrayEquals(
                Base64.getDecoder().decode(EnrolledCore.CENTER_KEY),
                Files.readAllBytes(EnrolledCore.data().resolve("keys/center.key")));
        leads("/console/sign-in", "/console/first");
        given().get("/console/first").then().statusCode(200).body(containsString("柳坪村党群服务中心"));

        String code = Files.readString(file).strip();
        first("AAAABBBBCCCCDDDD", "zhaoym", PIN).statusCode(403).body("type", equalTo("urn:yizhan:staff:code-refused"));
        first(code, "Zhao YM", PIN).statusCode(400).body("violations.field", hasItem("account"));
        first(code, "zhaoym", "12345").statusCode(400).body("violations.field", hasItem("pin"));
        assertTrue(Files.exists(file), "a refused attempt leaves the code");

        String typed = code.toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
        first(typed, "zhaoym", PIN).statusCode(204);
        assertFalse(Files.exists(file), "a used code is gone");
        first(code, "second", PIN).statusCode(409).body("type", equalTo("urn:yizhan:staff:not-first"));
        leads("/console/first", "/console/sign-in");

        SignOn.Session admin = given().contentType(ContentType.JSON)
                .body(new SignOn.Request("zhaoym", PIN, null))
                .post("/api/staff/sign-on")
                .as(SignOn.Session.class);
        assertEquals(Set.of("duty", "organiser", "admin"), admin.me().roles());
        journalled(admin.token());
    }

    /// The account went to the county's journal, its name sealed and its PIN nowhere.
    private static void journalled(String admin) {
        String code = TestCore.as(admin)
                .body(new Enrolment.CodeRequest(Enrolment.Kind.AGENT, "agent"))
                .post("/api/devices/codes")
                .path("code");
        String agent = given().contentType(ContentType.JSON)
                .body(new Enrolment.Request(code, Enrolment.Kind.AGENT, "agent"))
                .post("/api/devices/enrol")
                .path("token");
        var page = TestCore.as(agent)
                .get("/api/journal?epoch=1&lane=2&after=0&limit=100")
                .then()
                .statusCode(200)
                .body("rows.type", hasItems("directory.person-key", StaffAccounts.TYPE, "audit.line"))
                .extract()
                .response();
        String payloads = String.join(
                "",
                page.jsonPath().<String>getList("rows.payload").stream()
                        .map(payload -> new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8))
                        .toList());
        assertTrue(payloads.contains("zhaoym"), payloads);
        assertFalse(payloads.contains("赵玉明") || payloads.contains(PIN), payloads);
    }

    private static void leads(String from, String to) {
        given().redirects().follow(false).get(from).then().statusCode(303).header("Location", endsWith(to));
    }

    private static ValidatableResponse first(String code, String account, String pin) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("code", code, "account", account, "name", "赵玉明", "pin", pin))
                .post("/api/staff/first")
                .then();
    }
}
