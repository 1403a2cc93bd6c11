package org.yizhan.county.centers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;
import org.yizhan.county.testing.RealPostgres;
import org.yizhan.county.testing.Wired;
import org.yizhan.sync.Wire;

/// A county that begins with nothing, up to its first center's agent at the door.
@QuarkusTest
@TestProfile(FirstCountyTest.Empty.class)
@SuppressWarnings("NullAway.Init")
class FirstCountyTest extends CountyTest {
    public static class Empty implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(RealPostgres.class, Map.of(RealPostgres.SEED, "none")));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    private static final String PASSWORD = "long enough words";

    @ConfigProperty(name = "yizhan.data")
    Path data;

    @Test
    void a_county_grows_from_a_code_in_its_folder_to_its_first_center() throws IOException {
        Path file = data.resolve("keys/first-officer.code");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String code = Files.readString(file).strip();
        given().get("/sign-in").then().statusCode(200).body(containsString("首次设置"));

        first("AAAA-AAAA-AAAA-AAAA", "zhoug", PASSWORD)
                .statusCode(403)
                .body("type", equalTo("urn:yizhan:officers:code-refused"));
        first(code, "zhoug", "short").statusCode(400).body("violations.field", hasItem("password"));
        first(code, "Zhou", PASSWORD).statusCode(400).body("violations.field", hasItem("account"));
        given().formParam("code", code)
                .formParam("account", "zhoug")
                .formParam("name", "周县管")
                .formParam("password", PASSWORD)
                .formParam("again", "another thing")
                .post("/first")
                .then()
                .statusCode(200)
                .body(containsString("两次填的密码不一样"));
        assertTrue(Files.exists(file), "a refused attempt leaves the code");

        first(code.toLowerCase(java.util.Locale.ROOT), "zhoug", PASSWORD).statusCode(204);
        assertFalse(Files.exists(file), "a used code is gone");
        first(code, "second", PASSWORD).statusCode(409).body("type", equalTo("urn:yizhan:officers:not-first"));
        assertEquals(1, count("audit where act = 'officers.first' and officer = 'zhoug'"));

        zhoug().get("/api/centers").then().statusCode(200).body("$", hasSize(0));
        enrolling("330782102203").statusCode(404);
        takes(sampleDirectory()).statusCode(200).body("added", equalTo(24)).body("centers", equalTo(24));

        Wire.Enrolment enrolment =
                enrolling("330782102203").statusCode(201).extract().as(Wire.Enrolment.class);
        Wire.Place place = enrolment.place();
        assertNotNull(place);
        assertEquals("清河县", place.county().get("zh-CN"));
        assertEquals(17, place.countyNumber());
        List<String> kinds =
                agent(enrolment)
                        .get("/sync/v1/changes?after=0&limit=100&wait=0")
                        .as(Wire.Changes.class)
                        .changes()
                        .stream()
                        .map(Wire.Change::kind)
                        .toList();
        assertTrue(kinds.contains("catalogue.edition"), "the shipped catalogue is on its way: " + kinds);
        assertTrue(kinds.contains("directory.roster"), "so are the branches: " + kinds);
    }

    private ValidatableResponse first(String code, String account, String password) {
        return given().contentType("application/json")
                .body(Map.of("code", code, "account", account, "name", "周县管", "password", password))
                .post("/api/officers/first")
                .then();
    }

    private static io.restassured.specification.RequestSpecification zhoug() {
        return given().header("Authorization", Wired.basic("zhoug", PASSWORD)).contentType("application/json");
    }

    private static ValidatableResponse enrolling(String center) {
        return zhoug().body(Map.of("center", center)).post("/api/enrolments").then();
    }

    private static ValidatableResponse takes(String directory) {
        return zhoug().body(directory).post("/api/centers/directory").then();
    }

    static String sampleDirectory() throws IOException {
        try (var file = FirstCountyTest.class.getResourceAsStream("/yizhan/seed/directory.json")) {
            assertNotNull(file);
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
