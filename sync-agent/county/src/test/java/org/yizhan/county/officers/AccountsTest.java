package org.yizhan.county.officers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;
import org.yizhan.county.testing.Wired;

@QuarkusTest
class AccountsTest extends CountyTest {
    private static final String CHOSEN = "her own words";

    private static String add(String account) {
        return officer()
                .body(Map.of("account", account, "name", "钱新来", "admin", false))
                .post("/api/officers")
                .then()
                .statusCode(201)
                .extract()
                .path("password");
    }

    private static RequestSpecification with(String account, String password) {
        return given().header("Authorization", Wired.basic(account, password)).contentType("application/json");
    }

    private static int choose(String account, String password, String chosen) {
        return with(account, password)
                .body(Map.of("password", chosen))
                .post("/api/officers/password")
                .statusCode();
    }

    @Test
    void a_new_officer_chooses_a_password_before_anything_else() {
        String given = add("newcomer");
        with("newcomer", given).get("/api/cases").then().statusCode(403);
        assertEquals(400, choose("newcomer", given, "short"));
        assertEquals(400, choose("newcomer", given, given));
        assertEquals(400, choose("newcomer", given, "密".repeat(30)));
        assertEquals(204, choose("newcomer", given, CHOSEN));
        with("newcomer", CHOSEN).get("/api/cases").then().statusCode(200);
        with("newcomer", given).get("/api/cases").then().statusCode(401);
        with("newcomer", CHOSEN).get("/api/officers").then().statusCode(403);
    }

    @Test
    void a_browser_with_a_one_time_password_is_led_to_where_another_is_chosen() {
        String password = add("browser");
        var session = given().redirects()
                .follow(false)
                .formParam("account", "browser")
                .formParam("password", password)
                .post("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith("/password"))
                .extract()
                .detailedCookie(OfficerSignOn.COOKIE);
        given().redirects()
                .follow(false)
                .cookie(session)
                .accept("text/html")
                .get("/cases")
                .then()
                .statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith("/password"));
        given().cookie(session).get("/password").then().statusCode(200);
    }

    @Test
    void a_reset_password_and_a_locked_account_open_nothing() {
        choose("leaver", add("leaver"), CHOSEN);
        officer().post("/api/officers/leaver/reset").then().statusCode(200);
        with("leaver", CHOSEN).get("/api/cases").then().statusCode(401);

        String again = officer().post("/api/officers/leaver/reset").path("password");
        choose("leaver", again, CHOSEN);
        officer().post("/api/officers/leaver/lock").then().statusCode(204);
        with("leaver", CHOSEN).get("/api/cases").then().statusCode(401);
        officer().get("/api/officers").then().body("findAll { it.locked }.account", hasItem("leaver"));
        officer().post("/api/officers/leaver/unlock").then().statusCode(204);
        with("leaver", CHOSEN).get("/api/cases").then().statusCode(200);
        assertEquals(
                2, count("audit where act = 'officers.password-reset' and subject = 'leaver' and officer = 'officer'"));
        assertEquals(1, count("audit where act = 'officers.locked' and subject = 'leaver'"));
    }

    @Test
    void nobody_locks_themselves_out_and_no_account_is_taken_twice() {
        officer()
                .post("/api/officers/officer/lock")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:officers:own-account"));
        officer()
                .body(Map.of("account", "reviewer", "name", "另一个", "admin", true))
                .post("/api/officers")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:officers:account-taken"));
        officer().post("/api/officers/nobody-here/lock").then().statusCode(404);
        as("reviewer").post("/api/officers/officer/reset").then().statusCode(403);
    }

    @Test
    void an_account_that_is_none_names_its_field() {
        officer()
                .body(Map.of("account", "Zhou Ming", "name", "周明", "admin", false))
                .post("/api/officers")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("account"));
        officer()
                .body(Map.of("account", "zhoum", "name", " ", "admin", false))
                .post("/api/officers")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("name"));
    }
}
