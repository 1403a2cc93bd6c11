package org.yizhan.core.boot;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.yizhan.core.TestCore;

@QuarkusTest
@WithTestResource(TestCore.class)
class HomeTest {
    @Test
    void a_fresh_center_has_the_countys_forty_items_and_its_notices() {
        TestCore.kiosk()
                .get("/api/home")
                .then()
                .statusCode(200)
                .body("center.village.zh-CN", equalTo("青溪村"))
                .body("items", equalTo(40))
                .body("notices", greaterThan(0))
                .body("cursor", notNullValue());
    }

    @Test
    void a_board_has_no_home() {
        TestCore.board().get("/api/home").then().statusCode(403);
    }
}
