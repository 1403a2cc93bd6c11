package org.yizhan.county.notices;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.CountyTest;

@QuarkusTest
class PublishingTest extends CountyTest {
    private static UUID drafted() {
        UUID id = UUID.randomUUID();
        Map<String, String> words = Map.of("zh-CN", "通知");
        officer()
                .body(Map.of(
                        "id",
                        id.toString(),
                        "kind",
                        "POLICY",
                        "title",
                        words,
                        "body",
                        words,
                        "publisher",
                        words,
                        "startsOn",
                        LocalDate.now().toString(),
                        "endsOn",
                        LocalDate.now().plusDays(9).toString(),
                        "centers",
                        List.of()))
                .post("/api/notices")
                .then()
                .statusCode(201);
        return id;
    }

    @Test
    void a_draft_that_waited_until_its_days_were_over_is_not_published() {
        UUID late = drafted();
        UUID timely = drafted();
        jdbi.useHandle(handle -> handle.execute(
                "update county_notice set starts_on = starts_on - 300, ends_on = ends_on - 300 where notice_id = ?",
                late));

        as("reviewer")
                .post("/api/notices/{id}/publish", late)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:notices:impossible"));
        as("reviewer").post("/api/notices/{id}/publish", timely).then().statusCode(200);
    }
}
