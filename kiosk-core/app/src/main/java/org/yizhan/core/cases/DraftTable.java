package org.yizhan.core.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Tx;

/// Drafts at the desk as they lie in the database.
@ApplicationScoped
class DraftTable {
    private final Json json;

    DraftTable(Json json) {
        this.json = json;
    }

    /// Adds it, or puts it in the place of an earlier version.
    void put(Tx tx, DraftRow row) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO case_draft (id, item_id, item_name, person_id, content, number, ticket_id, kiosk,
                            language, version, at, until)
                        VALUES (:id, :itemId, :itemName, :person, :content, :number, :ticket, :kiosk,
                            :language, :version, :at, :until)
                        ON CONFLICT (id) DO UPDATE SET content = excluded.content, language = excluded.language,
                            version = excluded.version, at = excluded.at""")
                .bind("id", row.id())
                .bind("itemId", row.itemId())
                .bind("itemName", json.text(row.itemName()))
                .bind("person", row.person())
                .bind("content", row.content())
                .bind("number", row.number())
                .bind("ticket", row.ticketId())
                .bind("kiosk", row.kiosk())
                .bind("language", row.language())
                .bind("version", row.version())
                .bind("at", row.at())
                .bind("until", row.until())
                .execute();
    }

    void delete(Tx tx, UUID id) {
        tx.handle().execute("DELETE FROM case_draft WHERE id = ?", id);
    }

    boolean isTaken(Handle handle, String number) {
        return handle.select("SELECT 1 FROM case_draft WHERE number = ?", number)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    Optional<DraftRow> find(Handle handle, UUID id) {
        return handle.select("SELECT * FROM case_draft WHERE id = ?", id)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    /// The oldest first: whoever came first is served first.
    List<DraftRow> all(Handle handle) {
        return handle.select("SELECT * FROM case_draft ORDER BY at LIMIT 200")
                .map((rs, ctx) -> row(rs))
                .list();
    }

    List<DraftRow> over(Handle handle, Instant now, int limit) {
        return handle.select("SELECT * FROM case_draft WHERE until < ? ORDER BY until LIMIT ?", now, limit)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    private DraftRow row(ResultSet rs) throws SQLException {
        return new DraftRow(
                Sqlite.uuid(rs.getBytes("id")),
                rs.getString("item_id"),
                json.stored(rs.getString("item_name"), LocalizedText.class),
                Sqlite.uuid(rs.getBytes("person_id")),
                rs.getString("content"),
                rs.getString("number"),
                Sqlite.uuidOrNull(rs.getBytes("ticket_id")),
                rs.getString("kiosk"),
                rs.getString("language"),
                rs.getLong("version"),
                Instant.ofEpochMilli(rs.getLong("at")),
                Instant.ofEpochMilli(rs.getLong("until")));
    }
}
