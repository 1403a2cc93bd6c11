package org.yizhan.county.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.sync.Chain;
import org.yizhan.sync.Fingerprint;
import org.yizhan.sync.PersonalField;
import org.yizhan.sync.Wire;

/// Writes journal rows as a center does, one stream.
public final class SampleJournal {
    private static final long AT = 1_790_000_000_000L;
    private static final String AGENT =
            "{\"name\":\"王芳\",\"relation\":\"PARENT\",\"phone\":\"13900000002\",\"mandateSeen\":true}";

    private final String center;
    private final byte[] centerKey;
    private final Wire.StreamId stream;
    private final List<Wire.Row> rows = new ArrayList<>();

    public SampleJournal(String center, byte[] centerKey, Wire.StreamId stream) {
        this.center = center;
        this.centerKey = centerKey;
        this.stream = stream;
    }

    public static SampleJournal fresh(String center, byte[] centerKey) {
        return new SampleJournal(center, centerKey, new Wire.StreamId(UUID.randomUUID(), 1, UUID.randomUUID(), 2));
    }

    public Wire.StreamId stream() {
        return stream;
    }

    public List<Wire.Row> rows() {
        return List.copyOf(rows);
    }

    public Wire.Row append(String type, UUID record, String op, @Nullable Object payload) {
        return append(type, record, op, payload, AT + rows.size() * 1000L);
    }

    public Wire.Row append(String type, UUID record, String op, @Nullable Object payload, long at) {
        byte[] prev = rows.isEmpty() ? Chain.genesis() : rows.getLast().hash();
        byte[] bytes = payload instanceof byte[] raw ? raw : json(payload);
        long seq = rows.size() + 1L;
        Wire.Row open = new Wire.Row(
                seq, type, record, op, 0, 1, 1, at, true, bytes, Chain.payloadHash(bytes), prev, new byte[32]);
        Wire.Row row = hashed(open);
        rows.add(row);
        return row;
    }

    public Wire.Row hashed(Wire.Row row) {
        return new Wire.Row(
                row.seq(),
                row.type(),
                row.recordId(),
                row.op(),
                row.baseVersion(),
                row.newVersion(),
                row.schemaVersion(),
                row.at(),
                row.timeTrusted(),
                row.payload(),
                row.payloadHash(),
                row.prevHash(),
                Chain.hash(center, stream, row));
    }

    /// A person's key and a case filed under it, by somebody who acts for them.
    public UUID fileCase(String name) {
        UUID person = UUID.randomUUID();
        return fileCase(name, person);
    }

    public UUID fileCase(String name, UUID person) {
        byte[] key = PersonalField.newKey();
        append(
                "directory.person-key",
                person,
                "created",
                Map.of("personId", person, "wrapped", PersonalField.wrap(centerKey, person, key)));
        UUID id = UUID.randomUUID();
        append(
                "cases.case",
                id,
                "filed",
                Map.of(
                        "caseId",
                        id,
                        "number",
                        center + "-2026-" + rows.size(),
                        "itemId",
                        "old-age-allowance",
                        "stage",
                        "FILED",
                        "by",
                        "2026-12-24",
                        "personId",
                        person,
                        "name",
                        PersonalField.seal(key, person, "name", name),
                        "phone",
                        PersonalField.seal(key, person, "phone", "13900000001"),
                        "answers",
                        PersonalField.seal(key, person, "answers", "{\"age\":\"80s\"}"),
                        "agent",
                        PersonalField.seal(key, person, "agent", AGENT)));
        return id;
    }

    public Wire.Batch batch(int from, int to) {
        return new Wire.Batch(stream, List.copyOf(rows.subList(from - 1, to)));
    }

    public Wire.Batch all() {
        return batch(1, rows.size());
    }

    public Wire.Position position() {
        return new Wire.Position(
                stream,
                rows.size(),
                rows.isEmpty() ? Chain.genesis() : rows.getLast().hash());
    }

    public Wire.Claim claim() {
        Fingerprint counted = new Fingerprint();
        rows.forEach(row -> counted.add(row.hash()));
        return new Wire.Claim(stream, rows.size(), counted.count(), counted.digest());
    }

    private static byte[] json(@Nullable Object payload) {
        try {
            return Wired.JSON.writeValueAsString(payload).getBytes(StandardCharsets.UTF_8);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
