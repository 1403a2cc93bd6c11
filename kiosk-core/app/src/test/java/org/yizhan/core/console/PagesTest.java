package org.yizhan.core.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.staff.SignOn;
import org.yizhan.core.TestCore;

@QuarkusTest
@WithTestResource(TestCore.class)
class PagesTest {
    private static final String SESSION = "yizhan_session";
    private static final String BOARD = "yizhan_board";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console",
                "/console/desks",
                "/console/bookings",
                "/console/cases",
                "/console/partyday",
                "/console/notices",
                "/console/figures",
                "/console/figures/day",
                "/console/devices",
                "/console/staff",
                "/console/pin"
            })
    void whoever_is_not_signed_on_is_sent_to_sign_in(String path) {
        browser(null).get(path).then().statusCode(303).header("Location", endsWith("/console/sign-in"));
        browser("no-such-session").get(path).then().statusCode(303).header("Location", endsWith("/console/sign-in"));
    }

    @Test
    void a_page_names_who_is_signed_on_and_carries_the_guard_of_their_session() {
        SignOn.Session session = signOn("wangxm", "135790", 2);
        browser(session.token())
                .get("/console")
                .then()
                .statusCode(200)
                .body(containsString("2 号窗口 · 王晓梅"))
                .body(containsString("content=\"" + session.csrf() + "\""));
    }

    @Test
    void navigation_shows_only_what_the_roles_allow() {
        String duty = signOn("wangxm", "135790", 1).token();
        browser(duty)
                .get("/console")
                .then()
                .body(containsString("href=\"/console/cases\""))
                .body(not(containsString("href=\"/console/partyday\"")));
        browser(duty).get("/console/partyday").then().statusCode(303).header("Location", endsWith("/console"));
        browser(signOn("lijj", "246801", 2).token())
                .get("/console")
                .then()
                .body(containsString("href=\"/console/partyday\""));
    }

    @Test
    void whoever_sits_at_no_desk_calls_nobody() {
        browser(signOn("zhaoym", "864209", null).token())
                .get("/console")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/console/desks"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/sign-in", "/board/enrol", "/web/js/board.js", "/api/center"})
    void a_browser_may_run_only_this_cores_files_and_show_them_in_no_frame(String path) {
        browser(null)
                .get(path)
                .then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("X-Frame-Options", "DENY")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void pages_are_kept_nowhere_and_scripts_are_asked_for_afresh() {
        browser(null).get("/console/sign-in").then().header("Cache-Control", "no-store");
        browser(null).get("/web/js/board.js").then().header("Cache-Control", "no-cache");
    }

    @Test
    void a_boards_token_moves_from_the_address_into_a_cookie() {
        String token = TestCore.device(Enrolment.Kind.BOARD, "board");
        browser(null)
                .queryParam("token", token)
                .get("/board")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/board"))
                .cookie(BOARD, equalTo(token));
        browser(null).cookie(BOARD, token).get("/board").then().statusCode(200);
    }

    @Test
    void one_browser_may_show_the_board_and_have_somebody_signed_on() {
        String board = TestCore.device(Enrolment.Kind.BOARD, "board");
        String duty = signOn("wangxm", "135790", 1).token();
        browser(duty).cookie(BOARD, board).get("/board").then().statusCode(200);
        browser(duty).cookie(BOARD, board).get("/console").then().statusCode(200);
        browser(null).cookie(BOARD, board).get("/console").then().statusCode(303);
    }

    @Test
    void a_kiosks_token_is_not_put_into_a_cookie_for_it_may_write() {
        browser(null)
                .queryParam("token", TestCore.device(Enrolment.Kind.KIOSK, "kiosk-1"))
                .get("/board")
                .then()
                .header("Location", endsWith("/board/enrol"))
                .header("Set-Cookie", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-such-token"})
    void an_address_with_another_token_takes_no_ones_place(String token) {
        ValidatableResponse answer =
                browser(null).queryParam("token", token).get("/board").then();
        answer.statusCode(303).header("Location", endsWith("/board/enrol")).header("Set-Cookie", equalTo(null));
    }

    @Test
    void an_agents_token_shows_no_board() {
        String agent = TestCore.device(Enrolment.Kind.AGENT, "agent");
        browser(null)
                .queryParam("token", agent)
                .get("/board")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/board/enrol"));
        browser(agent).get("/board").then().statusCode(303).header("Location", endsWith("/board/enrol"));
    }

    private static RequestSpecification browser(@Nullable String session) {
        RequestSpecification request = given().redirects().follow(false).accept("text/html,*/*;q=0.8");
        return session == null ? request : request.cookie(SESSION, session);
    }

    private static SignOn.Session signOn(String account, String pin, @Nullable Integer desk) {
        return given().contentType(ContentType.JSON)
                .body(new SignOn.Request(account, pin, desk, true))
                .post("/api/staff/sign-on")
                .then()
                .statusCode(200)
                .extract()
                .as(SignOn.Session.class);
    }
}
