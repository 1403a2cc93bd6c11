package org.yizhan.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yizhan.contract.journal.Journal;
import org.yizhan.sync.Wire;

/// The core's rows as the county takes them.
final class Rows {
    private Rows() {}

    static Wire.StreamId stream(UUID core, Journal.Stream stream) {
        return new Wire.StreamId(core, stream.epoch(), stream.epochId(), stream.lane());
    }

    static Wire.Row wire(Journal.Row row) {
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
                row.hash());
    }

    /// As many of the first rows as go into one batch, at least one where there is one.
    static List<Wire.Row> frame(List<Journal.Row> rows) {
        List<Wire.Row> frame = new ArrayList<>();
        int bytes = 0;
        for (Journal.Row row : rows) {
            byte[] payload = row.payload();
            bytes += payload == null ? 0 : payload.length;
            if (frame.size() == Wire.MAX_ROWS || !frame.isEmpty() && bytes > Wire.MAX_PAYLOAD_BYTES) {
                break;
            }
            frame.add(wire(row));
        }
        return frame;
    }
}
