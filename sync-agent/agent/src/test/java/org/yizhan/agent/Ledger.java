package org.yizhan.agent;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.sync.Chain;
import org.yizhan.sync.Fingerprint;
import org.yizhan.sync.Span;
import org.yizhan.sync.Wire;

/// The rows of one stream as one of the doubles has them, to be damaged at will.
final class Ledger {
    final String center;
    final Wire.StreamId stream;
    private final NavigableMap<Long, Wire.Row> rows = new TreeMap<>();

    Ledger(String center, Wire.StreamId stream) {
        this.center = center;
        this.stream = stream;
    }

    synchronized Wire.Position head() {
        return rows.isEmpty()
                ? new Wire.Position(stream, 0, Chain.genesis())
                : new Wire.Position(
                        stream, rows.lastKey(), rows.lastEntry().getValue().hash());
    }

    synchronized void append(String op, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        Wire.Position head = head();
        Wire.Row row = new Wire.Row(
                head.seq() + 1,
                "queue.ticket",
                new UUID(7, head.seq() + 1),
                op,
                0,
                1,
                1,
                1_793_500_000_000L + head.seq(),
                true,
                bytes,
                Chain.payloadHash(bytes),
                head.hash(),
                Chain.genesis());
        put(with(row, row.op(), row.payload(), Chain.hash(center, stream, row)));
    }

    synchronized void put(Wire.Row row) {
        rows.put(row.seq(), row);
    }

    synchronized void remove(long seq) {
        rows.remove(seq);
    }

    synchronized void removeAfter(long seq) {
        rows.tailMap(seq, false).clear();
    }

    synchronized Wire.@Nullable Row at(long seq) {
        return rows.get(seq);
    }

    synchronized List<Wire.Row> after(long seq, int limit) {
        return rows.tailMap(seq, false).values().stream().limit(limit).toList();
    }

    synchronized List<Long> seqs() {
        return List.copyOf(rows.keySet());
    }

    synchronized Fingerprint counted(Span span) {
        Fingerprint fingerprint = new Fingerprint();
        rows.subMap(span.from(), true, Math.max(span.to(), span.from()), true)
                .values()
                .forEach(row -> fingerprint.add(Chain.counted(center, stream, row)));
        return fingerprint;
    }

    List<Wire.Range> ranges(Span span, int parts) {
        List<Wire.Range> ranges = new ArrayList<>();
        for (Span part : span.parts(parts)) {
            Fingerprint counted = counted(part);
            ranges.add(new Wire.Range(part.from(), part.to(), counted.count(), counted.digest()));
        }
        return ranges;
    }

    static Wire.Row with(Wire.Row row, String op, byte @Nullable [] payload, byte[] hash) {
        return new Wire.Row(
                row.seq(),
                row.type(),
                row.recordId(),
                op,
                row.baseVersion(),
                row.newVersion(),
                row.schemaVersion(),
                row.at(),
                row.timeTrusted(),
                payload,
                row.payloadHash(),
                row.prevHash(),
                hash);
    }
}
