package org.yizhan.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.sync.Wire;

class AccountTest {
    private static final int ROWS = 1000;

    @TempDir
    static Path shared;

    @TempDir
    Path directory;

    private static Certificates certificates;
    private CoreDouble core;
    private CountyDouble county;
    private Ledger center;
    private Ledger copy;

    @BeforeAll
    static void certificates() throws Exception {
        certificates = Certificates.in(shared);
    }

    @BeforeEach
    void both_hold_the_same() throws IOException {
        core = new CoreDouble();
        county = new CountyDouble(certificates);
        center = core.first();
        core.append(ROWS);
        copy = county.ledger(center.stream);
        center.after(0, ROWS).forEach(copy::put);
        core.acked.put(1L, (long) ROWS);
        core.append(4);
    }

    @AfterEach
    void close() {
        core.close();
        county.close();
    }

    private Account account() throws Exception {
        Path token = directory.resolve("token");
        Files.writeString(token, "agent-token");
        CountyDoor door = Running.door(county.enrolment(), directory);
        try (County opened = door.open()) {
            return Account.taken(new HttpCore(new CoreDoor(core.address(), null), token), opened, door.receiptKey());
        }
    }

    private static List<String> findings(Account account) {
        return account.streams().stream()
                .flatMap(stream -> stream.findings().stream())
                .map(Finding::line)
                .toList();
    }

    private static String row(long seq, String what) {
        return "seq " + seq + " queue.ticket " + new UUID(7, seq) + ": " + what;
    }

    private static Wire.Row at(Ledger ledger, long seq) {
        return Objects.requireNonNull(ledger.at(seq));
    }

    @Test
    void the_same_rows_are_called_the_same_up_to_the_last_receipt() throws Exception {
        Account account = account();
        assertTrue(account.same());
        List<String> lines = account.lines();
        assertTrue(lines.getFirst().startsWith("statement: center 330782102203 stream 1/2 rows 1000 digest "));
        assertTrue(lines.getFirst().endsWith(" same (4 more rows wait for a receipt)"), lines.getFirst());
        JsonNode summary = Json.MAPPER.readTree(account.json());
        assertEquals("same", summary.get("statement").asText());
        assertEquals(ROWS, summary.get("rows").asLong());
    }

    @Test
    void rows_deleted_on_either_side_are_named() throws Exception {
        copy.remove(17);
        copy.remove(1000);
        center.remove(444);
        Account account = account();
        assertFalse(account.same());
        assertEquals(
                List.of(
                        row(17, "missing at the county"),
                        row(444, "missing at the center"),
                        row(1000, "missing at the county")),
                findings(account));
        assertEquals(
                "different",
                Json.MAPPER.readTree(account.json()).get("statement").asText());
    }

    @Test
    void one_altered_byte_names_the_record_the_side_and_the_field() throws Exception {
        byte[] payload = "{\"number\":x}".getBytes(StandardCharsets.UTF_8);
        copy.put(Ledger.with(at(copy, 3), "issued", payload, at(copy, 3).hash()));
        center.put(Ledger.with(
                at(center, 500),
                "isswed",
                at(center, 500).payload(),
                at(center, 500).hash()));
        byte[] hash = at(copy, 999).hash().clone();
        hash[0] ^= 1;
        copy.put(Ledger.with(at(copy, 999), "issued", at(copy, 999).payload(), hash));
        assertEquals(
                List.of(
                        row(3, "altered at the county: payload"),
                        row(500, "altered at the center: op"),
                        row(999, "altered at the county: hash")),
                findings(account()));
    }

    @Test
    void a_missing_effect_is_a_difference_though_the_rows_are_the_same() throws Exception {
        county.missingEffects.add(new Wire.Finding(9, "cases.case", new UUID(7, 9), "no such case"));
        Account account = account();
        assertFalse(account.same());
        assertEquals(List.of("seq 9 cases.case " + new UUID(7, 9) + ": effect: no such case"), findings(account));
    }

    @Test
    void a_statement_that_the_county_did_not_sign_is_not_the_same() throws Exception {
        county.signWithAnotherKey();
        Account account = account();
        assertFalse(account.same());
        assertTrue(account.lines().contains("  the county's signature does not hold"));
    }

    @Test
    void a_county_that_holds_nothing_is_named_without_end() throws Exception {
        county.loseEverything();
        Account account = account();
        assertEquals(Difference.MAX_NAMED, findings(account).size());
        assertTrue(account.lines().contains("  only the first 200 rows are named"));
    }
}
