package org.yizhan.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.AuditLine;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Tx;

/// Who looked at or did what. Lines are journalled, so the county keeps them too; no personal data are in them.
@ApplicationScoped
public class Audit {
    private final CenterJournal journal;

    Audit(CenterJournal journal) {
        this.journal = journal;
    }

    /// Adds a line in the transaction of what it tells.
    ///
    /// @param what     a word of the feature, `case.read`
    /// @param subject  the record it is about, if it is about one
    public void line(Tx tx, String who, String what, @Nullable UUID subject, String detail) {
        tx.handle()
                .createUpdate(
                        "INSERT INTO audit (at, who, what, subject, detail) VALUES (:at, :who, :what, :subject, :detail)")
                .bind("at", tx.now())
                .bind("who", who)
                .bind("what", what)
                .bind("subject", subject)
                .bind("detail", detail)
                .execute();
        Map<String, Object> payload = subject == null
                ? Map.of("who", who, "what", what, "detail", detail)
                : Map.of("who", who, "what", what, "subject", subject, "detail", detail);
        journal.append(tx, Entry.created("audit.line", Ids.next(), what, payload));
    }

    List<AuditLine> after(Handle handle, long id, int limit) {
        return handle.createQuery(
                        "SELECT id, at, who, what, subject, detail FROM audit WHERE id > ? ORDER BY id LIMIT ?")
                .bind(0, id)
                .bind(1, limit)
                .map((rs, ctx) -> new AuditLine(
                        rs.getLong("id"),
                        java.time.Instant.ofEpochMilli(rs.getLong("at")),
                        rs.getString("who"),
                        rs.getString("what"),
                        Sqlite.uuidOrNull(rs.getBytes("subject")),
                        rs.getString("detail")))
                .list();
    }
}
