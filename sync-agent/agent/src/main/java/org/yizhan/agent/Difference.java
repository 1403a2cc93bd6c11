package org.yizhan.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.journal.Journal;
import org.yizhan.sync.Span;
import org.yizhan.sync.Wire;

/// Finds the rows over which two digests of one stream differ: it cuts the span in parts, compares their digests,
/// and goes on in those that differ, down to single rows.
final class Difference {
    /// More are not named; somebody has to look at the whole then anyway.
    static final int MAX_NAMED = 200;

    private static final int PARTS = 16;

    private final Core core;
    private final County county;
    private final String center;
    private final Wire.StreamId stream;

    Difference(Core core, County county, String center, Wire.StreamId stream) {
        this.core = core;
        this.county = county;
        this.center = center;
        this.stream = stream;
    }

    /// Names the records in that span over which the two sides differ, in their order, the first [#MAX_NAMED].
    List<Finding> in(Span span) throws Trouble, InterruptedException {
        List<Long> seqs = new ArrayList<>();
        search(span, seqs);
        Map<Long, Wire.Row> theirs = seqs.isEmpty() ? Map.of() : stored(seqs);
        List<Finding> findings = new ArrayList<>();
        for (long seq : seqs) {
            findings.add(Finding.of(center, stream, seq, ours(seq), theirs.get(seq)));
        }
        return findings;
    }

    private void search(Span span, List<Long> seqs) throws Trouble, InterruptedException {
        if (span.size() == 1) {
            seqs.add(span.from());
            return;
        }
        Map<Span, Journal.Range> ours = new HashMap<>();
        core.digests(stream.epoch(), stream.lane(), span, PARTS)
                .ranges()
                .forEach(range -> ours.put(new Span(range.from(), range.to()), range));
        Map<Span, Wire.Range> theirs = new HashMap<>();
        county.digests(new Wire.DigestQuery(stream, span.from(), span.to(), PARTS))
                .ranges()
                .forEach(range -> theirs.put(new Span(range.from(), range.to()), range));
        for (Span part : span.parts(PARTS)) {
            if (seqs.size() >= MAX_NAMED) {
                return;
            }
            if (!same(ours.get(part), theirs.get(part))) {
                search(part, seqs);
            }
        }
    }

    static boolean same(Journal.@Nullable Range ours, Wire.@Nullable Range theirs) {
        return ours != null
                && theirs != null
                && ours.count() == theirs.count()
                && Arrays.equals(ours.digest(), theirs.digest());
    }

    private Wire.@Nullable Row ours(long seq) throws Trouble, InterruptedException {
        return core.page(stream.epoch(), stream.lane(), seq - 1, 1).rows().stream()
                .filter(row -> row.seq() == seq)
                .findFirst()
                .map(Rows::wire)
                .orElse(null);
    }

    private Map<Long, Wire.Row> stored(List<Long> seqs) throws Trouble, InterruptedException {
        return county.rows(new Wire.RowQuery(stream, seqs)).rows().stream()
                .collect(Collectors.toMap(Wire.Row::seq, row -> row, (first, second) -> first));
    }
}
