package org.yizhan.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Sqlite;

/// The rows of `ticket`. Every question but the one by id names a business day and is answered by an index, so
/// the years behind cost nothing.
@ApplicationScoped
class Tickets {
    private static final String SELECT = "SELECT * FROM ticket ";

    Optional<TicketRow> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "WHERE id = ?")
                .bind(0, id)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    int nextSerial(Handle handle, long day, String service) {
        return handle.select(
                        "SELECT coalesce(max(serial), 0) + 1 FROM ticket WHERE day = ? AND service_id = ?",
                        day,
                        service)
                .mapTo(Integer.class)
                .one();
    }

    void insert(Handle handle, UUID id, long day, String service, int serial, String number, int ahead, Instant at) {
        handle.createUpdate("""
                        INSERT INTO ticket (id, day, service_id, serial, number, ahead, state, version, issued_at, calls)
                        VALUES (:id, :day, :service, :serial, :number, :ahead, 'WAITING', 1, :at, 0)""")
                .bind("id", id)
                .bind("day", day)
                .bind("service", service)
                .bind("serial", serial)
                .bind("number", number)
                .bind("ahead", ahead)
                .bind("at", at)
                .execute();
    }

    void end(Handle handle, TicketRow ticket, Queue.State state) {
        handle.execute("UPDATE ticket SET state = ?, version = version + 1 WHERE nr = ?", state.name(), ticket.nr());
    }

    void call(Handle handle, TicketRow ticket, int desk, Instant at) {
        handle.createUpdate("""
                        UPDATE ticket SET state = 'CALLED', version = version + 1, desk = :desk, called_at = :at,
                            calls = calls + 1,
                            call_order = (SELECT coalesce(max(call_order), 0) + 1 FROM ticket WHERE day = :day)
                        WHERE nr = :nr""")
                .bind("desk", desk)
                .bind("at", at)
                .bind("day", ticket.day())
                .bind("nr", ticket.nr())
                .execute();
    }

    Optional<TicketRow> firstWaiting(Handle handle, long day) {
        return handle.createQuery(SELECT + "WHERE day = ? AND state = 'WAITING' ORDER BY nr LIMIT 1")
                .bind(0, day)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    Optional<TicketRow> atDesk(Handle handle, long day, int desk) {
        return handle.createQuery(SELECT + "WHERE day = ? AND desk = ? AND state = 'CALLED'")
                .bind(0, day)
                .bind(1, desk)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    /// Everybody who waits, in the order of issue.
    List<TicketRow> waiting(Handle handle, long day) {
        return list(handle, SELECT + "WHERE day = ? AND state = 'WAITING' ORDER BY nr", day);
    }

    List<TicketRow> atDesks(Handle handle, long day) {
        return list(handle, SELECT + "WHERE day = ? AND state = 'CALLED' ORDER BY desk", day);
    }

    /// The tickets called last, the latest call first.
    List<TicketRow> lastCalled(Handle handle, long day, int count) {
        return handle.createQuery(SELECT + "WHERE day = ? AND call_order IS NOT NULL ORDER BY call_order DESC LIMIT ?")
                .bind(0, day)
                .bind(1, count)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    /// What earlier days left open. Every ticket asks this, and SQLite by itself would walk through them all.
    List<TicketRow> leftBefore(Handle handle, long day) {
        return list(
                handle,
                SELECT + "INDEXED BY ticket_open WHERE day < ? AND state IN ('WAITING', 'CALLED') ORDER BY day, nr",
                day);
    }

    /// How many will be called before that one: desks call in the order of issue, whatever the line.
    int ahead(Handle handle, long day, long nr) {
        return handle.select("SELECT count(*) FROM ticket WHERE day = ? AND nr < ? AND state = 'WAITING'", day, nr)
                .mapTo(Integer.class)
                .one();
    }

    int countWaiting(Handle handle, long day) {
        return handle.select("SELECT count(*) FROM ticket WHERE day = ? AND state = 'WAITING'", day)
                .mapTo(Integer.class)
                .one();
    }

    Queue.Figures figures(Handle handle, long day, Instant now) {
        return handle.createQuery("""
                        SELECT count(*) AS issued,
                            count(*) FILTER (WHERE state = 'FINISHED') AS finished,
                            count(*) FILTER (WHERE state = 'MISSED') AS missed,
                            count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                            coalesce(min(issued_at) FILTER (WHERE state = 'WAITING'), :now) AS first
                        FROM ticket WHERE day = :day""")
                .bind("day", day)
                .bind("now", now)
                .map((rs, ctx) -> new Queue.Figures(
                        rs.getInt("issued"),
                        rs.getInt("finished"),
                        rs.getInt("missed"),
                        rs.getInt("waiting"),
                        Math.max(0, (now.toEpochMilli() - rs.getLong("first")) / 1000)))
                .one();
    }

    private static List<TicketRow> list(Handle handle, String query, long day) {
        return handle.createQuery(query).bind(0, day).map((rs, ctx) -> row(rs)).list();
    }

    private static TicketRow row(ResultSet row) throws SQLException {
        return new TicketRow(
                row.getLong("nr"),
                Sqlite.uuid(row.getBytes("id")),
                row.getLong("day"),
                row.getString("service_id"),
                row.getString("number"),
                row.getInt("ahead"),
                Queue.State.valueOf(row.getString("state")),
                row.getLong("version"),
                Instant.ofEpochMilli(row.getLong("issued_at")),
                row.getObject("desk") == null ? null : row.getInt("desk"),
                instant(row),
                row.getInt("calls"));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        long millis = row.getLong("called_at");
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
