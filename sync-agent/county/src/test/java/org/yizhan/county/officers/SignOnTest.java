package org.yizhan.county.officers;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;
import org.yizhan.county.testing.Wired;

@QuarkusTest
class SignOnTest extends CountyTest {
    private static Cookie session() {
        return given().redirects()
                .follow(false)
                .formParam("account", "reviewer")
                .formParam("password", "county-sample")
                .post("/sign-in")
                .then()
                .statusCode(303)
                .extract()
                .detailedCookie(OfficerSignOn.COOKIE);
    }

    @Test
    void a_wrong_password_or_an_unknown_account_is_a_401_problem() {
        for (String account : new String[] {"officer", "nobody"}) {
            given().header("Authorization", Wired.basic(account, "wrong"))
                    .get("/api/cases")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:yizhan:officers:unauthenticated"));
        }
        for (String strange : new String[] {"Basic", "Basic ***", "Bearer x", "Basic " + "bm9jb2xvbg=="}) {
            given().header("Authorization", strange).get("/api/cases").then().statusCode(401);
        }
    }

    @Test
    void guessing_is_slowed_down_and_says_for_how_long() {
        for (int i = 0; i < 4; i++) {
            given().header("Authorization", Wired.basic("guessed", "wrong")).get("/api/cases");
        }
        given().header("Authorization", Wired.basic("guessed", "wrong"))
                .get("/api/cases")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:yizhan:officers:wait"));
        officer().get("/api/cases").then().statusCode(200);
    }

    @Test
    void only_an_admin_enrols_centers() {
        as("reviewer")
                .body(Map.of("center", CENTER))
                .post("/api/enrolments")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:yizhan:officers:forbidden"));
    }

    @Test
    void a_cookie_alone_reads_but_does_not_act() {
        Cookie session = session();
        assertEquals(true, session.isHttpOnly());
        assertEquals("Strict", session.getSameSite());

        given().cookie(session).get("/api/cases").then().statusCode(200);
        given().cookie(session)
                .contentType("application/json")
                .body(Map.of("id", UUID.randomUUID()))
                .post("/api/cases/{id}/accept", UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @Test
    void a_page_of_another_site_cannot_act() {
        officer()
                .header("Origin", "https://elsewhere.example")
                .body(Map.of("center", CENTER))
                .post("/api/enrolments")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:yizhan:request:foreign-origin"));
    }

    @Test
    void a_stale_cookie_leads_a_browser_to_the_sign_in_and_a_program_to_a_401() {
        given().redirects()
                .follow(false)
                .cookie(OfficerSignOn.COOKIE, "stale")
                .accept("text/html")
                .get("/cases")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/sign-in"));
        given().cookie(OfficerSignOn.COOKIE, "stale").get("/api/cases").then().statusCode(401);
    }
}
