package org.yizhan.core.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// Lines are added, named, put in order and retired, in a core of its own.
@QuarkusTest
@WithTestResource(value = TestCore.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class LineRegisterTest {
    private static final LocalizedText HINT = LocalizedText.of("量血压、测血糖", "Blood pressure");

    @Inject
    Store store;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
    }

    @Test
    void a_line_is_added_as_the_last_one_and_retired_once_nobody_needs_it() {
        put("clinic", "HC", "健康小屋").statusCode(200);
        assertEquals(List.of("social", "medical", "land", "civil", "clinic"), ids());
        Queue.Ticket ticket = QueueCalls.take("clinic");
        assertEquals("HC001", ticket.number());
        assertEquals("健康小屋", ticket.serviceName().chinese());

        retire("clinic")
                .statusCode(409)
                .body("type", equalTo(problem("line-needed")))
                .body("params.number", equalTo("HC001"));
        assertEquals(ticket.id(), QueueCalls.nextAt(1).id());
        QueueCalls.act(ticket.id(), "miss").then().statusCode(200);
        retire("clinic").statusCode(409).body("params.people", equalTo("1"));
        QueueCalls.act(ticket.id(), "cancel").then().statusCode(200);
        retire("clinic").statusCode(204);
        retire("clinic").statusCode(204);
        assertEquals(List.of("social", "medical", "land", "civil"), ids());
        QueueCalls.take(Ids.next(), "clinic").then().statusCode(400).body("type", equalTo(problem("unknown-service")));
        assertEquals("健康小屋", QueueCalls.read(ticket.id()).serviceName().chinese());
        List.of("HC001", "1").forEach(typed -> assertEquals("健康小屋", found(typed, ticket), typed));

        put("clinic", "HC", "健康小屋").statusCode(200);
        assertEquals("HC002", QueueCalls.take("clinic").number());
        QueueCalls.emptyTheHall();
        retire("clinic").statusCode(204);
    }

    @Test
    void who_comes_to_a_line_later_keeps_it_and_so_does_a_desk_that_serves_no_other() {
        put("clinic", "K", "健康小屋").statusCode(200);
        TestCore.kiosk()
                .body(new Queue.TicketRequest(Ids.next(), "social", "zh-CN", null, List.of("clinic")))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201);
        retire("clinic").statusCode(409).body("type", equalTo(problem("line-needed")));
        QueueCalls.emptyTheHall();
        QueueCalls.emptyTheHall();

        pool(Set.of("clinic"));
        retire("clinic")
                .statusCode(409)
                .body("type", equalTo(problem("only-line")))
                .body("params.owner", equalTo("desk:3"));
        pool(Set.of("clinic", "land"));
        retire("clinic").statusCode(204);
        TestCore.admin().get("/api/queue/desks/3/services").then().body("services", equalTo(List.of("land")));
        pool(Set.of());
    }

    @Test
    void a_line_of_the_catalogue_or_with_appointments_is_not_retired() {
        retire("civil")
                .statusCode(409)
                .body("type", equalTo(problem("line-of-items")))
                .body("params.item", equalTo(QueueCalls.itemName("old-age-allowance")));
        put("clinic", "K", "健康小屋").statusCode(200);
        plan(1);
        retire("clinic").statusCode(409).body("type", equalTo(problem("line-booked")));
        put("clinic", "K", "村医门诊").statusCode(200);
        put("clinic", "L", "村医门诊").statusCode(200);
        assertEquals(List.of("健康小屋", "村医门诊"), planned());
        plan(0);
        retire("clinic").statusCode(204);
    }

    @Test
    void a_line_that_items_want_is_offered_while_the_center_has_none() {
        assertEquals(List.of(), wanted());
        store.write(tx -> tx.handle().execute("""
                UPDATE catalogue_item SET body = json_set(body, '$.serviceId', 'forest')
                WHERE json_extract(body, '$.serviceId') = 'land'"""));
        try {
            LineSetup.Wanted forest = wanted().getFirst();
            assertEquals("forest", forest.id());
            assertTrue(forest.items() > 0);
            retire("land").statusCode(204);
            put("forest", "C", "林地").statusCode(200);
            assertEquals(List.of(), wanted());
            put("land", "C", "土地")
                    .statusCode(409)
                    .body("type", equalTo(problem("prefix-taken")))
                    .body("params.line", equalTo("林地"));
        } finally {
            store.write(tx -> tx.handle().execute("""
                    UPDATE catalogue_item SET body = json_set(body, '$.serviceId', 'land')
                    WHERE json_extract(body, '$.serviceId') = 'forest'"""));
            retire("forest").statusCode(204);
            put("land", "C", "土地房屋农业").statusCode(200);
            order(List.of("social", "medical", "land", "civil")).statusCode(200);
        }
    }

    @Test
    void under_another_prefix_numbers_go_on_and_none_of_the_day_comes_twice() {
        Queue.Ticket first = QueueCalls.take("civil");
        QueueCalls.take("civil");
        QueueCalls.take("civil");
        put("civil", "F", "民政其他").statusCode(200);
        QueueCalls.take("medical");
        put("medical", "D", "医保看病").statusCode(200);
        try {
            String fourth = QueueCalls.take("civil").number();
            assertEquals('F', fourth.charAt(0));
            for (int more = 0; more < 4; more++) {
                QueueCalls.take("medical");
            }
            List<String> numbers = store.read(handle -> handle.select("SELECT number FROM ticket ORDER BY number")
                    .mapTo(String.class)
                    .list());
            assertEquals(numbers.stream().distinct().toList(), numbers);
            assertTrue(numbers.contains("D004"), numbers.toString());
            assertEquals("民政其他", found(first.number().substring(1), first), first.number());
        } finally {
            put("medical", "B", "医保看病").statusCode(200);
            put("civil", "D", "民政其他").statusCode(200);
        }
    }

    @Test
    void the_kiosk_shows_the_lines_in_the_order_that_was_chosen() {
        order(List.of("civil", "social", "medical", "land")).statusCode(200);
        assertEquals(List.of("civil", "social", "medical", "land"), ids());
        order(List.of("civil", "social", "medical")).statusCode(409).body("type", equalTo(problem("other-lines")));
        order(List.of("civil", "social", "medical", "medical")).statusCode(409);
        order(List.of("social", "medical", "land", "civil")).statusCode(200);
        assertEquals(List.of("social", "medical", "land", "civil"), ids());
    }

    @Test
    void what_cannot_be_meant_is_refused_by_its_field() {
        put("social", "A1", "社保养老").statusCode(400).body("violations.field", hasItem("prefix"));
        put("social", "ABC", "社保养老").statusCode(400).body("violations.field", hasItem("prefix"));
        put("social", "a", "社保养老").statusCode(400).body("violations.field", hasItem("prefix"));
        put("social", "B", "社保养老").statusCode(409).body("type", equalTo(problem("prefix-taken")));
        put("social", "A", "社会保险和养老金服务").statusCode(400).body("violations.code", hasItem("too-long"));
        put("social", "A", "13800138000").statusCode(400).body("violations.field", hasItem("name"));
        put("social", "A", "社保\t养老").statusCode(400).body("violations.code", hasItem("malformed"));
        put("Social", "E", "社保").statusCode(400).body("violations.field", hasItem("id"));
        retire("fortune-telling").statusCode(400).body("type", equalTo(problem("unknown-service")));
        TestCore.duty()
                .body(new LineSetup.Line("A", LocalizedText.of("社保养老"), HINT))
                .put("/api/queue/services/social")
                .then()
                .statusCode(403);
        assertFalse(ids().isEmpty());
    }

    @Test
    void choosing_the_same_again_is_no_second_fact() {
        int before = journalled();
        put("clinic", "K", "健康小屋").statusCode(200);
        put("clinic", "K", "健康小屋").statusCode(200);
        order(ids()).statusCode(200);
        retire("clinic").statusCode(204);
        retire("clinic").statusCode(204);
        assertEquals(before + 2, journalled());
    }

    /// How the line of that ticket is called where it is found by what was typed.
    private static String found(String typed, Queue.Ticket ticket) {
        return TestCore.duty()
                .queryParam("number", typed)
                .get("/api/queue/visits")
                .then()
                .statusCode(200)
                .extract()
                .path("find { it.id == '" + ticket.id() + "' }.serviceName.'zh-CN'");
    }

    private static ValidatableResponse put(String id, String prefix, String name) {
        return TestCore.admin()
                .body(new LineSetup.Line(prefix, LocalizedText.of(name), HINT))
                .put("/api/queue/services/{id}", id)
                .then();
    }

    private static ValidatableResponse retire(String id) {
        return TestCore.admin().delete("/api/queue/services/{id}", id).then();
    }

    private static ValidatableResponse order(List<String> services) {
        return TestCore.admin()
                .body(new LineSetup.Order(services))
                .put("/api/queue/order")
                .then();
    }

    private static void pool(Set<String> services) {
        Response answer = TestCore.admin().body(new LineSetup.Pool(services)).put("/api/queue/desks/3/services");
        assertEquals(200, answer.statusCode());
    }

    private static void plan(int desks) {
        TestCore.admin()
                .body(new Bookings.Plan(30, desks, 15, 50, 14))
                .put("/api/bookings/lines/clinic/plan")
                .then()
                .statusCode(200);
    }

    private static List<LineSetup.Wanted> wanted() {
        return List.of(TestCore.admin().get("/api/queue/wanted-services").as(LineSetup.Wanted[].class));
    }

    private static List<String> ids() {
        return Arrays.stream(TestCore.kiosk().get("/api/queue/services").as(Queue.Service[].class))
                .map(Queue.Service::id)
                .toList();
    }

    private static String problem(String name) {
        return "urn:yizhan:queue:" + name;
    }

    /// What the county is told that the line is called, the latest last.
    private List<String> planned() {
        return store.read(handle -> handle.select("SELECT json_extract(payload, '$.name.zh-CN') FROM journal"
                        + " WHERE type = 'bookings.plan' AND json_extract(payload, '$.line') = 'clinic'"
                        + " ORDER BY epoch, seq")
                .mapTo(String.class)
                .list());
    }

    private int journalled() {
        return store.read(handle -> handle.select("SELECT count(*) FROM journal WHERE type = 'queue.line'")
                .mapTo(Integer.class)
                .one());
    }
}
