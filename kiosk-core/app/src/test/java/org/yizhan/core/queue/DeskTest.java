package org.yizhan.core.queue;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.contract.staff.SignOn;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Committed;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class DeskTest {
    @Inject
    Store store;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
    }

    @Test
    void whoever_waited_longest_is_called_whatever_their_line() {
        Queue.Ticket first = QueueCalls.take("medical");
        Queue.Ticket second = QueueCalls.take("social");
        assertEquals(first.id(), QueueCalls.nextAt(2).id());
        assertEquals(second.id(), QueueCalls.nextAt(1).id());
    }

    @Test
    void two_desks_that_call_at_once_get_two_tickets() throws Exception {
        TestCore.duty();
        for (int round = 0; round < 10; round++) {
            Queue.Ticket first = QueueCalls.take("social");
            Queue.Ticket second = QueueCalls.take("social");
            List<Callable<Queue.Ticket>> calls = List.of(() -> QueueCalls.nextAt(1), () -> QueueCalls.nextAt(2));
            List<UUID> called =
                    TicketTest.atOnce(calls, 2).stream().map(Queue.Ticket::id).toList();
            assertEquals(Set.of(first.id(), second.id()), Set.copyOf(called));
        }
    }

    @Test
    void calling_the_next_finishes_the_one_at_the_desk() {
        Queue.Ticket first = QueueCalls.take("social");
        Queue.Ticket second = QueueCalls.take("social");
        Queue.Ticket called = QueueCalls.nextAt(1);
        assertEquals(Queue.State.CALLED, called.state());
        assertEquals(1, called.desk());
        assertEquals(1, called.calls());
        assertTrue(called.actions()
                .containsAll(Set.of(Queue.Action.RECALL, Queue.Action.FINISH, Queue.Action.MISS, Queue.Action.UNDO)));
        assertTrue(undoes(TestCore.duty(), called), "whoever called");
        assertFalse(undoes(TestCore.organiser(), called), "a colleague, who would be refused");
        assertFalse(QueueCalls.read(called.id()).actions().contains(Queue.Action.UNDO), "a kiosk");
        assertEquals(
                Turn.Reason.ONLY_CLASS,
                called.why() == null ? null : called.why().reason());

        assertEquals(second.id(), QueueCalls.nextAt(1).id());
        assertEquals(Queue.State.FINISHED, QueueCalls.read(first.id()).state());
        assertEquals(List.of("issued", "called", "finished"), journal(first.id()));
    }

    @Test
    void when_nobody_waits_the_one_at_the_desk_stays_there() {
        Queue.Ticket only = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        QueueCalls.next(1).then().statusCode(409).body("type", equalTo("urn:yizhan:queue:nobody-waiting"));
        assertEquals(Queue.State.CALLED, QueueCalls.read(only.id()).state());
    }

    @Test
    void a_call_sent_again_calls_nobody_else() {
        QueueCalls.take("social");
        QueueCalls.take("social");
        var action = new Queue.DeskAction(Ids.next());
        String first = call(action, 1).path("number");
        assertEquals(first, call(action, 1).path("number"));
        assertEquals(1, QueueCalls.console(1).waiting().size());
        call(action, 2).then().statusCode(422).body("type", equalTo("urn:yizhan:request:key-reused"));
    }

    @Test
    void a_kiosk_may_not_call_the_next() {
        TestCore.kiosk()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/desks/1/next")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:yizhan:staff:forbidden"));
    }

    @Test
    void a_desk_the_center_does_not_have_is_not_found() {
        QueueCalls.next(4).then().statusCode(404).body("type", equalTo("urn:yizhan:queue:not-found"));
        TestCore.duty().get("/api/queue/console?desk=0").then().statusCode(404);
    }

    /// Whether that reader of the desk's screen is offered to take the last step back.
    private static boolean undoes(RequestSpecification reader, Queue.Ticket ticket) {
        Queue.Ticket shown =
                reader.get("/api/queue/console?desk=1").as(Queue.Console.class).current();
        assertEquals(ticket.id(), shown == null ? null : shown.id());
        return shown != null && shown.actions().contains(Queue.Action.UNDO);
    }

    @Test
    void an_action_without_its_id_names_the_field() {
        TestCore.duty()
                .body("{}")
                .post("/api/queue/desks/1/next")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("id"));
    }

    @Test
    void a_ticket_is_called_again() {
        Queue.Ticket ticket = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        QueueCalls.act(ticket.id(), "recall").then().statusCode(200).body("calls", equalTo(2));
        QueueCalls.act(ticket.id(), "recall").then().statusCode(200).body("calls", equalTo(3));
        assertEquals(List.of("issued", "called", "recalled", "recalled"), journal(ticket.id()));
    }

    @Test
    void a_missed_ticket_comes_back_when_it_is_called_again() {
        Queue.Ticket ticket = QueueCalls.take("social");
        QueueCalls.nextAt(2);
        QueueCalls.act(ticket.id(), "miss")
                .then()
                .statusCode(200)
                .body("state", equalTo("MISSED"))
                .body("actions", containsInAnyOrder("RECALL", "REQUEUE", "CANCEL", "UNDO"));
        QueueCalls.act(ticket.id(), "recall")
                .then()
                .statusCode(200)
                .body("state", equalTo("CALLED"))
                .body("desk", equalTo(1));
        QueueCalls.act(ticket.id(), "finish").then().statusCode(200).body("state", equalTo("FINISHED"));
        assertEquals(List.of("issued", "called", "missed", "recalled", "finished"), journal(ticket.id()));
    }

    @Test
    void a_missed_ticket_does_not_come_to_a_desk_where_somebody_sits() {
        Queue.Ticket missed = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        QueueCalls.act(missed.id(), "miss").then().statusCode(200);
        QueueCalls.take("social");
        QueueCalls.nextAt(1);
        QueueCalls.act(missed.id(), "recall")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:desk-busy"));
    }

    @Test
    void what_a_state_does_not_allow_is_refused_with_the_state() {
        Queue.Ticket waiting = QueueCalls.take("social");
        QueueCalls.act(waiting.id(), "finish")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:not-possible"))
                .body("params.state", equalTo("WAITING"));
        QueueCalls.act(waiting.id(), "recall").then().statusCode(409);
        QueueCalls.act(Ids.next(), "finish").then().statusCode(404);
    }

    @Test
    void the_console_shows_who_waits_who_sits_where_and_the_days_figures() {
        store.write(tx -> tx.handle().execute("UPDATE staff_session SET desk = NULL WHERE desk > 1"));
        given().contentType(ContentType.JSON)
                .body(new SignOn.Request("lijj", "246801", 2, true))
                .post("/api/staff/sign-on")
                .then()
                .statusCode(200);
        Queue.Figures before = QueueCalls.console(1).today();
        QueueCalls.take("social");
        Queue.Ticket second = QueueCalls.take("social");
        Queue.Ticket third = QueueCalls.take("social");
        QueueCalls.nextAt(1);

        Queue.Console console = QueueCalls.console(1);
        assertEquals(
                List.of(second.id(), third.id()),
                console.waiting().stream().map(Queue.Ticket::id).toList());
        assertEquals(
                List.of(0, 1),
                console.waiting().stream().map(Queue.Ticket::ahead).toList());
        assertEquals(console.current(), console.desks().getFirst().ticket());
        assertEquals(3, console.desks().size());
        assertEquals("李建军", console.desks().get(1).staffName());
        assertNull(console.desks().get(2).staffName());
        assertEquals(before.issued() + 3, console.today().issued());
        assertEquals(2, console.today().waiting());
    }

    @Test
    void the_board_shows_the_latest_call_and_the_four_before_it() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            numbers.add(QueueCalls.take("social").number());
        }
        List<Queue.Ticket> called = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            called.add(QueueCalls.nextAt(1 + i % 2));
        }
        Queue.Board board = QueueCalls.board();
        List<String> shown = Stream.concat(Stream.ofNullable(board.current()), board.earlier().stream())
                .map(Queue.Call::number)
                .toList();
        assertEquals(numbers.reversed().subList(0, 5), shown);

        QueueCalls.act(called.get(4).id(), "recall").then().statusCode(200);
        Queue.Call again = QueueCalls.board().current();
        assertEquals(numbers.get(4), again == null ? null : again.number());
        assertEquals(2, again == null ? 0 : again.ordinal());
    }

    @Test
    void one_committed_event_tells_board_and_voice_who_was_called_where() {
        List<Committed> events = new ArrayList<>();
        store.onCommit(events::addAll);
        Queue.Ticket ticket = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        QueueCalls.act(ticket.id(), "recall").then().statusCode(200);

        List<Queue.Call> calls = events.stream()
                .filter(event -> event.event().type().equals(Feed.CALLED))
                .map(event -> event.event().body())
                .map(Queue.Call.class::cast)
                .toList();
        assertEquals(List.of(1, 2), calls.stream().map(call -> call.ordinal()).toList());
        assertEquals(ticket.number(), calls.getFirst().number());
    }

    @Test
    void a_new_business_day_begins_with_an_empty_hall_and_number_one() {
        Queue.Ticket waiting = QueueCalls.take("social");
        Queue.Ticket atDesk = QueueCalls.take("social");
        QueueCalls.act(QueueCalls.nextAt(1).id(), "miss").then().statusCode(200);
        QueueCalls.nextAt(1);
        Queue.Ticket left = QueueCalls.take("medical");

        TestCore.behind(
                store,
                tx -> tx.handle()
                        .execute(
                                "UPDATE business_day SET date = ? WHERE closed_at IS NULL",
                                tx.now().atZone(CoreClock.ZONE).toLocalDate().minusDays(1)));
        assertEquals(0, QueueCalls.console(1).waiting().size());
        assertNull(QueueCalls.board().current());
        QueueCalls.act(atDesk.id(), "finish").then().statusCode(409).body("type", equalTo("urn:yizhan:queue:day-over"));

        Queue.Ticket today = QueueCalls.take("social");
        assertEquals("A001", today.number());
        assertNotEquals(waiting.id(), today.id());
        assertEquals(Queue.State.MISSED, QueueCalls.read(left.id()).state());
        assertEquals(Queue.State.FINISHED, QueueCalls.read(atDesk.id()).state());
        assertEquals(Set.of(), QueueCalls.read(left.id()).actions());
        assertEquals(List.of("issued", "missed"), journal(left.id()));
        assertEquals(today.id(), QueueCalls.nextAt(1).id());
    }

    private static Response call(Queue.DeskAction action, int desk) {
        return TestCore.duty().body(action).post("/api/queue/desks/{desk}/next", desk);
    }

    private List<String> journal(UUID id) {
        return store.read(handle -> handle.select("SELECT op FROM journal WHERE record_id = ? ORDER BY seq", id)
                .mapTo(String.class)
                .list());
    }
}
