package org.yizhan.county.streams;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.yizhan.sync.Wire;

/// The stored journal rows.
@ApplicationScoped
class Rows {
    private static final int FETCH = 500;
    private static final String STREAM =
            " center_id = :center and core_id = :core and epoch = :epoch and epoch_id = :epochId and lane = :lane";
    private static final String COLUMNS = "seq, type, record_id, op, base_version, new_version, schema_version, at,"
            + " time_trusted, payload, payload_hash, prev_hash, hash";

    private static final RowMapper<Wire.Row> ROW = (row, context) -> new Wire.Row(
            row.getLong("seq"),
            row.getString("type"),
            row.getObject("record_id", UUID.class),
            row.getString("op"),
            row.getLong("base_version"),
            row.getLong("new_version"),
            row.getInt("schema_version"),
            row.getLong("at"),
            row.getBoolean("time_trusted"),
            row.getBytes("payload"),
            row.getBytes("payload_hash"),
            row.getBytes("prev_hash"),
            row.getBytes("hash"));

    private static final RowMapper<Arrived> ARRIVED = (row, context) -> new Arrived(
            stream(row),
            row.getLong("seq"),
            row.getString("type"),
            row.getObject("record_id", UUID.class),
            row.getString("op"),
            row.getLong("at"),
            row.getBytes("payload"));

    private final Clock clock;

    Rows(Clock clock) {
        this.clock = clock;
    }

    static Wire.StreamId stream(ResultSet row) throws SQLException {
        return new Wire.StreamId(
                row.getObject("core_id", UUID.class),
                row.getLong("epoch"),
                row.getObject("epoch_id", UUID.class),
                row.getInt("lane"));
    }

    static <T extends SqlStatement<T>> T bind(T statement, String center, Wire.StreamId stream) {
        return statement
                .bind("center", center)
                .bind("core", stream.core())
                .bind("epoch", stream.epoch())
                .bind("epochId", stream.epochId())
                .bind("lane", stream.lane());
    }

    /// The place comes first: it is what PostgreSQL refuses to have twice.
    void insert(Handle handle, String center, Wire.StreamId stream, Wire.Row row) {
        LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
        bind(
                        handle.createUpdate(
                                "insert into journal_place (center_id, core_id, epoch, epoch_id, lane, seq, month)"
                                        + " values (:center, :core, :epoch, :epochId, :lane, :seq, :month)"),
                        center,
                        stream)
                .bind("seq", row.seq())
                .bind("month", month)
                .execute();
        bind(
                        handle.createUpdate(
                                "insert into journal_row (center_id, core_id, epoch, epoch_id, lane, month, received_at, "
                                        + COLUMNS
                                        + ") values (:center, :core, :epoch, :epochId, :lane, :month, :now, :seq, :type,"
                                        + " :record, :op, :base, :new, :schema, :at, :trusted, :payload, :payloadHash,"
                                        + " :prevHash, :hash)"),
                        center,
                        stream)
                .bind("month", month)
                .bind("now", clock.instant())
                .bind("seq", row.seq())
                .bind("type", row.type())
                .bind("record", row.recordId())
                .bind("op", row.op())
                .bind("base", row.baseVersion())
                .bind("new", row.newVersion())
                .bind("schema", row.schemaVersion())
                .bind("at", row.at())
                .bind("trusted", row.timeTrusted())
                .bind("payload", row.payload())
                .bind("payloadHash", row.payloadHash())
                .bind("prevHash", row.prevHash())
                .bind("hash", row.hash())
                .execute();
    }

    void delete(Handle handle, String center, Wire.StreamId stream, long seq) {
        for (String table : List.of("journal_row", "journal_place")) {
            bind(handle.createUpdate("delete from " + table + " where" + STREAM + " and seq = :seq"), center, stream)
                    .bind("seq", seq)
                    .execute();
        }
    }

    /// The stored rows of `[from, to]`, in their order.
    void each(Handle handle, String center, Wire.StreamId stream, long from, long to, Consumer<Wire.Row> reader) {
        try (Stream<Wire.Row> rows = bind(
                handle.createQuery("select " + COLUMNS + " from journal_row where" + STREAM
                        + " and seq between :from and :to order by seq"),
                center,
                stream)
                .bind("from", from)
                .bind("to", to)
                .setFetchSize(FETCH)
                .map(ROW)
                .stream()) {
            rows.forEach(reader);
        }
    }

    List<Wire.Row> of(Handle handle, String center, Wire.StreamId stream, List<Long> seqs) {
        return bind(
                        handle.createQuery("select " + COLUMNS + " from journal_row where" + STREAM
                                + " and seq = any(:seqs) order by seq"),
                        center,
                        stream)
                .bindArray("seqs", Long.class, seqs)
                .map(ROW)
                .list();
    }

    /// The rows of one record over all streams of the center, without those that were set aside.
    List<Arrived> ofRecord(Handle handle, String center, String type, UUID record) {
        return arrived(handle, center, type, " and j.record_id = :record")
                .bind("record", record)
                .map(ARRIVED)
                .list();
    }

    /// The same for every record of a type, one record's rows after the other's.
    void eachRecord(Handle handle, String center, String type, Consumer<List<Arrived>> reader) {
        try (Stream<Arrived> rows = arrived(handle, center, type, "").setFetchSize(FETCH).map(ARRIVED).stream()) {
            List<Arrived> record = new ArrayList<>();
            rows.forEach(row -> {
                if (!record.isEmpty() && !record.getLast().recordId().equals(row.recordId())) {
                    reader.accept(List.copyOf(record));
                    record.clear();
                }
                record.add(row);
            });
            if (!record.isEmpty()) {
                reader.accept(List.copyOf(record));
            }
        }
    }

    /// A core that took another's place begins with epoch 1 again: its rows come after all of those before it.
    private static Query arrived(Handle handle, String center, String type, String narrowed) {
        return handle.createQuery("select j.* from journal_row j join center_core c using (center_id, core_id)"
                        + " where j.center_id = :center and j.type = :type" + narrowed
                        + " and not exists (select 1 from poisoned p where p.center_id = j.center_id"
                        + " and p.core_id = j.core_id and p.epoch = j.epoch and p.epoch_id = j.epoch_id"
                        + " and p.lane = j.lane and p.seq = j.seq)"
                        + " order by j.record_id, c.nr, j.epoch, j.lane, j.seq")
                .bind("center", center)
                .bind("type", type);
    }

    /// Destroys the payloads of a record. Their hashes stay, and so the chain and every digest.
    void erase(Handle handle, String center, String type, UUID record) {
        handle.createUpdate("update journal_row set payload = null"
                        + " where center_id = :center and type = :type and record_id = :record")
                .bind("center", center)
                .bind("type", type)
                .bind("record", record)
                .execute();
    }
}
