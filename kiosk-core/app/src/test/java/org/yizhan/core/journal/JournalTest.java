package org.yizhan.core.journal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.journal.Journal;
import org.yizhan.core.TestCore;
import org.yizhan.core.TestCounty;
import org.yizhan.core.Together;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class JournalTest {
    @Inject
    Store store;

    @Inject
    CenterJournal journal;

    @Test
    void rows_are_without_gaps_and_each_hash_covers_the_one_before() {
        append();
        append();
        Journal.Stream stream = present();
        List<Journal.Row> rows = page(stream, 0, 500);
        byte[] before = RowHash.BEFORE_THE_FIRST;
        long seq = 0;
        CenterJournal.Identity identity = store.read(journal::identity);
        for (Journal.Row row : rows) {
            assertEquals(++seq, row.seq());
            assertArrayEquals(before, row.prevHash());
            assertArrayEquals(row.hash(), RowHash.of(identity.center(), identity.core(), row, row.payloadHash()));
            before = row.hash();
        }
    }

    @Test
    void a_fact_that_is_taken_back_leaves_no_row() {
        append();
        long head = present().head();
        assertThrows(
                IllegalStateException.class,
                () -> store.write(tx -> {
                    journal.append(tx, Entry.created("test.fact", Ids.next(), "made", Map.of()));
                    throw new IllegalStateException("taken back");
                }));
        assertEquals(head, present().head());
    }

    @Test
    void a_receipt_moves_the_backlog_and_never_backwards() {
        append();
        append();
        Journal.Stream stream = present();
        receipt(stream, stream.head(), stream.headHash(), 200);
        assertEquals(stream.head(), present().acked());
        Journal.Row first = page(stream, 0, 1).getFirst();
        receipt(stream, first.seq(), first.hash(), 200);
        assertEquals(stream.head(), present().acked());
    }

    @Test
    void a_receipt_for_another_history_is_refused() {
        append();
        Journal.Stream stream = present();
        receipt(stream, stream.head(), new byte[32], 409);
        receipt(stream, stream.head() + 1000, stream.headHash(), 409);
    }

    @Test
    void a_change_nobody_can_apply_is_set_aside_and_the_others_go_on() {
        long cursor = TestCore.agent().get("/api/journal/state").jsonPath().getLong("inboundCursor");
        var changes = List.of(
                new Journal.Change(cursor + 1, "nothing.known", "{}"),
                new Journal.Change(cursor + 2, "notices.notice", "{not json"));
        TestCore.agent()
                .body(new Journal.Inbound(changes))
                .post("/api/journal/inbound")
                .then()
                .statusCode(200)
                .body("cursor", equalTo((int) cursor + 2))
                .body("rejected", hasSize(2))
                .body("rejected[0].reason", containsString("no feature"));
        TestCore.agent()
                .body(new Journal.Inbound(changes))
                .post("/api/journal/inbound")
                .then()
                .statusCode(200)
                .body("rejected", hasSize(0));
    }

    @Test
    void an_admin_sees_what_of_the_county_was_set_aside_and_why() {
        TestCounty.sendsInVain("nothing.known", "{}", "no feature");
        TestCore.admin()
                .get("/api/journal/rejected")
                .then()
                .statusCode(200)
                .body("[0].kind", equalTo("nothing.known"))
                .body("[0].reason", containsString("no feature"))
                .body("[0].at", notNullValue());
        TestCore.duty().get("/api/journal/rejected").then().statusCode(403);
    }

    @Test
    void why_the_line_is_down_is_told_until_it_is_up() {
        link(false, "unreachable: nobody listens");
        String since = TestCore.duty()
                .get("/api/journal/state")
                .then()
                .body("linkUp", equalTo(false))
                .body("linkReason", equalTo("unreachable: nobody listens"))
                .extract()
                .path("linkSince");
        link(false, "forked: another history");
        TestCore.duty()
                .get("/api/journal/state")
                .then()
                .body("linkReason", equalTo("forked: another history"))
                .body("linkSince", equalTo(since));
        link(true, null);
        TestCore.duty().get("/api/journal/state").then().body("linkReason", nullValue());
    }

    @Test
    void of_a_line_whose_telling_the_disk_refused_nobody_hears() throws InterruptedException {
        link(false, "unreachable: nobody listens");
        Together.with(store, Together::isRefusedByTheDisk, () -> tell(true, null))
                .then()
                .statusCode(503);
        TestCore.duty().get("/api/journal/state").then().body("linkUp", equalTo(false));
        tell(true, null).then().statusCode(200).body("linkUp", equalTo(true));
    }

    private static void link(boolean up, @Nullable String reason) {
        tell(up, reason).then().statusCode(200);
    }

    private static Response tell(boolean up, @Nullable String reason) {
        return TestCore.agent().body(new Journal.Link(up, reason)).post("/api/journal/link");
    }

    @Test
    void a_county_that_is_ahead_opens_a_new_epoch_once() {
        append();
        Journal.Stream before = present();
        epoch(before.epoch());
        Journal.Stream opened = present();
        assertEquals(before.epoch() + 1, opened.epoch());
        assertNotEquals(before.epochId(), opened.epochId());
        assertEquals(0, opened.head());
        epoch(before.epoch());
        assertEquals(opened.epochId(), present().epochId());
        append();
        assertEquals(1, present().head());
        assertArrayEquals(
                RowHash.BEFORE_THE_FIRST, page(present(), 0, 1).getFirst().prevHash());
    }

    @Test
    void digests_of_parts_tell_which_part_differs() {
        append();
        append();
        Journal.Stream stream = present();
        String path = "/api/journal/digests?epoch=" + stream.epoch() + "&lane=" + stream.lane() + "&from=1&to="
                + stream.head();
        TestCore.agent()
                .get(path + "&parts=2")
                .then()
                .statusCode(200)
                .body("ranges", hasSize(2))
                .body("ranges.count.sum()", equalTo((int) stream.head()));
        String whole = TestCore.agent().get(path).path("ranges[0].digest");
        assertEquals(32, Base64.getDecoder().decode(whole).length);
    }

    @Test
    void the_agent_reads_page_by_page() {
        append();
        append();
        Journal.Stream stream = present();
        TestCore.agent()
                .get("/api/journal?epoch=" + stream.epoch() + "&lane=" + stream.lane() + "&after=0&limit=1")
                .then()
                .statusCode(200)
                .body("rows", hasSize(1))
                .body("more", equalTo(true))
                .body("rows[0].seq", greaterThan(0));
    }

    private void append() {
        store.write(tx -> {
            journal.append(tx, Entry.created("test.fact", Ids.next(), "made", Map.of("n", 1)));
            return 1;
        });
    }

    private Journal.Stream present() {
        return TestCore.agent()
                .get("/api/journal/state")
                .as(Journal.State.class)
                .streams()
                .getLast();
    }

    private static List<Journal.Row> page(Journal.Stream stream, long after, int limit) {
        return TestCore.agent()
                .get("/api/journal?epoch=" + stream.epoch() + "&lane=" + stream.lane() + "&after=" + after + "&limit="
                        + limit)
                .as(Journal.Page.class)
                .rows();
    }

    private static void receipt(Journal.Stream stream, long seq, byte[] hash, int status) {
        TestCore.agent()
                .body(new Journal.Receipt(
                        stream.epoch(), stream.epochId(), stream.lane(), Math.max(seq, 0), hash, new byte[64]))
                .post("/api/journal/receipts")
                .then()
                .statusCode(status);
    }

    private static void epoch(long countyEpoch) {
        TestCore.agent()
                .body(new Journal.NewEpoch(countyEpoch, "the county holds more"))
                .post("/api/journal/epochs")
                .then()
                .statusCode(200);
    }
}
