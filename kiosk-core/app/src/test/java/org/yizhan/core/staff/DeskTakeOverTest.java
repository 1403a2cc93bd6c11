package org.yizhan.core.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.staff.SignOn;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// One person sits at a desk at a time.
@QuarkusTest
@WithTestResource(TestCore.class)
class DeskTakeOverTest {
    private static final String WANG = "135790";
    private static final String LI = "246801";
    private static final String ZHAO = "864209";

    @Inject
    Store store;

    @BeforeEach
    void nobodySitsAtTheSecondDesk() {
        store.write(tx -> tx.handle().execute("UPDATE staff_session SET desk = NULL WHERE desk = 2"));
    }

    @Test
    void whoever_sits_down_where_a_colleague_is_signed_on_is_told_who() {
        String there = token("lijj", LI, false);
        signOn("zhaoym", ZHAO, false)
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:staff:desk-taken"))
                .body("params.desk", equalTo("2"))
                .body("params.by", equalTo("李建军"));
        signOn("zhaoym", "111222", true).statusCode(401);
        assertEquals(200, me(there), "nothing was taken over");
        signOn("lijj", LI, false).statusCode(200);
    }

    @Test
    void a_desk_is_taken_over_on_purpose_and_once() {
        int before = takenOver();
        String there = token("lijj", LI, false);
        String first = token("zhaoym", ZHAO, true);
        assertEquals(401, me(there), "its person is signed off");
        String second = token("zhaoym", ZHAO, true);
        assertEquals(200, me(first));
        assertEquals(200, me(second));
        assertEquals(before + 1, takenOver());
        TestCore.as(first).post("/api/staff/sign-off");
        TestCore.as(second).post("/api/staff/sign-off");
    }

    /// Of one person's two sign-ons the one at that desk.
    @Test
    void whoever_takes_a_desk_over_goes_on_with_the_visit_that_is_there() {
        String there = token("lijj", LI, false);
        TestCore.kiosk()
                .body(new Queue.TicketRequest(Ids.next(), "social", "zh-CN"))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201);
        String ticket = TestCore.as(there)
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/desks/2/next")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        act(TestCore.staff("wangxm"), ticket, "start")
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:not-yours"));
        String after = token("wangxm", WANG, true);
        act(TestCore.staff("wangxm"), ticket, "start")
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:not-yours"));
        act(after, ticket, "start").statusCode(200).body("state", equalTo("SERVING"));
        act(after, ticket, "finish").statusCode(200).body("state", equalTo("FINISHED"));
        TestCore.as(after).post("/api/staff/sign-off");
    }

    /// How often that desk was taken over by the one who does it here.
    private int takenOver() {
        return store.read(handle -> handle.select(
                        "SELECT count(*) FROM audit WHERE who = ? AND what = ? AND detail = ?",
                        "staff:zhaoym",
                        "staff.desk-taken-over",
                        "2")
                .mapTo(Integer.class)
                .one());
    }

    private static ValidatableResponse act(String token, String ticket, String step) {
        return TestCore.as(token)
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/tickets/{id}/{step}", ticket, step)
                .then();
    }

    private static int me(String token) {
        return TestCore.as(token).get("/api/staff/me").statusCode();
    }

    private static String token(String account, String pin, boolean takeOver) {
        return signOn(account, pin, takeOver).statusCode(200).extract().path("token");
    }

    private static ValidatableResponse signOn(String account, String pin, boolean takeOver) {
        return given().contentType(ContentType.JSON)
                .body(new SignOn.Request(account, pin, 2, takeOver))
                .post("/api/staff/sign-on")
                .then();
    }
}
