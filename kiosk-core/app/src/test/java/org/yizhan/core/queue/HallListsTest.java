package org.yizhan.core.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.HallLists;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// Whoever is of today is found: in the line however long it is, aside, and by a number whatever became of it.
@QuarkusTest
@WithTestResource(TestCore.class)
class HallListsTest {
    @Inject
    Store store;

    @BeforeEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
        for (List<Queue.Ticket> aside = aside(); !aside.isEmpty(); aside = aside()) {
            aside.forEach(ticket -> QueueCalls.act(ticket.id(), "cancel").then().statusCode(200));
        }
    }

    private static List<Queue.Ticket> aside() {
        return QueueCalls.console(1).aside();
    }

    @Test
    void the_whole_line_is_read_page_by_page_as_people_came() {
        List<String> came = new ArrayList<>();
        for (int i = 0; i < HallLists.PAGE + 3; i++) {
            came.add(QueueCalls.take(i % 2 == 0 ? "social" : "medical").number());
        }
        HallLists.Page first = page("line", null);
        assertEquals(came.subList(0, HallLists.PAGE), numbers(first.visits()));
        QueueCalls.nextAt(1);
        HallLists.Page second = page("line", first.next());
        assertEquals(came.subList(HallLists.PAGE, came.size()), numbers(second.visits()));
        assertNull(second.next());
    }

    @Test
    void two_with_one_place_are_both_in_the_list() {
        List<Queue.Ticket> line = new ArrayList<>();
        for (int i = 0; i < HallLists.PAGE + 1; i++) {
            line.add(QueueCalls.take("social"));
        }
        store.write(tx -> tx.handle()
                .execute(
                        "UPDATE ticket SET place = (SELECT place FROM ticket WHERE id = ?) WHERE id = ?",
                        line.get(HallLists.PAGE - 1).id(),
                        line.get(HallLists.PAGE).id()));
        HallLists.Page first = page("line", null);
        HallLists.Page second = page("line", first.next());
        assertEquals(
                numbers(line),
                Stream.of(first, second)
                        .flatMap(page -> numbers(page.visits()).stream())
                        .toList());
    }

    @Test
    void what_is_aside_comes_the_latest_first_and_is_all_there() {
        List<String> away = new ArrayList<>();
        for (int i = 0; i < HallLists.PAGE + 1; i++) {
            Queue.Ticket ticket = QueueCalls.take("social");
            QueueCalls.nextAt(1);
            QueueCalls.act(ticket.id(), i % 2 == 0 ? "miss" : "papers").then().statusCode(200);
            away.addFirst(ticket.number());
        }
        HallLists.Page first = page("aside", null);
        assertEquals(away.subList(0, HallLists.PAGE), numbers(first.visits()));
        assertEquals(
                away.subList(HallLists.PAGE, away.size()),
                numbers(page("aside", first.next()).visits()));
    }

    @Test
    void a_number_is_found_whatever_became_of_it_and_however_it_is_typed() {
        Queue.Ticket done = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        QueueCalls.act(done.id(), "finish").then().statusCode(200);
        String number = done.number();
        for (String typed : List.of(number, number.toLowerCase(), " " + number, "Ａ" + number.substring(1))) {
            assertEquals(List.of(done.id()), ids(found(typed)), typed);
        }
        String bare = Integer.toString(Integer.parseInt(number.substring(1)));
        assertEquals(
                Queue.State.FINISHED,
                found(bare).stream()
                        .filter(one -> one.id().equals(done.id()))
                        .findFirst()
                        .orElseThrow()
                        .state());
    }

    @Test
    void bare_digits_are_that_number_of_every_line() {
        QueueCalls.take("social");
        QueueCalls.take("medical");
        TestCore.behind(
                store,
                tx -> tx.handle()
                        .execute(
                                "UPDATE queue_counter SET last = (SELECT max(last, 700) FROM (SELECT max(last) AS last FROM"
                                        + " queue_counter)) WHERE day = (SELECT max(day) FROM"
                                        + " queue_counter) AND series IN ('social', 'medical')"));
        Queue.Ticket social = QueueCalls.take("social");
        Queue.Ticket medical = QueueCalls.take("medical");
        assertEquals(social.number().substring(1), medical.number().substring(1));
        assertEquals(
                List.of(social.id(), medical.id()), ids(found(social.number().substring(1))));
        assertEquals(List.of(medical.id()), ids(found(medical.number())));
    }

    @Test
    void a_visit_without_a_number_is_found_as_well() {
        Queue.Ticket visit = TestCore.duty()
                .body(new DeskWork.Visit(Ids.next(), "social", true))
                .post("/api/queue/desks/1/visits")
                .then()
                .statusCode(201)
                .extract()
                .as(Queue.Ticket.class);
        assertEquals(List.of(visit.id()), ids(found(visit.number())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A999999999", "王", "A", "A1B2", "12345678901"})
    void what_is_nobodys_number_finds_nobody(String typed) {
        assertEquals(List.of(), found(typed));
    }

    @Test
    void a_number_of_another_day_is_not_found() {
        Queue.Ticket ticket = QueueCalls.take("social");
        long day = store.read(handle -> handle.select("SELECT max(ordinal) FROM business_day")
                .mapTo(Long.class)
                .one());
        store.write(tx -> {
            tx.handle()
                    .execute("INSERT INTO business_day (id, ordinal, date, opened_at, time_trusted, closed_at)"
                            + " VALUES (randomblob(16), -1, '2000-01-01', 0, 1, 1)");
            return tx.handle().execute("UPDATE ticket SET day = -1 WHERE id = ?", ticket.id());
        });
        assertEquals(List.of(), found(ticket.number()));
        store.write(tx -> {
            tx.handle().execute("UPDATE ticket SET day = ? WHERE id = ?", day, ticket.id());
            return tx.handle().execute("DELETE FROM business_day WHERE ordinal = -1");
        });
        assertEquals(List.of(ticket.id()), ids(found(ticket.number())));
    }

    @Test
    void a_page_begins_where_one_ended_or_nowhere() {
        TestCore.duty()
                .get("/api/queue/line?after=12")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("after"));
    }

    @Test
    void where_todays_numbers_stand_adds_up() {
        Queue.Ticket held = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        QueueCalls.act(held.id(), "papers").then().statusCode(200);
        Queue.Ticket missed = QueueCalls.take("social");
        QueueCalls.nextAt(1);
        QueueCalls.act(missed.id(), "miss").then().statusCode(200);
        QueueCalls.act(QueueCalls.take("social").id(), "cancel").then().statusCode(200);
        QueueCalls.take("social");
        QueueCalls.take("social");
        QueueCalls.nextAt(1);
        Queue.Console console = QueueCalls.console(1);
        Queue.Figures today = console.today();
        assertNotNull(console.current());
        assertEquals(
                today.issued(),
                today.finished() + today.missed() + today.cancelled() + today.waiting() + today.held() + 1);
        assertEquals(1, today.held());
        assertEquals(2, console.aside().size());
    }

    private static HallLists.Page page(String list, @Nullable String after) {
        String query = after == null ? "" : "?after=" + after;
        return TestCore.duty()
                .get("/api/queue/" + list + query)
                .then()
                .statusCode(200)
                .extract()
                .as(HallLists.Page.class);
    }

    private static List<Queue.Ticket> found(String typed) {
        return List.of(TestCore.duty()
                .queryParam("number", typed)
                .get("/api/queue/visits")
                .then()
                .statusCode(200)
                .extract()
                .as(Queue.Ticket[].class));
    }

    private static List<String> numbers(List<Queue.Ticket> tickets) {
        return tickets.stream().map(Queue.Ticket::number).toList();
    }

    private static List<UUID> ids(List<Queue.Ticket> tickets) {
        return tickets.stream().map(Queue.Ticket::id).toList();
    }
}
