package org.yizhan.core.store;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yizhan.core.TestCore;

/// The disk fails under the running core, as a client sees it. SQLite itself raises the errors.
@QuarkusTest
@WithTestResource(TestCore.class)
class DiskTroubleTest {
    @Inject
    Store store;

    @Test
    void on_a_full_disk_writes_are_refused_plainly_reads_go_on_and_it_heals_by_itself() {
        store.write(tx -> {
            int pages =
                    tx.handle().select("PRAGMA page_count").mapTo(Integer.class).one();
            return tx.handle().execute("PRAGMA max_page_count = " + pages);
        });
        String refused = "";
        for (int attempt = 0; attempt < 200 && !refused.startsWith("urn:yizhan:boot:"); attempt++) {
            refused = String.valueOf((Object) code("k".repeat(40)).path("type"));
        }
        assertEquals("urn:yizhan:boot:storage-full", refused);
        TestCore.admin().get("/api/center").then().statusCode(200);
        code("after").then().statusCode(201);
    }

    @Test
    void on_a_read_only_disk_writes_are_refused_plainly_and_it_heals_by_itself() {
        TestCore.admin();
        store.write(tx -> {
            tx.afterCommit(() -> tx.handle().execute("PRAGMA query_only = 1"));
            return tx.now();
        });
        code("read-only").then().statusCode(503).body("type", equalTo("urn:yizhan:boot:storage-read-only"));
        TestCore.admin().get("/api/center").then().statusCode(200);
        code("after").then().statusCode(201);
    }

    private static Response code(String name) {
        return TestCore.admin().body(Map.of("kind", "KIOSK", "name", name)).post("/api/devices/codes");
    }
}
