package org.yizhan.county.streams;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.county.testing.RealPostgres;
import org.yizhan.county.testing.SampleJournal;
import org.yizhan.county.testing.Wired;
import org.yizhan.sync.Ed25519;
import org.yizhan.sync.Fingerprint;
import org.yizhan.sync.Receipts;
import org.yizhan.sync.Statements;
import org.yizhan.sync.Wire;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class SyncTest {
    private static final String CENTER = "330782100200";

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI console;

    @TestHTTPResource(value = "/", tls = true)
    @SuppressWarnings("NullAway.Init")
    URI door;

    @Inject
    Jdbi jdbi;

    Wire.Enrolment enrolment;
    Wired agent;
    SampleJournal journal;

    @BeforeEach
    void enrol() {
        enrolment = Wired.enrol(console, CENTER);
        agent = Wired.with(enrolment, door, true);
        journal = SampleJournal.fresh(CENTER, enrolment.centerKey());
    }

    private Wire.Receipt push(Wire.Batch batch) {
        return agent.post("/sync/v1/push", batch).as(Wire.Receipt.class);
    }

    private Wire.Statement state() {
        return agent.post("/sync/v1/statements", journal.claim()).as(Wire.Statement.class);
    }

    private UUID ticket() {
        UUID id = UUID.randomUUID();
        journal.append("queue.ticket", id, "issued", Map.of("number", "A001"));
        return id;
    }

    private long count(String from, Object... values) {
        return jdbi.withHandle(handle -> handle.select("select count(*) from " + from, values)
                .mapTo(Long.class)
                .one());
    }

    @Test
    void without_a_certificate_the_sync_door_does_not_open() {
        Wired stranger = Wired.with(enrolment, door, false);

        assertEquals(
                0, stranger.post("/sync/v1/hello", new Wire.Hello(List.of())).status());
    }

    @Test
    void over_the_http_port_sync_is_refused() {
        Wired plain = Wired.with(enrolment, console, true);

        assertEquals(
                403, plain.post("/sync/v1/hello", new Wire.Hello(List.of())).status());
        assertEquals(403, plain.get("/sync/v1/changes").status());
    }

    @Test
    void the_https_port_leads_nowhere_else() {
        assertEquals(403, agent.get("/api/cases").status());
        assertEquals(403, agent.get("/").status());
    }

    @Test
    void a_new_enrolment_retires_the_certificate_before_it() {
        Wired.enrol(console, CENTER);

        assertEquals(
                401, agent.post("/sync/v1/hello", new Wire.Hello(List.of())).status());
    }

    @Test
    void pushed_rows_are_receipted_and_take_effect_once_however_often_they_come() {
        UUID id = ticket();
        journal.append("queue.ticket", id, "called", Map.of("desk", 1));

        Wire.Receipt first = push(journal.all());
        Wire.Receipt again = push(journal.all());

        assertTrue(Receipts.verify(CENTER, first, Ed25519.publicKey(enrolment.receiptKey())));
        assertEquals(2, again.seq());
        assertArrayEquals(journal.position().hash(), again.hash());
        assertEquals(2, count("journal_row where core_id = ?", journal.stream().core()));
        assertEquals(1, count("queue_ticket where ticket_id = ? and state = 'called'", id));
    }

    @Test
    void a_step_that_was_taken_back_leaves_a_ticket_where_it_was() {
        UUID id = ticket();
        journal.append("queue.ticket", id, "called", Map.of("desk", 1));
        journal.append("queue.ticket", id, "classified", Map.of("priority", "ELDERLY"));
        journal.append("queue.ticket", id, "held", Map.of());
        journal.append("queue.ticket", id, "undone", Map.of("undid", "held"));

        push(journal.all());

        assertEquals(1, count("queue_ticket where ticket_id = ? and state = 'called'", id));
    }

    @Test
    void both_halves_of_a_statement_are_the_same_when_every_row_arrived() {
        journal.fileCase("李建国");
        ticket();
        push(journal.all());

        Wire.Statement statement = state();

        assertTrue(statement.same());
        assertEquals(3, statement.count());
        assertEquals(List.of(), statement.missingEffects());
        assertTrue(Statements.verify(statement, Ed25519.publicKey(enrolment.receiptKey())));
    }

    @Test
    void a_row_deleted_in_the_database_shows_in_statement_and_digests() {
        for (int i = 0; i < 8; i++) {
            ticket();
        }
        push(journal.all());
        jdbi.useHandle(handle -> handle.execute(
                "delete from journal_row where core_id = ? and seq = 5",
                journal.stream().core()));

        assertFalse(state().same());
        Wire.Digests digests = agent.post("/sync/v1/digests", new Wire.DigestQuery(journal.stream(), 1, 8, 8))
                .as(Wire.Digests.class);
        List<Long> different = new ArrayList<>();
        for (Wire.Range range : digests.ranges()) {
            byte[] ours = new Fingerprint()
                    .add(journal.rows().get((int) range.from() - 1).hash())
                    .digest();
            if (!java.util.Arrays.equals(ours, range.digest())) {
                different.add(range.from());
            }
        }
        assertEquals(List.of(5L), different);
    }

    @Test
    void one_altered_byte_of_a_payload_or_a_column_shows() {
        ticket();
        ticket();
        push(journal.all());
        assertTrue(state().same());

        jdbi.useHandle(handle -> handle.execute(
                "update journal_row set payload = set_byte(payload, 3, get_byte(payload, 3) # 1)"
                        + " where core_id = ? and seq = 2",
                journal.stream().core()));
        assertFalse(state().same());
        push(journal.all());
        assertTrue(state().same());

        jdbi.useHandle(handle -> handle.execute(
                "update journal_row set at = at + 1 where core_id = ? and seq = 1",
                journal.stream().core()));
        assertFalse(state().same());
    }

    @Test
    void an_effect_that_is_missing_or_differs_is_named_by_its_record() {
        UUID missing = ticket();
        UUID differing = ticket();
        UUID filed = journal.fileCase("王秀兰");
        push(journal.all());
        jdbi.useHandle(handle -> {
            handle.execute("delete from queue_ticket where ticket_id = ?", missing);
            handle.execute("update queue_ticket set state = 'missed' where ticket_id = ?", differing);
            handle.execute("update county_case set number = number || 'x' where case_id = ?", filed);
        });

        assertEquals(
                List.of(missing, differing, filed),
                state().missingEffects().stream().map(Wire.Finding::recordId).toList());
    }

    @Test
    void rows_the_county_lost_are_put_back_when_the_center_sends_them_again() {
        UUID id = ticket();
        ticket();
        push(journal.all());
        jdbi.useHandle(handle -> {
            handle.execute(
                    "delete from journal_row where core_id = ? and seq = 1",
                    journal.stream().core());
            handle.execute("delete from queue_ticket where ticket_id = ?", id);
        });
        assertFalse(state().same());

        push(journal.all());

        assertTrue(state().same());
        assertEquals(List.of(), state().missingEffects());
    }

    @Test
    void another_row_under_a_sequence_the_county_has_puts_the_stream_in_quarantine() {
        ticket();
        push(journal.all());
        SampleJournal clone = new SampleJournal(CENTER, enrolment.centerKey(), journal.stream());
        clone.append("queue.ticket", UUID.randomUUID(), "issued", Map.of("number", "A002"));

        Wired.Answer forked = agent.post("/sync/v1/push", clone.all());
        Wired.Answer afterwards = agent.post("/sync/v1/push", journal.all());

        assertEquals(409, forked.status());
        assertEquals("urn:yizhan:sync:forked", forked.problem());
        assertEquals("urn:yizhan:sync:forked", afterwards.problem());
        assertEquals(
                Wire.Verdict.FORKED,
                agent.post("/sync/v1/hello", new Wire.Hello(List.of(journal.position())))
                        .as(Wire.Welcome.class)
                        .verdict());
        assertEquals(1, count("journal_row where core_id = ?", journal.stream().core()));
        assertTrue(count("alarm where center_id = ? and kind = 'FORKED'", CENTER) > 0);
    }

    @Test
    void a_gap_is_refused_with_where_the_county_stands() {
        ticket();
        ticket();
        ticket();
        push(journal.batch(1, 1));

        Wired.Answer gap = agent.post("/sync/v1/push", journal.batch(3, 3));

        assertEquals(409, gap.status());
        assertEquals("urn:yizhan:sync:gap", gap.problem());
        assertTrue(new String(gap.body(), StandardCharsets.UTF_8).contains("\"seq\":1"));
    }

    @Test
    void a_row_that_is_not_what_its_hash_says_is_refused_and_nothing_of_its_batch_stays() {
        ticket();
        Wire.Row sound = ticketRow();
        Wire.Row altered = new Wire.Row(
                sound.seq(),
                sound.type(),
                sound.recordId(),
                "finished",
                sound.baseVersion(),
                sound.newVersion(),
                sound.schemaVersion(),
                sound.at(),
                sound.timeTrusted(),
                sound.payload(),
                sound.payloadHash(),
                sound.prevHash(),
                sound.hash());

        Wired.Answer broken = agent.post(
                "/sync/v1/push",
                new Wire.Batch(journal.stream(), List.of(journal.rows().getFirst(), altered)));

        assertEquals(422, broken.status());
        assertEquals("urn:yizhan:sync:broken-row", broken.problem());
        assertEquals(0, count("journal_row where core_id = ?", journal.stream().core()));
    }

    private Wire.Row ticketRow() {
        return journal.append("queue.ticket", UUID.randomUUID(), "issued", Map.of("number", "A009"));
    }

    @Test
    void a_row_that_cannot_take_effect_is_set_aside_and_only_its_record_waits() {
        UUID poisoned = UUID.randomUUID();
        journal.append("cases.case", poisoned, "filed", Map.of("number", "1"));
        journal.append("cases.case", poisoned, "filed", "not an object");
        UUID nul = UUID.randomUUID();
        journal.append("partyday.day", nul, "opened", "{\"theme\":\"a\\u0000b\"}".getBytes(StandardCharsets.UTF_8));
        UUID sound = ticket();

        assertEquals(4, push(journal.all()).seq());

        assertEquals(1, count("queue_ticket where ticket_id = ?", sound));
        assertEquals(2, count("poisoned where record_id = ?", poisoned));
        assertEquals(
                List.of(poisoned, poisoned),
                state().missingEffects().stream()
                        .map(Wire.Finding::recordId)
                        .filter(poisoned::equals)
                        .toList());
    }

    @Test
    void a_county_that_has_more_than_the_center_says_so_until_a_new_epoch_opens() {
        ticket();
        ticket();
        push(journal.all());
        Wire.Position rolledBack =
                new Wire.Position(journal.stream(), 1, journal.rows().getFirst().hash());

        Wire.Welcome ahead = agent.post("/sync/v1/hello", new Wire.Hello(List.of(rolledBack)))
                .as(Wire.Welcome.class);
        Wire.Position fresh = new Wire.Position(
                new Wire.StreamId(
                        journal.stream().core(),
                        2,
                        UUID.randomUUID(),
                        journal.stream().lane()),
                0,
                new byte[32]);
        Wire.Welcome go = agent.post("/sync/v1/hello", new Wire.Hello(List.of(rolledBack, fresh)))
                .as(Wire.Welcome.class);

        assertEquals(Wire.Verdict.COUNTY_AHEAD, ahead.verdict());
        assertEquals(2, ahead.county().getFirst().seq());
        assertEquals(Wire.Verdict.GO, go.verdict());
    }

    @Test
    void a_destroyed_key_leaves_the_statement_whole_and_nothing_to_read() {
        UUID person = UUID.randomUUID();
        journal.fileCase("赵小明", person);
        journal.append("directory.person-key", person, "destroyed", Map.of("personId", person));
        push(journal.all());

        assertTrue(state().same());
        assertEquals(List.of(), state().missingEffects());
        assertEquals(0, count("person_key where person_id = ? and wrapped is not null", person));
        assertEquals(0, count("journal_row where record_id = ? and payload is not null", person));
    }

    @Test
    void an_impossible_body_is_a_problem_that_names_the_field() {
        for (String body : List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"stream\":null,\"rows\":[]}",
                "{\"stream\":{\"core\":\"x\"}}",
                "{\"stream\":{\"core\":\"" + UUID.randomUUID() + "\",\"epoch\":1,\"epochId\":\"" + UUID.randomUUID()
                        + "\",\"lane\":0},\"rows\":[null]}")) {
            for (String path : List.of("hello", "push", "digests", "statements", "rows")) {
                Wired.Answer answer = agent.post("/sync/v1/" + path, body.getBytes(StandardCharsets.UTF_8));
                assertEquals(400, answer.status(), path + " " + body);
                assertEquals("urn:yizhan:request:invalid", answer.problem(), path + " " + body);
            }
        }
    }

    @Test
    void a_zipped_batch_is_taken_and_one_that_swells_beyond_measure_is_not() throws Exception {
        ticket();

        assertEquals(
                1,
                agent.postZipped("/sync/v1/push", Wired.JSON.writeValueAsBytes(journal.all()))
                        .as(Wire.Receipt.class)
                        .seq());
        int status =
                agent.postZipped("/sync/v1/push", new byte[40 * 1024 * 1024]).status();
        assertTrue(status == 413 || status == 0, "status " + status);
    }

    @Test
    void rows_of_kinds_the_county_does_not_know_are_kept_as_they_are() {
        journal.append("audit.line", UUID.randomUUID(), "case.read", Map.of("who", "1 号窗口"));
        journal.append("credits.entry", UUID.randomUUID(), "记一笔", Map.of("points", 3));

        assertEquals(2, push(journal.all()).seq());
        assertTrue(state().same());
        Wire.Rows kept = agent.post("/sync/v1/rows", new Wire.RowQuery(journal.stream(), List.of(2L, 9L)))
                .as(Wire.Rows.class);
        assertEquals(1, kept.rows().size());
        assertArrayEquals(
                journal.rows().getLast().payload(), kept.rows().getFirst().payload());
    }
}
