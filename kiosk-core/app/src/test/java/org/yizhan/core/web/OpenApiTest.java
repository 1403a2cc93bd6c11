package org.yizhan.core.web;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yizhan.core.TestCore;

/// What the core promises its clients lies in `kiosk-core/app/openapi.yaml`. A change of it is a change of that
/// file: `-Dyizhan.golden.write=true` writes it anew, and the diff is what clients will meet.
@QuarkusTest
@WithTestResource(TestCore.class)
class OpenApiTest {
    @Test
    void the_served_description_is_the_one_checked_in() throws IOException {
        String served =
                given().get("/api/openapi").then().statusCode(200).extract().asString();
        Path golden = Path.of(System.getProperty("yizhan.root"), "kiosk-core/app/openapi.yaml");
        if (Boolean.getBoolean("yizhan.golden.write")) {
            Files.writeString(golden, served);
        }
        assertEquals(Files.readString(golden), served);
    }
}
