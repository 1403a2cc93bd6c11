package org.yizhan.core.journal;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.yizhan.contract.journal.Journal;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Straight;

/// Journal rows and stream positions as they lie in the database.
@Singleton
class Rows {
    private static final String COLUMNS = """
            SELECT j.epoch, e.id AS epoch_id, j.lane, j.seq, j.type, j.record_id, j.op, j.base_version,
                   j.new_version, j.schema_version, j.at, j.time_trusted, j.payload, j.payload_hash, j.prev_hash,
                   j.hash
            FROM journal j JOIN epoch e ON e.ordinal = j.epoch
            WHERE j.epoch = :epoch AND j.lane = :lane""";

    /// The last row, found by its number: sorting for it would read the whole journal.
    CenterJournal.Head head(Handle handle, int lane) {
        return Straight.first(
                        handle,
                        """
                        SELECT e.ordinal, e.id, coalesce(j.seq, 0), j.hash
                        FROM epoch e
                        LEFT JOIN journal j ON j.epoch = e.ordinal AND j.lane = ?1 AND j.seq =
                            (SELECT max(seq) FROM journal WHERE epoch = e.ordinal AND lane = ?1)
                        ORDER BY e.ordinal DESC LIMIT 1""",
                        row -> new CenterJournal.Head(
                                row.getLong(1),
                                Sqlite.uuid(row.getBytes(2)),
                                row.getLong(3),
                                row.getLong(3) == 0 ? RowHash.BEFORE_THE_FIRST : row.getBytes(4)),
                        lane)
                .orElseThrow();
    }

    void insert(Handle handle, Journal.Row row, byte[] hash) {
        Straight.execute(
                handle,
                """
                INSERT INTO journal (epoch, lane, seq, type, record_id, op, base_version, new_version,
                    schema_version, at, time_trusted, payload, payload_hash, prev_hash, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                row.epoch(),
                row.lane(),
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
                hash);
    }

    /// Every stream that has rows, and the present epoch's, oldest first.
    List<Journal.Stream> streams(Handle handle) {
        return handle.createQuery("""
                        SELECT e.ordinal, e.id, :lane AS lane, coalesce(j.seq, 0) AS head, j.hash,
                               coalesce(r.seq, 0) AS acked
                        FROM epoch e
                        LEFT JOIN journal j ON j.epoch = e.ordinal AND j.lane = :lane AND j.seq =
                            (SELECT max(seq) FROM journal WHERE epoch = e.ordinal AND lane = :lane)
                        LEFT JOIN receipt r ON r.epoch = e.ordinal AND r.lane = :lane
                        ORDER BY e.ordinal""")
                .bind("lane", CenterJournal.LANE)
                .map((rs, ctx) -> new Journal.Stream(
                        rs.getLong("ordinal"),
                        Sqlite.uuid(rs.getBytes("id")),
                        rs.getInt("lane"),
                        rs.getLong("head"),
                        rs.getLong("head") == 0 ? RowHash.BEFORE_THE_FIRST : rs.getBytes("hash"),
                        rs.getLong("acked")))
                .list();
    }

    List<Journal.Row> after(Handle handle, long epoch, int lane, long seq, int limit) {
        return handle.createQuery(COLUMNS + " AND j.seq > :seq ORDER BY j.seq LIMIT :limit")
                .bind("epoch", epoch)
                .bind("lane", lane)
                .bind("seq", seq)
                .bind("limit", limit)
                .map(Rows::row)
                .list();
    }

    Iterable<Journal.Row> between(Handle handle, long epoch, int lane, long from, long to) {
        return handle.createQuery(COLUMNS + " AND j.seq BETWEEN :from AND :to ORDER BY j.seq")
                .bind("epoch", epoch)
                .bind("lane", lane)
                .bind("from", from)
                .bind("to", to)
                .setFetchSize(500)
                .map(Rows::row);
    }

    private static Journal.Row row(ResultSet rs, StatementContext ctx) throws SQLException {
        return new Journal.Row(
                rs.getLong("epoch"),
                Sqlite.uuid(rs.getBytes("epoch_id")),
                rs.getInt("lane"),
                rs.getLong("seq"),
                rs.getString("type"),
                Sqlite.uuid(rs.getBytes("record_id")),
                rs.getString("op"),
                rs.getLong("base_version"),
                rs.getLong("new_version"),
                rs.getInt("schema_version"),
                rs.getLong("at"),
                rs.getBoolean("time_trusted"),
                rs.getBytes("payload"),
                rs.getBytes("payload_hash"),
                rs.getBytes("prev_hash"),
                rs.getBytes("hash"));
    }
}
