package org.yizhan.core.boot;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;

@QuarkusTest
@WithTestResource(TestCore.class)
class CenterTest {
    @Inject
    TestClock clock;

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void a_kiosk_learns_whose_center_it_stands_in() {
        TestCore.kiosk()
                .get("/api/center")
                .then()
                .statusCode(200)
                .body("code", equalTo("330782102203"))
                .body("name.zh-CN", equalTo("青溪村党群服务中心"))
                .body("timeTrusted", is(true));
    }

    @Test
    void a_clock_in_1980_is_shown_as_not_trusted_and_everything_goes_on() {
        String token = TestCore.device(org.yizhan.contract.devices.Enrolment.Kind.KIOSK, "kiosk-1");
        clock.set(Instant.parse("1980-01-01T00:00:00Z"));
        TestCore.as(token).get("/api/center").then().statusCode(200).body("timeTrusted", is(false));
    }

    @Test
    void without_a_token_nothing_is_told() {
        given().get("/api/center").then().statusCode(401).body("type", equalTo("urn:yizhan:staff:unauthenticated"));
    }
}
