package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.boot.SettingValue;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// How far a desk looks ahead while too few visits are known.
@QuarkusTest
@WithTestResource(TestCore.class)
class NextCallsTest {
    @Inject
    Store store;

    @Inject
    LatestTimes times;

    @Inject
    NextCalls nextCalls;

    /// Whatever ran before, it is too little to go by.
    @BeforeEach
    void knowNothing() {
        choose("queue.forecast-visits", "400");
        store.read(times::read);
    }

    @AfterEach
    void knowAgain() {
        meant("land", null);
        choose("queue.forecast-visits", "20");
        store.read(times::read);
    }

    @Test
    void a_line_that_says_how_long_a_visit_takes_is_believed_until_enough_were_seen() {
        assertEquals(Duration.ofMinutes(15), nextCalls.after("land"::equals));
        meant("land", 4);
        assertEquals(Duration.ofMinutes(4), nextCalls.after("land"::equals), "less than an appointment is promised");
        assertEquals(Duration.ofMinutes(15), nextCalls.after("never-visited"::equals));
    }

    private static void meant(String line, @Nullable Integer minutes) {
        TestCore.admin()
                .body(new Opening.Rules(null, null, null, minutes))
                .put("/api/opening/lines/{id}/rules", line)
                .then()
                .statusCode(200);
    }

    private static void choose(String setting, String value) {
        TestCore.admin()
                .body(new SettingValue.Choice(value))
                .put("/api/settings/{name}", setting)
                .then()
                .statusCode(200);
    }
}
