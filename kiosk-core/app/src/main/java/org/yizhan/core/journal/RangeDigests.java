package org.yizhan.core.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.journal.Journal;

/// What this core can prove about its rows: every hash is computed anew from the stored columns and the stored
/// payload, never copied, so an altered byte shows.
@ApplicationScoped
class RangeDigests {
    private final CenterJournal journal;
    private final Rows rows;

    RangeDigests(CenterJournal journal, Rows rows) {
        this.journal = journal;
        this.rows = rows;
    }

    Journal.Digests of(Handle handle, long epoch, int lane, long from, long to, int parts) {
        List<Journal.Range> ranges = new ArrayList<>();
        long span = to - from + 1;
        for (int part = 0; part < parts && span > 0; part++) {
            long first = from + span * part / parts;
            long last = from + span * (part + 1) / parts - 1;
            if (first <= last) {
                ranges.add(range(handle, epoch, lane, first, last));
            }
        }
        return new Journal.Digests(ranges);
    }

    private Journal.Range range(Handle handle, long epoch, int lane, long from, long to) {
        CenterJournal.Identity known = journal.identity(handle);
        var fingerprint = new Fingerprint();
        for (Journal.Row row : rows.between(handle, epoch, lane, from, to)) {
            fingerprint.add(RowHash.counted(known.center(), known.core(), row));
        }
        return new Journal.Range(from, to, fingerprint.count(), fingerprint.digest());
    }
}
