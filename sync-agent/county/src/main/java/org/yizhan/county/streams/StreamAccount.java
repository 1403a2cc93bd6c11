package org.yizhan.county.streams;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.sync.Wire;

/// One stream as the county holds it right now.
///
/// @param acknowledged  the highest sequence that a receipt covers
/// @param count         rows found in the tables up to there
/// @param digest        their digest, hex
/// @param findings      what is wrong with rows or effects, each by name; empty when nothing is
/// @param last          the last statement made with the center
record StreamAccount(
        Wire.StreamId stream,
        long acknowledged,
        boolean forked,
        long count,
        String digest,
        List<String> findings,
        Accounts.@Nullable Stated last) {
    StreamAccount {
        findings = List.copyOf(findings);
    }
}
