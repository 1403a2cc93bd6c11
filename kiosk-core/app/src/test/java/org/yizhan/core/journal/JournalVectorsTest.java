package org.yizhan.core.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.journal.Journal;
import org.yizhan.core.store.Sha256;

/// The core's own hashes and digests against the vectors that agent and county reproduce.
class JournalVectorsTest {
    private static JsonNode vectors = new ObjectMapper().createObjectNode();

    @BeforeAll
    static void read() throws IOException {
        Path root = Path.of(System.getProperty("yizhan.root", ""));
        vectors = new ObjectMapper()
                .readTree(
                        root.resolve("sync-agent/protocol/vectors/journal.json").toFile());
    }

    @Test
    void every_row_has_the_hash_of_its_vector_and_chains_to_the_one_before() {
        byte[] before = RowHash.BEFORE_THE_FIRST;
        assertTrue(vectors.path("rows").size() > 3);
        for (Journal.Row row : rows()) {
            assertArrayEquals(before, row.prevHash(), "seq " + row.seq());
            byte[] payload = row.payload();
            if (payload != null) {
                assertArrayEquals(row.payloadHash(), Sha256.of(payload), "seq " + row.seq());
            }
            assertArrayEquals(row.hash(), hash(row), "seq " + row.seq());
            before = row.hash();
        }
    }

    @Test
    void every_range_has_the_digest_of_its_vector() {
        assertTrue(vectors.path("digests").size() > 0);
        for (JsonNode range : vectors.path("digests")) {
            var fingerprint = new Fingerprint();
            rows().stream()
                    .filter(row -> row.seq() >= range.path("from").asLong()
                            && row.seq() <= range.path("to").asLong())
                    .forEach(row -> fingerprint.add(hash(row)));
            assertEquals(range.path("count").asLong(), fingerprint.count());
            assertEquals(range.path("digest").asText(), HexFormat.of().formatHex(fingerprint.digest()));
        }
    }

    @Test
    void the_order_of_rows_does_not_matter_to_a_digest() {
        var forwards = new Fingerprint();
        var backwards = new Fingerprint();
        rows().forEach(row -> forwards.add(hash(row)));
        rows().reversed().forEach(row -> backwards.add(hash(row)));
        assertArrayEquals(forwards.digest(), backwards.digest());
    }

    private static byte[] hash(Journal.Row row) {
        JsonNode stream = vectors.path("stream");
        return RowHash.of(stream.path("center").asText(), uuid(stream, "core"), row, row.payloadHash());
    }

    @Test
    void a_damaged_row_counts_as_its_vector_says_and_never_as_the_intact_one() {
        JsonNode stream = vectors.path("stream");
        assertTrue(vectors.path("damaged").size() > 3);
        for (JsonNode damaged : vectors.path("damaged")) {
            byte[] counted =
                    RowHash.counted(stream.path("center").asText(), uuid(stream, "core"), row(damaged.path("row")));
            assertEquals(
                    damaged.path("counted").asText(),
                    HexFormat.of().formatHex(counted),
                    damaged.path("what").asText());
        }
    }

    private static List<Journal.Row> rows() {
        List<Journal.Row> rows = new ArrayList<>();
        vectors.path("rows").forEach(row -> rows.add(row(row)));
        return rows;
    }

    private static Journal.Row row(JsonNode row) {
        JsonNode stream = vectors.path("stream");
        @Nullable String text = row.path("payloadText").textValue();
        return new Journal.Row(
                stream.path("epoch").asLong(),
                uuid(stream, "epochId"),
                stream.path("lane").asInt(),
                row.path("seq").asLong(),
                row.path("type").asText(),
                uuid(row, "recordId"),
                row.path("op").asText(),
                row.path("baseVersion").asLong(),
                row.path("newVersion").asLong(),
                row.path("schemaVersion").asInt(),
                row.path("at").asLong(),
                row.path("timeTrusted").asBoolean(),
                text == null ? null : text.getBytes(StandardCharsets.UTF_8),
                bytes(row, "payloadHash"),
                bytes(row, "prevHash"),
                bytes(row, "hash"));
    }

    private static UUID uuid(JsonNode node, String field) {
        return UUID.fromString(node.path(field).asText());
    }

    private static byte[] bytes(JsonNode node, String field) {
        return HexFormat.of().parseHex(node.path(field).asText());
    }
}
