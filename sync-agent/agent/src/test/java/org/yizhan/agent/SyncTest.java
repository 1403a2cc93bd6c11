package org.yizhan.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.contract.journal.Journal;
import org.yizhan.sync.Wire;

class SyncTest {
    @TempDir
    static Path shared;

    @TempDir
    Path directory;

    private static Certificates certificates;
    private CoreDouble core;
    private CountyDouble county;

    @BeforeAll
    static void certificates() throws Exception {
        certificates = Certificates.in(shared);
    }

    @BeforeEach
    void open() throws IOException {
        core = new CoreDouble();
        county = new CountyDouble(certificates);
    }

    @AfterEach
    void close() {
        core.close();
        county.close();
    }

    private Running agent() throws IOException {
        return Running.agent(core, county.enrolment(), directory);
    }

    private Ledger atCounty() {
        return county.ledger(core.first().stream);
    }

    private void awaitAcked(long seq) throws InterruptedException {
        Await.until("receipt for " + seq, () -> core.acked.getOrDefault(1L, 0L) == seq);
    }

    private void assertCountyHasEachRowOnce(long rows) {
        assertEquals(
                LongStream.rangeClosed(1, rows).boxed().toList(), atCounty().seqs());
        assertEquals(rows, county.taken.get());
    }

    @Test
    void rows_reach_the_county_and_its_receipts_reach_the_core() throws Exception {
        core.append(1203);
        try (Running agent = agent()) {
            awaitAcked(1203);
            core.append(1);
            awaitAcked(1204);
        }
        assertCountyHasEachRowOnce(1204);
        assertTrue(county.batchSizes.stream().allMatch(size -> size <= Wire.MAX_ROWS), "batches");
        assertEquals(List.of(new Journal.Link(true, null)), core.links);
    }

    @Test
    void a_lost_receipt_is_asked_for_again_and_no_row_arrives_twice() throws Exception {
        county.pushFaults.addAll(List.of(CountyDouble.Fault.RECEIPT_LOST, CountyDouble.Fault.CUT_IN_MID_ANSWER));
        core.append(700);
        try (Running agent = agent()) {
            awaitAcked(700);
        }
        assertCountyHasEachRowOnce(700);
    }

    @Test
    void a_busy_county_is_asked_again_with_the_same_rows() throws Exception {
        county.pushFaults.addAll(List.of(CountyDouble.Fault.BUSY, CountyDouble.Fault.BUSY));
        core.append(3);
        try (Running agent = agent()) {
            awaitAcked(3);
        }
        assertEquals(List.of(3, 3, 3), county.batchSizes);
        assertEquals("county-busy", code(core.links.get(1)));
    }

    @Test
    void an_agent_killed_before_it_delivered_a_receipt_is_carried_on_by_the_next() throws Exception {
        core.append(40);
        core.receiptFaults = Integer.MAX_VALUE;
        try (Running agent = agent()) {
            Await.until("rows at the county", () -> atCounty().head().seq() == 40);
        }
        assertTrue(core.receipts.isEmpty());
        core.receiptFaults = 0;
        try (Running agent = agent()) {
            awaitAcked(40);
        }
        assertCountyHasEachRowOnce(40);
    }

    @Test
    void a_forged_receipt_releases_nothing() throws Exception {
        county.pushFaults.add(CountyDouble.Fault.RECEIPT_FORGED);
        core.append(5);
        try (Running agent = agent()) {
            Await.until(
                    "the doubt",
                    () -> core.links.contains(new Journal.Link(false, "receipt: the county's receipt does not hold")));
            awaitAcked(5);
        }
        assertEquals(1, core.receipts.size());
    }

    @Test
    void the_line_is_told_when_it_changes_and_the_backlog_drains_when_it_returns() throws Exception {
        core.append(2);
        try (Running agent = agent()) {
            awaitAcked(2);
            county.goAway();
            Await.until("down", () -> core.links.size() == 2);
            core.append(900);
            county.comeBack();
            awaitAcked(902);
        }
        assertCountyHasEachRowOnce(902);
        assertEquals(3, core.links.size());
        assertEquals(new Journal.Link(true, null), core.links.get(0));
        assertFalse(core.links.get(1).up());
        assertEquals("unreachable", code(core.links.get(1)));
        assertEquals(new Journal.Link(true, null), core.links.get(2));
    }

    @Test
    void a_poisoned_row_is_named_and_everything_before_it_arrives() throws Exception {
        county.poisoned = 613;
        core.append(1000);
        try (Running agent = agent()) {
            Await.until(
                    "the reason",
                    () -> core.links.stream()
                            .anyMatch(link -> link.up()
                                    && String.valueOf(link.reason())
                                            .startsWith("row-refused: row 613 is refused: 422")));
            assertEquals(612, core.acked.get(1L));
            county.poisoned = 0;
            awaitAcked(1000);
        }
        assertCountyHasEachRowOnce(1000);
    }

    @Test
    void a_row_damaged_at_the_center_is_not_sent_but_those_before_it_are() throws Exception {
        core.append(30);
        Wire.Row row = Objects.requireNonNull(core.first().at(21));
        core.first().put(Ledger.with(row, "called", row.payload(), row.hash()));
        try (Running agent = agent()) {
            awaitAcked(20);
            Await.until(
                    "the reason",
                    () -> core.links.stream()
                            .anyMatch(link ->
                                    "row-damaged: the center's own row 21 does not hold: HASH".equals(link.reason())));
        }
        assertCountyHasEachRowOnce(20);
    }

    @Test
    void a_county_that_is_ahead_makes_the_core_open_one_new_epoch() throws Exception {
        core.append(50);
        try (Running agent = agent()) {
            awaitAcked(50);
        }
        core.first().removeAfter(30);
        core.acked.put(1L, 20L);
        try (Running agent = agent()) {
            Await.until("epoch", () -> core.ledgers.size() == 2);
            core.append(3);
            Await.until("receipt", () -> core.acked.getOrDefault(2L, 0L) == 3);
        }
        assertEquals(2, core.ledgers.size());
        assertEquals(50, atCounty().head().seq());
    }

    @Test
    void a_database_rolled_back_under_a_running_agent_is_noticed() throws Exception {
        core.append(50);
        try (Running agent = agent()) {
            awaitAcked(50);
            core.first().removeAfter(30);
            core.acked.put(1L, 30L);
            core.event("journal.appended");
            Await.until("epoch", () -> core.ledgers.size() == 2);
        }
    }

    @Test
    void a_forked_center_sends_nothing_and_says_why() throws Exception {
        county.quarantined = true;
        core.append(5);
        try (Running agent = agent()) {
            Await.until("down", () -> !core.links.isEmpty());
            assertEquals(List.of(new Journal.Link(false, "forked: as the test wants it")), core.links);
            assertEquals(0, county.pushes.get());
            county.quarantined = false;
            awaitAcked(5);
        }
    }

    @Test
    void a_county_that_lost_its_rows_gets_them_again() throws Exception {
        core.append(20);
        try (Running agent = agent()) {
            awaitAcked(20);
        }
        county.loseEverything();
        try (Running agent = agent()) {
            Await.until("rows", () -> atCounty().head().seq() == 20);
        }
        assertEquals(1, core.receipts.size());
    }

    @Test
    void changes_come_down_in_order_and_once() throws Exception {
        core.inboundFaults = 2;
        for (long cursor = 1; cursor <= 5; cursor++) {
            county.changes.add(new Wire.Change(cursor, "notices.withdrawn", "{\"id\":" + cursor + "}"));
        }
        try (Running agent = agent()) {
            Await.until("five", () -> core.applied.size() == 5);
            county.changes.add(new Wire.Change(6, "notices.withdrawn", "{}"));
            Await.until("six", () -> core.applied.size() == 6);
        }
        assertEquals(
                LongStream.rangeClosed(1, 6).boxed().toList(),
                core.applied.stream().map(Journal.Change::cursor).toList());
    }

    @Test
    void large_changes_are_delivered_in_bodies_that_the_core_takes() throws Exception {
        String large = "\"" + "x".repeat(300 * 1024) + "\"";
        for (long cursor = 1; cursor <= 4; cursor++) {
            county.changes.add(new Wire.Change(cursor, "catalogue.edition", large));
        }
        try (Running agent = agent()) {
            Await.until("all", () -> core.applied.size() == 4);
        }
    }

    @Test
    void a_stranger_at_the_countys_address_is_not_spoken_to() throws Exception {
        Path other = Files.createDirectory(directory.resolve("other"));
        Certificates strange = Certificates.in(other);
        core.append(1);
        try (CountyDouble stranger = new CountyDouble(strange)) {
            Wire.Enrolment own = county.enrolment();
            Wire.Enrolment elsewhere = new Wire.Enrolment(
                    own.center(),
                    stranger.enrolment().county(),
                    own.trust(),
                    own.identity(),
                    own.password(),
                    own.centerKey(),
                    own.receiptKey(),
                    null);
            try (Running agent = Running.agent(core, elsewhere, directory)) {
                Await.until("down", () -> !core.links.isEmpty());
            }
            assertFalse(core.links.getFirst().up());
            assertEquals("certificate", code(core.links.getFirst()));
            assertEquals(0, stranger.pushes.get());
        }
    }

    @Test
    void an_agent_enrolled_for_another_center_sends_nothing() throws Exception {
        Wire.Enrolment own = county.enrolment();
        Wire.Enrolment other = new Wire.Enrolment(
                "330782102204",
                own.county(),
                own.trust(),
                own.identity(),
                own.password(),
                own.centerKey(),
                own.receiptKey(),
                null);
        core.append(1);
        try (Running agent = Running.agent(core, other, directory)) {
            Await.until("down", () -> !core.links.isEmpty());
        }
        assertFalse(core.links.getFirst().up());
        assertEquals("wrong-center", code(core.links.getFirst()));
        assertEquals(0, county.pushes.get());
    }

    @Test
    void a_center_whose_identity_the_county_does_not_know_hears_of_the_certificate() throws Exception {
        Certificates strange = Certificates.in(Files.createDirectory(directory.resolve("strange")));
        Wire.Enrolment own = county.enrolment();
        Wire.Enrolment unknown = new Wire.Enrolment(
                own.center(),
                own.county(),
                own.trust(),
                strange.centerPkcs12(),
                own.password(),
                own.centerKey(),
                own.receiptKey(),
                null);
        try (Running agent = Running.agent(core, unknown, directory)) {
            Await.until(
                    "down",
                    () -> !core.links.isEmpty() && code(core.links.getLast()).equals("certificate"));
        }
        assertTrue(core.links.stream().noneMatch(Journal.Link::up));
    }

    @Test
    void a_clock_that_is_hours_off_is_told_while_rows_go_on() throws Exception {
        core.append(3);
        Clock behind = Clock.offset(Clock.systemUTC(), Duration.ofHours(-30));
        try (Running agent = Running.agent(core, county.enrolment(), directory, behind)) {
            awaitAcked(3);
        }
        assertTrue(core.links.getFirst().up());
        assertEquals("clock: the center's clock is 1800 minutes behind", shortReason(core.links.getFirst()));
    }

    private static String code(Journal.Link link) {
        return String.valueOf(link.reason()).split(":", 2)[0];
    }

    /// An answer takes a moment, so the last minute may be another.
    private static String shortReason(Journal.Link link) {
        return String.valueOf(link.reason()).replace("1799", "1800").replace("1801", "1800");
    }

    @Test
    void the_heartbeat_goes_on_while_the_county_is_away() throws Exception {
        county.goAway();
        Path heartbeat = directory.resolve("heartbeat");
        try (Running agent = agent()) {
            Await.until("first beat", () -> Files.exists(heartbeat));
            var first = Files.getLastModifiedTime(heartbeat);
            Await.until("another beat", () -> {
                try {
                    return Files.getLastModifiedTime(heartbeat).compareTo(first) > 0;
                } catch (IOException e) {
                    return false;
                }
            });
        }
    }

    @Test
    void a_batch_keeps_to_its_bytes() {
        Ledger ledger = CoreDouble.ledger(1);
        for (int i = 0; i < 10; i++) {
            ledger.append("issued", "x".repeat(20_000));
        }
        ledger.append("issued", "y".repeat(100_000));
        core.ledgers.set(0, ledger);
        core.append(0);
        try (Running agent = agent()) {
            awaitAcked(11);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
        assertEquals(List.of(3, 3, 3, 1, 1), county.batchSizes);
        assertEquals(
                "y",
                new String(
                                Objects.requireNonNull(
                                        Objects.requireNonNull(atCounty().at(11))
                                                .payload()),
                                StandardCharsets.UTF_8)
                        .substring(0, 1));
    }
}
