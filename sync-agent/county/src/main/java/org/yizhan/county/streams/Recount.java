package org.yizhan.county.streams;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.yizhan.sync.Chain;
import org.yizhan.sync.Fingerprint;
import org.yizhan.sync.Span;
import org.yizhan.sync.Wire;

/// Counts what is really in the tables: every hash is made again from the stored columns and the stored payload.
@ApplicationScoped
class Recount {
    private final Rows rows;

    Recount(Rows rows) {
        this.rows = rows;
    }

    Fingerprint count(Handle handle, String center, Wire.StreamId stream, Span span) {
        Fingerprint counted = new Fingerprint();
        rows.each(
                handle, center, stream, span.from(), span.to(), row -> counted.add(Chain.counted(center, stream, row)));
        return counted;
    }

    List<Wire.Range> ranges(Handle handle, String center, Wire.StreamId stream, List<Span> spans) {
        List<Wire.Range> ranges = new ArrayList<>();
        for (Span span : spans) {
            Fingerprint counted = count(handle, center, stream, span);
            ranges.add(new Wire.Range(span.from(), span.to(), counted.count(), counted.digest()));
        }
        return ranges;
    }

    /// What the county can say of its own copy without asking the center: rows that are gone and rows whose
    /// contents are no longer those of their hash.
    List<Damage> damages(Handle handle, String center, Wire.StreamId stream, long cut) {
        List<Damage> damages = new ArrayList<>();
        long[] expected = {1};
        rows.each(handle, center, stream, 1, cut, row -> {
            for (; expected[0] < row.seq(); expected[0]++) {
                damages.add(new Damage(expected[0], "", "缺少这一条"));
            }
            expected[0] = row.seq() + 1;
            if (!Arrays.equals(Chain.counted(center, stream, row), row.hash())) {
                damages.add(new Damage(row.seq(), row.type() + " " + row.recordId(), "内容被改动"));
            }
        });
        for (; expected[0] <= cut; expected[0]++) {
            damages.add(new Damage(expected[0], "", "缺少这一条"));
        }
        return damages;
    }

    /// @param record  type and record id; empty where the row is gone
    record Damage(long seq, String record, String what) {}
}
