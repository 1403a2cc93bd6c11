package org.yizhan.sync;

import static org.yizhan.sync.Golden.hex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Makes `vectors/journal.json`.
final class JournalVectors {
    private static final int COUNTY_SEED = 0x11;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<Wire.Row> rows = Sample.rows();
    private final PrivateKey county = Sample.privateKey(COUNTY_SEED);

    ObjectNode document() {
        ObjectNode document = NODES.objectNode();
        document.put("about", "See vectors/README.md and JOURNAL.md. Bytes are lower-case hex.");
        document.set("stream", stream());
        document.set("rows", rowNodes(rows));
        document.set("digests", digests());
        document.set("parts", parts());
        document.set("broken", broken());
        document.set("damaged", damaged());
        document.set("countyKey", key());
        document.set("receipt", receipt());
        document.set("statement", statement());
        document.set("personalFields", personalFields());
        return document;
    }

    private static ObjectNode stream() {
        return NODES.objectNode()
                .put("center", Sample.CENTER)
                .put("core", Sample.STREAM.core().toString())
                .put("epoch", Sample.STREAM.epoch())
                .put("epochId", Sample.STREAM.epochId().toString())
                .put("lane", Sample.STREAM.lane());
    }

    private static ArrayNode rowNodes(List<Wire.Row> rows) {
        ArrayNode nodes = NODES.arrayNode();
        rows.forEach(row -> nodes.add(rowNode(row)));
        return nodes;
    }

    private static ObjectNode rowNode(Wire.Row row) {
        byte[] payload = row.payload();
        return NODES.objectNode()
                .put("seq", row.seq())
                .put("type", row.type())
                .put("recordId", row.recordId().toString())
                .put("op", row.op())
                .put("baseVersion", row.baseVersion())
                .put("newVersion", row.newVersion())
                .put("schemaVersion", row.schemaVersion())
                .put("at", row.at())
                .put("timeTrusted", row.timeTrusted())
                .put("payloadText", payload == null ? null : new String(payload, StandardCharsets.UTF_8))
                .put("payloadHash", hex(row.payloadHash()))
                .put("prevHash", hex(row.prevHash()))
                .put("canonical", hex(Chain.canonical(Sample.CENTER, Sample.STREAM, row)))
                .put("hash", hex(row.hash()));
    }

    private ArrayNode digests() {
        ArrayNode nodes = NODES.arrayNode();
        nodes.add(digest(new Span(1, 0)));
        nodes.add(digest(new Span(1, 1)));
        nodes.add(digest(new Span(3, 5)));
        nodes.add(digest(new Span(1, rows.size())));
        return nodes;
    }

    private ObjectNode digest(Span span) {
        Fingerprint fingerprint = fingerprint(span);
        return NODES.objectNode()
                .put("from", span.from())
                .put("to", span.to())
                .put("count", fingerprint.count())
                .put("digest", hex(fingerprint.digest()));
    }

    private Fingerprint fingerprint(Span span) {
        Fingerprint fingerprint = new Fingerprint();
        for (Wire.Row row : rows.subList((int) span.from() - 1, (int) span.to())) {
            fingerprint.add(Chain.counted(Sample.CENTER, Sample.STREAM, row));
        }
        return fingerprint;
    }

    private static ArrayNode parts() {
        ArrayNode nodes = NODES.arrayNode();
        nodes.add(parts(new Span(1, 6), 4));
        nodes.add(parts(new Span(10, 12), 16));
        nodes.add(parts(new Span(1, 1_000_003), 3));
        return nodes;
    }

    private static ObjectNode parts(Span span, int parts) {
        ArrayNode ranges = NODES.arrayNode();
        span.parts(parts).forEach(part -> ranges.addArray().add(part.from()).add(part.to()));
        ObjectNode node =
                NODES.objectNode().put("from", span.from()).put("to", span.to()).put("parts", parts);
        node.set("ranges", ranges);
        return node;
    }

    /// Each is row 2 with one thing changed; `rowHash` is what an honest recomputation finds.
    private ArrayNode broken() {
        Wire.Row row = rows.get(1);
        byte[] otherPayload = "{\"desk\":3}".getBytes(StandardCharsets.UTF_8);
        ArrayNode nodes = NODES.arrayNode();
        nodes.add(broken("payload altered", Chain.Fault.PAYLOAD, Sample.with(row, otherPayload, row.op(), row.hash())));
        nodes.add(broken("op altered", Chain.Fault.HASH, Sample.with(row, row.payload(), "missed", row.hash())));
        nodes.add(broken("row 3 instead", Chain.Fault.GAP, rows.get(2)));
        return nodes;
    }

    private ObjectNode broken(String what, Chain.Fault fault, Wire.Row row) {
        ObjectNode node = NODES.objectNode()
                .put("what", what)
                .put("afterSeq", 1)
                .put("afterHash", hex(rows.get(0).hash()))
                .put("fault", fault.name())
                .put("rowHash", hex(Chain.hash(Sample.CENTER, Sample.STREAM, row)));
        node.set("row", rowNode(row));
        return node;
    }

    /// Rows as they might lie on a disk after a byte was altered there, and what each then counts with.
    private ArrayNode damaged() {
        Wire.Row row = rows.get(1);
        byte[] otherPayload = "{\"desk\":3}".getBytes(StandardCharsets.UTF_8);
        ArrayNode nodes = NODES.arrayNode();
        nodes.add(damaged("payload altered", Sample.with(row, otherPayload, row.op(), row.hash())));
        nodes.add(damaged("op altered", Sample.with(row, row.payload(), "missed", row.hash())));
        nodes.add(damaged("hash altered", Sample.with(row, row.payload(), row.op(), otherEnd(row.hash()))));
        nodes.add(damaged("payload hash altered", Sample.withPayloadHash(row, otherEnd(row.payloadHash()))));
        nodes.add(damaged("payload hash of an erased row altered", Sample.withPayloadHash(rows.get(4), row.hash())));
        return nodes;
    }

    private ObjectNode damaged(String what, Wire.Row row) {
        ObjectNode node = NODES.objectNode()
                .put("what", what)
                .put("counted", hex(Chain.counted(Sample.CENTER, Sample.STREAM, row)));
        node.set("row", rowNode(row));
        return node;
    }

    private static byte[] otherEnd(byte[] hash) {
        byte[] other = hash.clone();
        other[other.length - 1] ^= 1;
        return other;
    }

    private static ObjectNode key() {
        return NODES.objectNode()
                .put("algorithm", "Ed25519")
                .put("seed", hex(Sample.bytes(Ed25519.KEY_BYTES, COUNTY_SEED)))
                .put("publicKey", hex(Ed25519.raw(Sample.publicKey(COUNTY_SEED))));
    }

    private ObjectNode receipt() {
        Wire.Row last = rows.getLast();
        Wire.Receipt receipt =
                Receipts.sign(Sample.CENTER, new Wire.Position(Sample.STREAM, last.seq(), last.hash()), county);
        return NODES.objectNode()
                .put("seq", receipt.seq())
                .put("hash", hex(receipt.hash()))
                .put("signed", hex(Receipts.bytes(Sample.CENTER, Sample.STREAM, receipt.seq(), receipt.hash())))
                .put("signature", hex(receipt.signature()));
    }

    private ObjectNode statement() {
        Fingerprint counted = fingerprint(new Span(1, rows.size()));
        Wire.Claim claim = new Wire.Claim(Sample.STREAM, rows.size(), counted.count(), counted.digest());
        Wire.Statement statement = Statements.sign(Sample.CENTER, claim, counted, List.of(), Instant.EPOCH, county);
        return NODES.objectNode()
                .put("cut", statement.cut())
                .put("count", statement.count())
                .put("digest", hex(statement.digest()))
                .put(
                        "signed",
                        hex(Statements.bytes(
                                Sample.CENTER, Sample.STREAM, statement.cut(), statement.count(), statement.digest())))
                .put("signature", hex(statement.signature()));
    }

    private static ObjectNode personalFields() {
        byte[] centerKey = Sample.bytes(PersonalField.KEY_BYTES, 0x44);
        byte[] personKey = Sample.bytes(PersonalField.KEY_BYTES, 0x55);
        byte[] wrapNonce = Sample.bytes(12, 0x66);
        UUID person = UUID.fromString("0199f0a0-2000-7000-8000-0000000000aa");
        ObjectNode node = NODES.objectNode()
                .put("centerKey", hex(centerKey))
                .put("personId", person.toString())
                .put("personKey", hex(personKey))
                .put("wrapNonce", hex(wrapNonce))
                .put("wrapped", PersonalField.wrap(centerKey, person, personKey, wrapNonce));
        ArrayNode fields = node.putArray("fields");
        fields.add(field(personKey, person, "name", "李小明", 0x77));
        fields.add(field(personKey, person, "phone", "13800000000", 0x78));
        fields.add(field(personKey, person, "name", "", 0x79));
        return node;
    }

    private static ObjectNode field(byte[] key, UUID person, String name, String plain, int nonceByte) {
        byte[] nonce = Sample.bytes(12, nonceByte);
        return NODES.objectNode()
                .put("field", name)
                .put("plain", plain)
                .put("nonce", hex(nonce))
                .put("sealed", PersonalField.seal(key, person, name, plain, nonce));
    }
}
