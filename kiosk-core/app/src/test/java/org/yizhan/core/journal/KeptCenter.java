package org.yizhan.core.journal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.journal.Journal;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;

/// What must be found in a center's database by this version of the core, whichever version wrote it.
abstract class KeptCenter {
    @Inject
    Store store;

    @Inject
    Json json;

    @Inject
    CoreClock clock;

    @Inject
    CenterJournal journal;

    @Inject
    Rows rows;

    abstract CenterLife.Facts facts();

    @Test
    void the_file_is_whole_and_of_the_present_schema() {
        facts();
        String url = "jdbc:sqlite:" + TestCore.data().resolve("center.db");
        assertEquals(
                0, Flyway.configure().dataSource(url, null, null).load().info().pending().length);
        store.read(handle -> {
            assertEquals(
                    "ok",
                    handle.select("PRAGMA integrity_check").mapTo(String.class).one());
            assertEquals(
                    List.of(),
                    handle.select("PRAGMA foreign_key_check").mapToMap().list());
            return handle;
        });
    }

    @Test
    void tickets_are_there_with_their_numbers() {
        for (Queue.Ticket ticket : facts().tickets()) {
            TestCore.kiosk()
                    .get("/api/queue/tickets/" + ticket.id())
                    .then()
                    .statusCode(200)
                    .body("number", equalTo(ticket.number()))
                    .body("serviceId", equalTo(ticket.serviceId()));
        }
    }

    @Test
    void a_case_is_found_by_its_receipt_and_what_is_sealed_in_it_can_be_read() {
        CenterLife.Facts facts = facts();
        TestCore.kiosk()
                .queryParam("code", facts.caseQr())
                .get("/api/cases/progress")
                .then()
                .statusCode(200)
                .body("applicant", equalTo("司＊＊如"));
        TestCore.duty()
                .get("/api/cases/" + facts.caseId())
                .then()
                .statusCode(200)
                .body("applicant.name", equalTo(facts.applicant().name()))
                .body("applicant.phone", equalTo(facts.applicant().phone()))
                .body("applicant.idNumber", equalTo(facts.applicant().idNumber()))
                .body("answers", equalTo(facts.answers()));
    }

    @Test
    void a_register_still_names_who_came() {
        CenterLife.Facts facts = facts();
        TestCore.organiser()
                .get("/api/partyday/days/" + facts.partyDay() + "/register")
                .then()
                .statusCode(200)
                .body("signIns.member", hasItem(facts.signedIn()));
    }

    @Test
    void a_notice_is_kept() {
        UUID notice = facts().notice();
        assertEquals(
                "PUBLISHED",
                store.read(handle -> handle.select("SELECT state FROM notice WHERE id = ?", notice)
                        .mapTo(String.class)
                        .one()));
    }

    @Test
    void the_journal_chains_from_its_first_row_and_goes_on() {
        facts();
        List<Journal.Row> all = store.read(this::wholeJournal);
        assertTrue(all.size() > 10, all.size() + " rows");
        CenterJournal.Identity identity = store.read(journal::identity);
        byte[] before = RowHash.BEFORE_THE_FIRST;
        for (Journal.Row row : all) {
            assertArrayEquals(before, row.prevHash(), "seq " + row.seq());
            assertArrayEquals(row.hash(), RowHash.of(identity.center(), identity.core(), row, row.payloadHash()));
            before = row.hash();
        }
        TestCore.duty().get("/api/cases/" + facts().caseId()).then().statusCode(200);
        assertArrayEquals(before, store.read(this::wholeJournal).get(all.size()).prevHash());
    }

    private List<Journal.Row> wholeJournal(org.jdbi.v3.core.Handle handle) {
        return rows.after(handle, 1, CenterJournal.LANE, 0, Integer.MAX_VALUE);
    }
}
