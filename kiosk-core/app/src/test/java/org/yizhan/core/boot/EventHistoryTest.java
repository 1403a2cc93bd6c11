package org.yizhan.core.boot;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.yizhan.core.TestCore;

/// Has a core of its own, in which nobody else makes events.
@QuarkusTest
@TestProfile(EventHistoryTest.Alone.class)
@WithTestResource(TestCore.class)
class EventHistoryTest {
    public static class Alone implements QuarkusTestProfile {}

    @Inject
    EventHistory history;

    @Test
    void what_was_committed_before_anybody_followed_is_not_missed() {
        assertTrue(history.newest() > 0, "settling the center makes events");
        assertTrue(history.holdsEverythingAfter(0));
    }
}
