package org.yizhan.core.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.Store;

/// What one desk leaves for whoever has the visit next.
@QuarkusTest
@WithTestResource(TestCore.class)
class NoteTest {
    private static final String TEXT = "欧阳奶奶听力不好，户口本已看过";

    @Inject
    Store store;

    @Inject
    DeskNotes notes;

    @BeforeEach
    @AfterEach
    void emptyTheHall() {
        QueueCalls.emptyTheHall();
    }

    @Test
    void whoever_has_the_visit_next_reads_who_wrote_what_and_no_decision_becomes_stale_by_it() {
        Queue.Ticket ticket = QueueCalls.take("social");
        Queue.Ticket called = QueueCalls.nextAt(1);
        UUID note = Ids.next();
        write(ticket.id(), note, TEXT)
                .then()
                .statusCode(200)
                .body("version", equalTo((int) called.version()))
                .body("id", equalTo(ticket.id().toString()));
        TestCore.duty()
                .body(new DeskWork.Transfer(Ids.next(), called.version(), null, 2, null, DeskWork.Cause.OTHER))
                .post("/api/queue/tickets/{id}/transfer", ticket.id())
                .then()
                .statusCode(200);
        Visits.Note read = read(ticket).getFirst();
        assertEquals(note, read.id());
        assertEquals(TEXT, read.text());
        assertEquals("王晓梅", read.by());

        QueueCalls.act(ticket.id(), "undo").then().statusCode(200);
        assertEquals(1, read(ticket).size(), "undoing a step leaves what was written");
        QueueCalls.act(ticket.id(), "papers").then().statusCode(200);
        QueueCalls.act(ticket.id(), "return").then().statusCode(200);
        QueueCalls.nextAt(1);
        assertEquals(1, read(ticket).size(), "called again, with the papers");
        QueueCalls.act(ticket.id(), "put-back").then().statusCode(200);
        assertEquals(1, read(ticket).size());
        QueueCalls.act(ticket.id(), "cancel").then().statusCode(200);
        assertEquals(List.of(), read(ticket));
    }

    @Test
    void it_is_sealed_and_stands_nowhere_in_the_clear_not_even_in_the_remembered_answer() {
        Queue.Ticket ticket = QueueCalls.take("social");
        UUID note = Ids.next();
        write(ticket.id(), note, TEXT).then().statusCode(200);
        assertFalse(everything().contains("欧阳"), "it stands in the database");
        assertEquals(List.of("written"), journal(note));
        assertFalse(TestCore.kiosk()
                .get("/api/queue/tickets/{id}/visit", ticket.id())
                .asString()
                .contains("欧阳"));
        as(TestCore.kiosk(), ticket.id(), Ids.next(), TEXT).then().statusCode(403);
        TestCore.kiosk().get("/api/queue/console?desk=1").then().statusCode(403);
    }

    @Test
    void sent_twice_it_is_written_once_and_its_id_is_taken_for_another() {
        Queue.Ticket ticket = QueueCalls.take("social");
        UUID note = Ids.next();
        write(ticket.id(), note, TEXT).then().statusCode(200);
        write(ticket.id(), note, TEXT).then().statusCode(200);
        assertEquals(1, read(ticket).size());
        assertEquals(List.of("written"), journal(note));
        write(ticket.id(), note, "另一句").then().statusCode(422);
        as(TestCore.organiser(), ticket.id(), note, TEXT).then().statusCode(422);
        assertEquals(1, read(ticket).size());
    }

    @Test
    void taken_away_its_key_goes_with_it() {
        Queue.Ticket ticket = QueueCalls.take("social");
        UUID note = Ids.next();
        write(ticket.id(), note, TEXT).then().statusCode(200);
        UUID person = keyOf(note);
        var action = new Queue.DeskAction(Ids.next());
        for (int sent = 0; sent < 2; sent++) {
            TestCore.organiser()
                    .body(action)
                    .post("/api/queue/tickets/{id}/notes/{note}/drop", ticket.id(), note)
                    .then()
                    .statusCode(200);
        }
        assertEquals(List.of(), read(ticket));
        assertEquals(List.of("written", "dropped"), journal(note));
        assertTrue(isDestroyed(person));
        TestCore.duty()
                .body(new Queue.DeskAction(Ids.next()))
                .post("/api/queue/tickets/{id}/notes/{note}/drop", ticket.id(), note)
                .then()
                .statusCode(404);
    }

    @Test
    void a_day_later_it_goes_unless_its_visit_goes_on() {
        Queue.Ticket over = QueueCalls.take("social");
        Queue.Ticket away = QueueCalls.take("social");
        UUID gone = Ids.next();
        UUID kept = Ids.next();
        write(over.id(), gone, TEXT).then().statusCode(200);
        write(away.id(), kept, TEXT).then().statusCode(200);
        QueueCalls.act(over.id(), "cancel").then().statusCode(200);
        QueueCalls.act(away.id(), "papers").then().statusCode(200);
        UUID person = keyOf(gone);
        assertFalse(notes.tidy());
        assertFalse(isDestroyed(person));

        store.write(tx ->
                tx.handle().execute("UPDATE ticket_note SET at = ?", tx.now().minus(Duration.ofHours(25))));
        assertFalse(notes.tidy());
        assertTrue(isDestroyed(person));
        assertEquals(List.of("written", "dropped"), journal(gone));
        assertEquals(kept, read(away).getFirst().id());
        QueueCalls.act(away.id(), "cancel").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "两\n行", "\u0007"})
    void only_a_plain_line_is_a_note(String text) {
        write(QueueCalls.take("social").id(), Ids.next(), text).then().statusCode(400);
    }

    @Test
    void what_is_too_long_too_much_or_too_late_is_refused() {
        Queue.Ticket ticket = QueueCalls.take("social");
        write(ticket.id(), Ids.next(), "长".repeat(121)).then().statusCode(400);
        for (int written = 0; written < 8; written++) {
            write(ticket.id(), Ids.next(), "长".repeat(120)).then().statusCode(200);
        }
        write(ticket.id(), Ids.next(), TEXT)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:too-many-notes"))
                .body("params.number", equalTo(ticket.number()));
        QueueCalls.act(ticket.id(), "cancel").then().statusCode(200);
        write(ticket.id(), Ids.next(), TEXT)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:yizhan:queue:not-possible"));
        write(Ids.next(), Ids.next(), TEXT).then().statusCode(404);
    }

    private static Response write(UUID ticket, UUID note, String text) {
        return as(TestCore.duty(), ticket, note, text);
    }

    private static Response as(RequestSpecification who, UUID ticket, UUID note, String text) {
        return who.body(new DeskWork.NoteText(note, text)).post("/api/queue/tickets/{id}/notes", ticket);
    }

    private static List<Visits.Note> read(Queue.Ticket ticket) {
        return QueueCalls.console(1).notes().stream()
                .filter(note -> note.ticketId().equals(ticket.id()))
                .toList();
    }

    private UUID keyOf(UUID note) {
        return store.read(handle -> handle.select("SELECT person FROM ticket_note WHERE id = ?", note)
                .mapTo(UUID.class)
                .one());
    }

    private boolean isDestroyed(UUID person) {
        return store.read(handle -> handle.select(
                                "SELECT count(*) FROM person WHERE id = ? AND wrapped_key IS NULL", person)
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    private List<String> journal(UUID id) {
        return store.read(handle -> handle.select("SELECT op FROM journal WHERE record_id = ? ORDER BY seq", id)
                .mapTo(String.class)
                .list());
    }

    /// All that a request of this kind could have left, as text.
    private String everything() {
        return store.read(handle -> String.join(
                "\n",
                handle.select("SELECT CAST(coalesce(payload, '') AS TEXT) FROM journal UNION ALL"
                                + " SELECT answer FROM idempotency UNION ALL SELECT text FROM ticket_note")
                        .mapTo(String.class)
                        .list()));
    }
}
