package org.yizhan.core.devices;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.DeskAlarm;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Committed;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class DeskAlarmTest {
    private static final String ALARMS = "/api/devices/alarms";

    @Inject
    Store store;

    @Test
    void a_clerk_who_calls_sees_which_colleague_comes_and_it_stands_there_until_it_is_over() {
        List<Committed> events = new CopyOnWriteArrayList<>();
        store.onCommit(events::addAll);
        UUID id = Ids.next();
        calls(TestCore.duty(), id)
                .body("desk", equalTo(1))
                .body("mine", equalTo(true))
                .body("acceptedBy", nullValue());
        TestCore.organiser()
                .get(ALARMS)
                .then()
                .body("find { it.id == '" + id + "' }.by", equalTo("王晓梅"))
                .body("find { it.id == '" + id + "' }.mine", equalTo(false));

        step(TestCore.organiser(), id, "accept").body("acceptedBy", equalTo("李建军"));
        step(TestCore.admin(), id, "accept").body("acceptedBy", equalTo("李建军"));
        TestCore.duty().get(ALARMS).then().body("find { it.id == '" + id + "' }.acceptedBy", equalTo("李建军"));

        step(TestCore.duty(), id, "end");
        step(TestCore.organiser(), id, "end");
        TestCore.organiser().get(ALARMS).then().body("id", not(hasItem(id.toString())));

        List<Committed> told = events.stream()
                .filter(event -> event.event().type().equals(Feed.ALARM)
                        && id.equals(event.event().subject()))
                .toList();
        assertEquals(3, told.size());
        told.forEach(event -> assertNull(event.event().body(), "an event names nobody"));
        assertEquals(
                List.of("called", "accepted", "ended"),
                store.read(handle -> handle.select("SELECT op FROM journal WHERE record_id = ? ORDER BY seq", id)
                        .mapTo(String.class)
                        .list()));
    }

    @Test
    void whoever_calls_again_while_nobody_has_come_calls_no_second_time() {
        UUID first = Ids.next();
        UUID second = Ids.next();
        calls(TestCore.duty(), first).body("id", equalTo(first.toString()));
        calls(TestCore.duty(), first).body("id", equalTo(first.toString()));
        calls(TestCore.duty(), second).body("id", equalTo(first.toString()));
        step(TestCore.organiser(), first, "accept");
        calls(TestCore.duty(), second).body("id", equalTo(first.toString()));

        UUID third = Ids.next();
        calls(TestCore.duty(), third).body("id", equalTo(third.toString()));
        List.of(first, third).forEach(id -> step(TestCore.duty(), id, "end"));
    }

    @Test
    void nobody_comes_to_themselves_and_whoever_ends_a_colleagues_call_is_who_came() {
        UUID own = Ids.next();
        calls(TestCore.duty(), own);
        step(TestCore.duty(), own, "accept").body("acceptedBy", nullValue());
        step(TestCore.duty(), own, "end").body("acceptedBy", nullValue());
        step(TestCore.organiser(), own, "accept").body("acceptedBy", nullValue());

        UUID of = Ids.next();
        calls(TestCore.duty(), of);
        step(TestCore.organiser(), of, "end").body("acceptedBy", notNullValue());
    }

    @Test
    void a_call_of_yesterday_is_loud_no_more() {
        UUID id = Ids.next();
        calls(TestCore.duty(), id);
        TestCore.behind(
                store,
                tx -> tx.handle()
                        .execute(
                                "UPDATE business_day SET date = ? WHERE closed_at IS NULL",
                                tx.now().atZone(CoreClock.ZONE).toLocalDate().minusDays(1)));
        List<UUID> told = new CopyOnWriteArrayList<>();
        store.onCommit(events -> events.stream()
                .filter(event -> event.event().type().equals(Feed.ALARM))
                .forEach(event -> told.add(event.event().subject())));
        UUID today = Ids.next();
        calls(TestCore.duty(), today);
        assertEquals(List.of(id, today), told, "a console that shows it reads again");
        TestCore.organiser()
                .get(ALARMS)
                .then()
                .body("id", hasItem(today.toString()))
                .body("id", not(hasItem(id.toString())));
        step(TestCore.duty(), today, "end");
    }

    @Test
    void a_kiosk_hears_nothing_of_it() {
        TestCore.kiosk().get(ALARMS).then().statusCode(403);
        TestCore.kiosk()
                .body(new DeskAlarm.Raise(Ids.next()))
                .post(ALARMS)
                .then()
                .statusCode(403);
        TestCore.duty()
                .post(ALARMS + "/{id}/accept", Ids.next())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:yizhan:devices:not-found"));
    }

    private static ValidatableResponse calls(RequestSpecification clerk, UUID id) {
        return clerk.body(new DeskAlarm.Raise(id)).post(ALARMS).then().statusCode(201);
    }

    private static ValidatableResponse step(RequestSpecification clerk, UUID id, String step) {
        return clerk.post(ALARMS + "/{id}/" + step, id).then().statusCode(200);
    }
}
