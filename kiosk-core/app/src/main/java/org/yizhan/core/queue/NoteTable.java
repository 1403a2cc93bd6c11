package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Tx;

/// The rows of `ticket_note`. A visit about which nobody left a word has none.
@Singleton
class NoteTable {
    private static final String SELECT = "SELECT n.*, t.id AS ticket_id, t.number FROM ticket_note n"
            + " CROSS JOIN ticket t ON t.nr = n.ticket WHERE ";

    /// @param person  whose key seals the text; there is one for each note
    /// @param text    sealed
    record Row(UUID id, UUID ticketId, String number, UUID person, String text, String by, Instant at) {}

    void add(Tx tx, TicketRow ticket, Row row) {
        tx.handle()
                .createUpdate("INSERT INTO ticket_note (id, ticket, person, text, by, at)"
                        + " VALUES (:id, :ticket, :person, :text, :by, :at)")
                .bind("id", row.id())
                .bind("ticket", ticket.nr())
                .bind("person", row.person())
                .bind("text", row.text())
                .bind("by", row.by())
                .bind("at", row.at())
                .execute();
    }

    void delete(Tx tx, Row row) {
        tx.handle().execute("DELETE FROM ticket_note WHERE id = ?", row.id());
    }

    Optional<Row> find(Handle handle, UUID id) {
        return handle.select(SELECT + "n.id = ?", id).map((rs, ctx) -> row(rs)).findOne();
    }

    int count(Handle handle, TicketRow ticket) {
        return handle.select("SELECT count(*) FROM ticket_note WHERE ticket = ?", ticket.nr())
                .mapTo(Integer.class)
                .one();
    }

    /// Those of all visits of that day that are not over, in the order they were written.
    List<Row> ofDay(Handle handle, long day) {
        return handle.select(SELECT + "t.day = ? AND t.state NOT IN ('FINISHED', 'CANCELLED') ORDER BY n.rowid", day)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    /// Those written before that time, of visits that are over.
    List<Row> over(Handle handle, Instant before, int count) {
        return handle.select(SELECT + "n.at < ? AND n.ticket NOT IN " + ToldVisits.LIVING + " LIMIT ?", before, count)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                Sqlite.uuid(rs.getBytes("id")),
                Sqlite.uuid(rs.getBytes("ticket_id")),
                rs.getString("number"),
                Sqlite.uuid(rs.getBytes("person")),
                rs.getString("text"),
                rs.getString("by"),
                Instant.ofEpochMilli(rs.getLong("at")));
    }
}
