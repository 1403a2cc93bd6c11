package org.yizhan.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;

@QuarkusTest
@WithTestResource(TestCore.class)
class OnceTest {
    @Inject
    Store store;

    @Inject
    Once once;

    @Inject
    TestClock clock;

    @Inject
    CoreClock time;

    @BeforeEach
    void the_clock_is_believed() {
        store.write(time::believe);
    }

    @AfterEach
    void setTheClockRight() {
        clock.setRight();
    }

    @Test
    void answers_are_kept_thirty_days_and_not_longer() {
        Instant now = clock.instant();
        keep("old", now.minus(Duration.ofDays(31)));
        keep("young", now.minus(Duration.ofDays(29)));
        once.forgetOld();
        assertEquals(0, kept("old"));
        assertEquals(1, kept("young"));
    }

    @Test
    void nothing_is_forgotten_by_a_clock_that_cannot_be_trusted() {
        keep("ancient", Instant.parse("1979-01-01T00:00:00Z"));
        clock.set(Instant.parse("1980-01-01T00:00:00Z"));
        once.forgetOld();
        assertEquals(1, kept("ancient"));
    }

    private void keep(String key, Instant at) {
        store.write(tx -> tx.handle()
                .execute("INSERT INTO idempotency VALUES ('test', ?, x'00', '{}', ?)", key, at.toEpochMilli()));
    }

    private int kept(String key) {
        return store.read(handle -> handle.select("SELECT count(*) FROM idempotency WHERE key = ?", key)
                .mapTo(Integer.class)
                .one());
    }
}
