package org.yizhan.core.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Headers;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.SettingValue;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class TicketTest {
    @Inject
    Store store;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
    }

    @Test
    void the_kiosk_offers_the_centers_lines_in_their_order() {
        TestCore.kiosk()
                .get("/api/queue/services")
                .then()
                .statusCode(200)
                .body("prefix", equalTo(List.of("A", "B", "C", "D")))
                .body("[0].name.zh-CN", equalTo("社保养老"))
                .body("[0].waiting", equalTo(0))
                .body("[0].open", equalTo(true));
    }

    @Test
    void numbers_of_a_line_follow_each_other_and_count_who_waits_before() {
        Queue.Ticket first = QueueCalls.take("social");
        Queue.Ticket other = QueueCalls.take("medical");
        Queue.Ticket second = QueueCalls.take("social");

        assertEquals(serial(first) + 1, serial(second));
        assertEquals('B', other.number().charAt(0));
        assertEquals(List.of(0, 1, 2), List.of(first.ahead(), other.ahead(), second.ahead()));
        assertEquals(Queue.State.WAITING, second.state());
        assertTrue(second.actions().contains(Queue.Action.CALL));

        QueueCalls.nextAt(1);
        assertEquals(1, QueueCalls.read(second.id()).ahead(), "desks call in the order of issue, whatever the line");
    }

    @Test
    void a_number_in_line_tells_by_what_its_class_is_called_here() {
        choose("queue.delay.ordinary", "45");
        try {
            Queue.Ticket ordinary = QueueCalls.take("social");
            assertEquals(new Turn.Rule(2, 45), ordinary.rule());
            QueueCalls.nextAt(1);
            assertNull(QueueCalls.read(ordinary.id()).rule(), "called");
        } finally {
            choose("queue.delay.ordinary", "60");
        }
        var elderly = new Queue.TicketRequest(Ids.next(), "social", "zh-CN", Queue.Priority.ELDERLY, List.of());
        TestCore.kiosk()
                .body(elderly)
                .post("/api/queue/tickets")
                .then()
                .body("rule.ratio", equalTo(2))
                .body("rule.boundMinutes", equalTo(30));
    }

    private static void choose(String setting, String value) {
        TestCore.admin()
                .body(new SettingValue.Choice(value))
                .put("/api/settings/{name}", setting)
                .then()
                .statusCode(200);
    }

    @Test
    void a_center_without_a_printer_promises_no_slip() {
        Queue.Ticket ticket = QueueCalls.take("social");
        assertNull(ticket.print());
        TestCore.kiosk()
                .post("/api/queue/tickets/{id}/reprint", ticket.id())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:devices:no-printer"));
    }

    @Test
    void two_hundred_at_once_get_two_hundred_numbers() throws Exception {
        TestCore.kiosk();
        List<Callable<Response>> taps = IntStream.range(0, 200)
                .<Callable<Response>>mapToObj(i -> () -> QueueCalls.take(Ids.next(), i % 2 == 0 ? "land" : "civil"))
                .toList();
        Set<String> numbers = new HashSet<>();
        for (Response answer : atOnce(taps, 16)) {
            assertEquals(201, answer.statusCode());
            numbers.add(answer.path("number"));
        }
        assertEquals(200, numbers.size());
        assertEquals(200, QueueCalls.console(1).today().waiting());
        assertEquals(50, QueueCalls.console(1).waiting().size());
    }

    @Test
    void the_same_tap_sent_again_is_the_same_ticket() {
        UUID id = Ids.next();
        Queue.Ticket first = QueueCalls.take(id, "social").as(Queue.Ticket.class);
        int issued = QueueCalls.console(1).today().issued();

        QueueCalls.take(id, "social").then().statusCode(201).body("number", equalTo(first.number()));
        TestCore.kiosk()
                .header(Headers.IDEMPOTENCY_KEY, Ids.next().toString())
                .body(new Queue.TicketRequest(id, "social", "zh-CN"))
                .post("/api/queue/tickets")
                .then()
                .statusCode(201)
                .body("number", equalTo(first.number()));
        assertEquals(issued, QueueCalls.console(1).today().issued());
        assertEquals(List.of("issued"), journal(id));
    }

    @Test
    void a_key_used_for_another_ticket_is_refused() {
        UUID id = Ids.next();
        QueueCalls.take(id, "social").then().statusCode(201);
        QueueCalls.take(id, "medical").then().statusCode(422).body("type", equalTo("urn:yizhan:request:key-reused"));
        TestCore.kiosk()
                .header(Headers.IDEMPOTENCY_KEY, Ids.next().toString())
                .body(new Queue.TicketRequest(id, "medical", "zh-CN"))
                .post("/api/queue/tickets")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:yizhan:request:key-reused"));
    }

    @Test
    void an_unknown_service_is_refused_by_its_name() {
        QueueCalls.take(Ids.next(), "fortune-telling")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:yizhan:queue:unknown-service"))
                .body("params.service", equalTo("fortune-telling"));
    }

    @Test
    void a_ticket_nobody_took_is_not_found() {
        TestCore.kiosk()
                .get("/api/queue/tickets/{id}", Ids.next())
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:yizhan:queue:not-found"));
    }

    @Test
    void a_big_screen_takes_no_tickets() {
        TestCore.board()
                .body(new Queue.TicketRequest(Ids.next(), "social", "zh-CN"))
                .post("/api/queue/tickets")
                .then()
                .statusCode(403);
    }

    private List<String> journal(UUID id) {
        return store.read(handle -> handle.select("SELECT op FROM journal WHERE record_id = ? ORDER BY seq", id)
                .mapTo(String.class)
                .list());
    }

    private static int serial(Queue.Ticket ticket) {
        return Integer.parseInt(ticket.number().substring(1));
    }

    static <T> List<T> atOnce(List<Callable<T>> taps, int threads) throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(taps)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
