package org.yizhan.core.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.boot.AuditLine;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.staff.Accounts;
import org.yizhan.contract.staff.Corner;
import org.yizhan.contract.staff.SignOn;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class CornerTest {
    private static final String WRONG = "555000";

    @Inject
    TestClock clock;

    @Inject
    Store store;

    @Inject
    CoreClock time;

    @AfterEach
    void the_clock_is_right_and_believed() {
        clock.setRight();
        store.write(time::believe);
    }

    @Test
    void number_and_pin_open_the_corner_of_one_kiosk_and_nothing_of_the_console() {
        RequestSpecification corner = TestCore.corner();
        corner.get("/api/devices/kiosk").then().statusCode(200).body("kiosk", equalTo("kiosk-1"));
        for (String path : List.of(
                "/api/staff/me", "/api/devices/prints", "/api/settings", "/api/audit", "/api/staff/corner/pins")) {
            corner.get(path).then().statusCode(403);
        }
    }

    @Test
    void with_a_pass_the_members_names_are_given_and_that_they_were_is_on_record() {
        List<String> names = as(enter(kiosk("kept-on-record"), "03", "161803"))
                .post("/api/staff/corner/names")
                .then()
                .statusCode(200)
                .extract()
                .path("names");
        assertTrue(names.size() > 20 && names.stream().noneMatch(String::isBlank), names::toString);
        for (RequestSpecification other : List.of(TestCore.kiosk(), TestCore.board(), TestCore.admin())) {
            other.post("/api/staff/corner/names").then().statusCode(403);
        }
        List<AuditLine> lines = List.of(
                TestCore.admin().get("/api/audit?limit=500").then().extract().as(AuditLine[].class));
        assertTrue(has(lines, "staff:zhaoym", "staff.names-read"));
    }

    @Test
    void only_an_enrolled_kiosk_may_ask() {
        Corner.Entry entry = new Corner.Entry("01", "271828");
        given().contentType(ContentType.JSON)
                .body(entry)
                .post("/api/staff/corner")
                .then()
                .statusCode(401);
        TestCore.admin().body(entry).post("/api/staff/corner").then().statusCode(403);
        TestCore.board().body(entry).post("/api/staff/corner").then().statusCode(403);
    }

    @Test
    void a_pass_that_was_given_back_or_is_old_opens_nothing() {
        RequestSpecification left = TestCore.corner();
        left.post("/api/staff/corner/leave").then().statusCode(204);
        left.get("/api/devices/kiosk").then().statusCode(401);

        RequestSpecification forgotten = TestCore.corner();
        clock.set(clock.instant().plus(Duration.ofMinutes(16)));
        forgotten.get("/api/devices/kiosk").then().statusCode(401);
    }

    @Test
    void opening_a_corner_again_closes_it_where_it_was_left_open() {
        RequestSpecification before = TestCore.corner();
        TestCore.corner().get("/api/devices/kiosk").then().statusCode(200);
        before.get("/api/devices/kiosk").then().statusCode(401);
    }

    @Test
    void wrong_pins_make_everybody_wait_at_that_kiosk_for_a_moment_and_nobody_anywhere_else() {
        RequestSpecification guessed = kiosk("guessed");
        guess(guessed, "02", 8);
        for (Corner.Entry right : List.of(new Corner.Entry("02", "314159"), new Corner.Entry("03", "161803"))) {
            enter(guessed, right.number(), right.pin())
                    .then()
                    .statusCode(429)
                    .body("type", equalTo("urn:yizhan:staff:wait"))
                    .body("params.seconds", notNullValue());
        }
        enter(kiosk("beside"), "02", "314159").then().statusCode(200);
        signOn("lijj", "246801").then().statusCode(200);
    }

    @Test
    void however_long_somebody_guesses_the_owner_of_a_number_is_let_in_after_half_a_minute() {
        RequestSpecification guessed = kiosk("guessed-all-day");
        guess(guessed, "02", 12);
        later(Duration.ofSeconds(15));
        enter(guessed, "02", "314159").then().statusCode(429);
        later(Duration.ofSeconds(15));
        enter(guessed, "02", "314159").then().statusCode(200);
    }

    @Test
    void somebody_who_knows_one_pin_does_not_guess_faster_at_anothers() {
        RequestSpecification guessed = kiosk("guessed-by-staff");
        guess(guessed, "02", 8);
        later(Duration.ofSeconds(30));
        enter(guessed, "03", "161803").then().statusCode(200);
        enter(guessed, "02", WRONG).then().statusCode(401);
        enter(guessed, "02", WRONG).then().statusCode(429);
    }

    @Test
    void wrong_pins_are_forgotten_after_ten_minutes_without_one() {
        RequestSpecification guessed = kiosk("guessed-before");
        guess(guessed, "02", 8);
        later(Duration.ofMinutes(11));
        for (int tries = 0; tries < 3; tries++) {
            enter(guessed, "02", WRONG).then().statusCode(401);
        }
    }

    @Test
    void a_clock_that_was_put_back_keeps_nobody_out() {
        RequestSpecification guessed = kiosk("guessed-tomorrow");
        later(Duration.ofDays(1));
        guess(guessed, "02", 8);
        clock.setRight();
        enter(guessed, "02", "314159").then().statusCode(429);
        later(Duration.ofSeconds(30));
        enter(guessed, "02", "314159").then().statusCode(200);
    }

    @Test
    void a_number_that_nobody_has_is_answered_like_a_wrong_pin_and_waits_like_one() {
        RequestSpecification guessed = kiosk("guessed-numbers");
        guess(guessed, "77", 8);
        enter(guessed, "77", WRONG).then().statusCode(429);
    }

    @Test
    void the_consoles_pin_does_not_open_the_corner_and_the_corners_not_the_console() {
        enter(kiosk("console-pin"), "01", "135790").then().statusCode(401);
        signOn("wangxm", "271828").then().statusCode(401);
    }

    @Test
    void what_is_no_number_or_pin_is_said_to_be_so() {
        enter(TestCore.kiosk(), "1", "271828").then().statusCode(400).body("violations.field", hasSize(1));
        enter(TestCore.kiosk(), "01", "27182a").then().statusCode(400).body("violations.field", hasSize(1));
    }

    @Test
    void every_try_is_on_record_with_its_kiosk_and_without_what_was_typed() {
        enter(kiosk("kept-on-record"), "03", WRONG);
        enter(kiosk("kept-on-record"), "88", WRONG);
        RequestSpecification corner = as(enter(kiosk("kept-on-record"), "03", "161803"));
        corner.post("/api/staff/corner/leave").then().statusCode(204);
        List<AuditLine> lines = List.of(
                TestCore.admin().get("/api/audit?limit=500").then().extract().as(AuditLine[].class));
        assertTrue(has(lines, "staff:zhaoym", "staff.corner-refused"));
        assertTrue(has(lines, "staff:unknown", "staff.corner-refused"));
        assertTrue(has(lines, "staff:zhaoym", "staff.corner-opened"));
        assertTrue(has(lines, "staff:zhaoym", "staff.corner-closed"));
        assertFalse(lines.toString().contains(WRONG));
    }

    @Test
    void a_person_sets_their_own_pin_and_an_admin_anybodys() {
        TestCore.organiser().get("/api/staff/corner/pins").then().body("account", equalTo(List.of("lijj")));
        TestCore.admin().get("/api/staff/corner/pins").then().body("number", hasItems("01", "02", "03"));
        put(TestCore.organiser(), "wangxm", "902417").then().statusCode(403);
        put(TestCore.organiser(), "lijj", "902417").then().statusCode(200).body("number", equalTo("02"));
        enter(kiosk("new-pin"), "02", "314159").then().statusCode(401);
        RequestSpecification corner = as(enter(kiosk("new-pin"), "02", "902417"));

        put(TestCore.admin(), "lijj", "314159").then().statusCode(200);
        corner.get("/api/devices/kiosk").then().statusCode(401);
        enter(kiosk("new-pin"), "02", "314159").then().statusCode(200);
        put(TestCore.admin(), "nobody", "314159").then().statusCode(404);
    }

    @Test
    void a_pin_that_is_tried_first_or_opens_the_console_is_not_taken() {
        for (String easy : List.of("000000", "123456", "987654")) {
            put(TestCore.duty(), "wangxm", easy)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:yizhan:staff:pin-too-easy"));
        }
        put(TestCore.duty(), "wangxm", "135790")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:staff:pin-as-console"));
        put(TestCore.duty(), "wangxm", "12345").then().statusCode(400);
        assertFalse(CornerPins.isEasy("123450"));
    }

    @Test
    void a_locked_account_is_put_out_of_the_corner_and_does_not_come_in() {
        TestCore.admin()
                .body(new Accounts.NewAccount("sunlq", "孙丽琴", Set.of("duty")))
                .post("/api/staff/accounts")
                .then()
                .statusCode(201);
        String number = put(TestCore.admin(), "sunlq", "707162")
                .then()
                .statusCode(200)
                .extract()
                .path("number");
        RequestSpecification corner = as(enter(kiosk("locked-out"), number, "707162"));
        TestCore.admin().post("/api/staff/accounts/sunlq/lock").then().statusCode(204);
        corner.get("/api/devices/kiosk").then().statusCode(401);
        enter(kiosk("locked-out"), number, "707162").then().statusCode(401);
        TestCore.admin().post("/api/staff/accounts/sunlq/unlock").then().statusCode(204);
        enter(kiosk("locked-out"), number, "707162").then().statusCode(200);
    }

    @Test
    void the_corners_pin_is_not_taken_for_the_console() {
        TestCore.duty()
                .body("{\"pin\":\"271828\"}")
                .post("/api/staff/pin")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:staff:pin-as-corner"));
    }

    @Test
    void a_pin_lies_on_the_disk_as_a_hash_only() {
        List<String> hashes = store.read(handle -> handle.select("SELECT pin_hash FROM corner_pin")
                .mapTo(String.class)
                .list());
        assertFalse(hashes.isEmpty());
        assertTrue(hashes.stream().allMatch(hash -> hash.startsWith("$2a$")));
    }

    /// Of its own, since what is tried at one makes others wait there.
    private static RequestSpecification kiosk(String name) {
        return TestCore.as(TestCore.device(Enrolment.Kind.KIOSK, name));
    }

    /// As fast as that kiosk takes it.
    private void guess(RequestSpecification kiosk, String number, int times) {
        for (int tries = 0; tries < times; tries++) {
            later(Duration.ofSeconds(30));
            enter(kiosk, number, WRONG).then().statusCode(401).body("type", equalTo("urn:yizhan:staff:wrong-pin"));
        }
    }

    private void later(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    private static boolean has(List<AuditLine> lines, String who, String what) {
        return lines.stream()
                .anyMatch(line -> line.who().equals(who)
                        && line.what().equals(what)
                        && line.detail().equals("kept-on-record"));
    }

    private static Response enter(RequestSpecification kiosk, String number, String pin) {
        return kiosk.body("{\"number\":\"" + number + "\",\"pin\":\"" + pin + "\"}")
                .post("/api/staff/corner");
    }

    private static RequestSpecification as(Response entered) {
        return TestCore.as(entered.then().statusCode(200).extract().path("token"));
    }

    private static Response put(RequestSpecification who, String account, String pin) {
        return who.body(new Corner.PinChoice(pin)).put("/api/staff/corner/pins/{account}", account);
    }

    private static Response signOn(String account, String pin) {
        return given().contentType(ContentType.JSON)
                .body(new SignOn.Request(account, pin, null))
                .post("/api/staff/sign-on");
    }
}
