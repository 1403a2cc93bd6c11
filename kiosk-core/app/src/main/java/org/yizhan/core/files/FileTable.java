package org.yizhan.core.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.files.Files;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Tx;

/// The rows of `file`.
@ApplicationScoped
class FileTable {
    void add(Tx tx, FileRow row, String client) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO file (id, kind, type, bytes, hash, person_id, key, version, client, at)
                        VALUES (:id, :kind, :type, :bytes, :hash, :person, :key, :version, :client, :at)""")
                .bind("id", row.id())
                .bind("kind", row.kind())
                .bind("type", row.type())
                .bind("bytes", row.bytes())
                .bind("hash", row.hash())
                .bind("person", row.person())
                .bind("key", row.key())
                .bind("version", row.version())
                .bind("client", client)
                .bind("at", tx.now())
                .execute();
    }

    /// Hands it on to that case or draft, and its key to that person.
    void give(Tx tx, FileRow row, UUID owner, String question, UUID person, String key) {
        tx.handle()
                .execute(
                        "UPDATE file SET owner = ?, question = ?, person_id = ?, key = ?, version = version + 1 "
                                + "WHERE id = ?",
                        owner,
                        question,
                        person,
                        key,
                        row.id());
    }

    void delete(Tx tx, UUID id) {
        tx.handle().execute("DELETE FROM file WHERE id = ?", id);
    }

    Optional<FileRow> find(Handle handle, UUID id) {
        return handle.select("SELECT * FROM file WHERE id = ?", id)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    /// In the order of their questions; those of one question as they were made.
    List<FileRow> of(Handle handle, UUID owner) {
        return handle.select("SELECT * FROM file WHERE owner = ? ORDER BY question, id", owner)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    List<FileRow> keptUnder(Handle handle, UUID person) {
        return handle.select("SELECT * FROM file WHERE person_id = ?", person)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    /// Files that nothing named.
    List<FileRow> loose(Handle handle, Instant before, int limit) {
        return handle.select("SELECT * FROM file WHERE owner IS NULL AND at < ? LIMIT ?", before, limit)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    Set<String> hashes(Handle handle) {
        return handle.select("SELECT hash FROM file").mapTo(String.class).set();
    }

    private static FileRow row(ResultSet rs) throws SQLException {
        return new FileRow(
                Sqlite.uuid(rs.getBytes("id")),
                Files.Kind.valueOf(rs.getString("kind")),
                rs.getString("type"),
                rs.getLong("bytes"),
                rs.getString("hash"),
                Sqlite.uuid(rs.getBytes("person_id")),
                rs.getString("key"),
                rs.getLong("version"),
                Sqlite.uuidOrNull(rs.getBytes("owner")),
                rs.getString("question"));
    }
}
