package org.yizhan.core.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.staff.Accounts;
import org.yizhan.contract.staff.SignOn;
import org.yizhan.core.TestCore;

@QuarkusTest
@WithTestResource(TestCore.class)
class StaffAccountsTest {
    private static final String CHOSEN = "771355";

    private static String add(String account) {
        return TestCore.admin()
                .body(new Accounts.NewAccount(account, "钱新来", Set.of("duty")))
                .post("/api/staff/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("pin");
    }

    private static Response signOn(String account, String pin) {
        return given().contentType(ContentType.JSON)
                .body(new SignOn.Request(account, pin, 2, true))
                .post("/api/staff/sign-on");
    }

    private static String session(String account, String pin) {
        return signOn(account, pin).then().statusCode(200).extract().path("token");
    }

    private static int choose(String session, String pin) {
        return TestCore.as(session)
                .body(Map.of("pin", pin))
                .post("/api/staff/pin")
                .statusCode();
    }

    @Test
    void whoever_was_given_a_pin_chooses_another_before_anything_else() {
        String given = add("newcomer");
        String session = session("newcomer", given);
        TestCore.as(session)
                .get("/api/staff/me")
                .then()
                .statusCode(200)
                .body("roles", equalTo(java.util.List.of("new-pin")));
        TestCore.as(session).get("/api/queue/console?desk=2").then().statusCode(403);
        TestCore.as(session).get("/api/events").then().statusCode(403);
        assertEquals(400, choose(session, "12345"));
        assertEquals(400, choose(session, "一二三四五六"));
        assertEquals(409, choose(session, given));
        assertEquals(204, choose(session, CHOSEN));
        TestCore.as(session).get("/api/queue/console?desk=2").then().statusCode(200);
        TestCore.as(session).get("/api/staff/accounts").then().statusCode(403);
        signOn("newcomer", given).then().statusCode(401);
    }

    @Test
    void a_reset_ends_what_was_and_a_locked_account_signs_on_nowhere() {
        String session = session("leaver", add("leaver"));
        choose(session, CHOSEN);
        String again = TestCore.admin()
                .post("/api/staff/accounts/leaver/reset")
                .then()
                .statusCode(200)
                .extract()
                .path("pin");
        TestCore.as(session).get("/api/staff/me").then().statusCode(401);
        signOn("leaver", CHOSEN).then().statusCode(401);

        String fresh = session("leaver", again);
        choose(fresh, CHOSEN);
        TestCore.admin().post("/api/staff/accounts/leaver/lock").then().statusCode(204);
        TestCore.as(fresh).get("/api/staff/me").then().statusCode(401);
        signOn("leaver", CHOSEN).then().statusCode(401).body("type", equalTo("urn:yizhan:staff:wrong-pin"));
        TestCore.admin().get("/api/staff/accounts").then().body("findAll { it.locked }.account", hasItem("leaver"));

        TestCore.admin().post("/api/staff/accounts/leaver/unlock").then().statusCode(204);
        session("leaver", CHOSEN);
        TestCore.admin()
                .get("/api/audit?after=0&limit=500")
                .then()
                .statusCode(200)
                .body(
                        "findAll { it.detail == 'leaver' }.what",
                        hasItems(
                                "staff.account-created",
                                "staff.pin-reset",
                                "staff.pin-chosen",
                                "staff.locked",
                                "staff.unlocked"));
    }

    @Test
    void nobody_locks_themselves_out_and_no_account_is_taken_twice() {
        TestCore.admin()
                .post("/api/staff/accounts/zhaoym/lock")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:staff:own-account"));
        TestCore.admin()
                .body(new Accounts.NewAccount("wangxm", "另一个", Set.of("admin")))
                .post("/api/staff/accounts")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:staff:account-taken"));
        TestCore.admin().post("/api/staff/accounts/nobody/lock").then().statusCode(404);
        TestCore.duty().post("/api/staff/accounts/zhaoym/reset").then().statusCode(403);
    }

    @Test
    void an_account_that_is_none_names_its_field() {
        refused(Map.of("account", "Qian X", "name", "钱新", "roles", Set.of("duty")), "account");
        refused(Map.of("account", "qianx", "name", " ", "roles", Set.of("duty")), "name");
        refused(Map.of("account", "qianx", "name", "钱新", "roles", Set.of()), "roles");
        TestCore.admin()
                .body(Map.of("account", "qianx", "name", "钱新", "roles", Set.of("kiosk")))
                .post("/api/staff/accounts")
                .then()
                .statusCode(400);
        TestCore.admin()
                .body(Map.of("account", "qianx", "name", "钱新", "roles", Set.of("duty"), "pin", "123456"))
                .post("/api/staff/accounts")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("pin"));
    }

    private static void refused(Map<String, Object> account, String field) {
        TestCore.admin()
                .body(account)
                .post("/api/staff/accounts")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @Test
    void the_setup_code_is_dead_where_there_is_staff() {
        given().contentType(ContentType.JSON)
                .body(Map.of("code", "AAAABBBBCCCCDDDD", "account", "intruder", "name", "某某", "pin", "135791"))
                .post("/api/staff/first")
                .then()
                .statusCode(409);
    }
}
