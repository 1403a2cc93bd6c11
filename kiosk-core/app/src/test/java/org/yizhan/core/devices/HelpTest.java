package org.yizhan.core.devices;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.HelpCall;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Committed;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class HelpTest {
    @Inject
    Store store;

    @Test
    void a_call_rings_until_the_first_person_accepts_it() {
        List<Committed> events = new CopyOnWriteArrayList<>();
        store.onCommit(events::addAll);
        UUID id = Ids.next();
        ask(id, "ticket").then().statusCode(201).body("acceptedBy", nullValue()).body("kiosk", equalTo("kiosk-1"));
        ask(id, "ticket").then().statusCode(201);
        TestCore.duty().get("/api/devices/help").then().statusCode(200).body("id", hasItem(id.toString()));

        TestCore.duty()
                .post("/api/devices/help/{id}/accept", id)
                .then()
                .statusCode(200)
                .body("acceptedBy", equalTo("1 号窗口"));
        TestCore.organiser().post("/api/devices/help/{id}/accept", id).then().statusCode(200);
        TestCore.kiosk()
                .get("/api/devices/help/{id}", id)
                .then()
                .statusCode(200)
                .body("acceptedBy", equalTo("1 号窗口"));
        TestCore.duty().get("/api/devices/help").then().body("id", not(hasItem(id.toString())));

        assertEquals(
                2,
                events.stream()
                        .filter(event -> event.event().type().equals(Feed.HELP)
                                && id.equals(event.event().subject()))
                        .count());
        assertEquals(
                List.of("called", "accepted"),
                store.read(handle -> handle.select("SELECT op FROM journal WHERE record_id = ? ORDER BY seq", id)
                        .mapTo(String.class)
                        .list()));
    }

    @Test
    void whoever_comes_to_a_kiosk_comes_to_all_who_called_there() {
        UUID first = Ids.next();
        UUID second = Ids.next();
        ask(first, "guide").then().statusCode(201);
        ask(second, "home").then().statusCode(201);

        TestCore.duty().post("/api/devices/help/{id}/accept", second).then().statusCode(200);

        TestCore.kiosk().get("/api/devices/help/{id}", first).then().body("acceptedBy", equalTo("1 号窗口"));
        TestCore.duty().get("/api/devices/help").then().body("kiosk", not(hasItem("kiosk-1")));
    }

    @Test
    void a_call_of_yesterday_rings_no_more() {
        UUID id = Ids.next();
        ask(id, "home").then().statusCode(201);
        TestCore.behind(
                store,
                tx -> tx.handle()
                        .execute(
                                "UPDATE business_day SET date = ? WHERE closed_at IS NULL",
                                tx.now().atZone(CoreClock.ZONE).toLocalDate().minusDays(1)));
        List<UUID> told = new CopyOnWriteArrayList<>();
        store.onCommit(events -> events.stream()
                .filter(event -> event.event().type().equals(Feed.HELP))
                .forEach(event -> told.add(event.event().subject())));
        UUID today = Ids.next();
        ask(today, "home").then().statusCode(201);
        assertTrue(told.contains(id), "a console that shows it reads again");
        TestCore.duty()
                .get("/api/devices/help")
                .then()
                .body("id", hasItem(today.toString()))
                .body("id", not(hasItem(id.toString())));
    }

    @Test
    void a_call_is_forgotten_after_thirty_days() {
        UUID old = Ids.next();
        ask(old, "home").then().statusCode(201);
        store.write(tx -> tx.handle()
                .execute(
                        "UPDATE help_call SET at = ?, nr = (SELECT min(nr) - 1 FROM help_call) WHERE id = ?",
                        tx.now().minus(Duration.ofDays(31)),
                        old));
        UUID young = Ids.next();
        ask(young, "home").then().statusCode(201);
        TestCore.kiosk().get("/api/devices/help/{id}", old).then().statusCode(404);
        TestCore.kiosk().get("/api/devices/help/{id}", young).then().statusCode(200);
    }

    @Test
    void a_call_without_its_screen_names_the_field() {
        TestCore.kiosk()
                .body("{\"id\":\"" + Ids.next() + "\"}")
                .post("/api/devices/help")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("screen"));
    }

    @Test
    void a_kiosk_accepts_no_calls_and_a_desk_finds_no_call_that_was_not_made() {
        TestCore.kiosk()
                .post("/api/devices/help/{id}/accept", Ids.next())
                .then()
                .statusCode(403);
        TestCore.duty()
                .post("/api/devices/help/{id}/accept", Ids.next())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:yizhan:devices:not-found"));
    }

    private static Response ask(UUID id, String screen) {
        return TestCore.kiosk().body(new HelpCall.Request(id, screen)).post("/api/devices/help");
    }
}
