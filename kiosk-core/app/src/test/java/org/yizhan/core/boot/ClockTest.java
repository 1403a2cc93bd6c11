package org.yizhan.core.boot;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Center;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

/// A machine whose clock was in 2036 for a while. It has a core of its own, for it leaves a day of that year behind.
@QuarkusTest
@TestProfile(ClockTest.Alone.class)
@WithTestResource(TestCore.class)
class ClockTest {
    private static final Instant FUTURE = Instant.parse("2036-05-01T00:00:00Z");

    public static class Alone implements QuarkusTestProfile {}

    @Inject
    TestClock machine;

    @Inject
    CoreClock clock;

    @Inject
    Store store;

    @BeforeEach
    void wasInTheFuture() {
        TestCore.kiosk();
        machine.set(FUTURE);
        takesATicket();
        machine.setRight();
    }

    @AfterEach
    void right() {
        machine.setRight();
        store.write(clock::believe);
    }

    @Test
    void the_right_time_is_distrusted_until_an_admin_says_that_it_is_right() {
        assertFalse(clock.trusted());
        trust(TestCore.admin(), Instant.now()).statusCode(200).body("timeTrusted", equalTo(true));
        assertTrue(clock.trusted());
        TestCore.admin()
                .get("/api/audit?after=0&limit=500")
                .then()
                .body("findAll { it.what == 'boot.clock-trusted' }.who", hasItem("staff:zhaoym"))
                .body(
                        "findAll { it.what == 'boot.clock-trusted' }.detail",
                        hasItem(containsString("after 2036-05-01")));
    }

    @Test
    void what_was_said_holds_after_a_restart_too() {
        trust(TestCore.admin(), Instant.now()).statusCode(200);
        long kept = store.read(handle ->
                handle.select("SELECT last_at FROM cursor").mapTo(Long.class).one());
        assertTrue(kept <= Instant.now().toEpochMilli(), kept + " is in the future");
    }

    @Test
    void numbers_belong_to_the_right_day_again() {
        trust(TestCore.admin(), Instant.now()).statusCode(200);
        takesATicket();
        assertEquals(
                clock.local().toLocalDate().toString(),
                store.read(handle -> handle.select("SELECT date FROM business_day WHERE closed_at IS NULL")
                        .mapTo(String.class)
                        .one()));
    }

    @Test
    void a_time_that_is_not_the_cores_changes_nothing() {
        trust(TestCore.admin(), Instant.now().plus(Duration.ofMinutes(6)))
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:boot:clock-differs"));
        assertFalse(clock.trusted());
    }

    @Test
    void a_time_before_this_build_is_right_for_nobody() {
        Instant longAgo = Instant.parse("1980-01-04T00:00:00Z");
        machine.set(longAgo);
        trust(TestCore.admin(), longAgo).statusCode(409);
        machine.setRight();
        assertFalse(clock.trusted());
    }

    @Test
    void nobody_but_an_admin_says_so() {
        trust(TestCore.organiser(), Instant.now()).statusCode(403);
        assertFalse(clock.trusted());
    }

    private static ValidatableResponse trust(RequestSpecification who, Instant right) {
        return who.body(new Center.RightTime(right)).post("/api/clock/trust").then();
    }

    private static void takesATicket() {
        TestCore.kiosk()
                .body(new Queue.TicketRequest(Ids.next(), "social", "zh-CN"))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201);
    }
}
