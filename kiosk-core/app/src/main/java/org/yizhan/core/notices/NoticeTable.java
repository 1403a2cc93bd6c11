package org.yizhan.core.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.notices.Notices;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Tx;

/// Notices as they lie in the database.
@ApplicationScoped
class NoticeTable {
    private static final String SHOWN =
            "FROM notice WHERE state = 'PUBLISHED' AND ends_on >= :today AND starts_on <= :today";

    private final Json json;

    NoticeTable(Json json) {
        this.json = json;
    }

    int countShown(Handle handle, LocalDate today) {
        return handle.createQuery("SELECT count(*) " + SHOWN)
                .bind("today", today)
                .mapTo(Integer.class)
                .one();
    }

    /// The newest first.
    List<Notices.Notice> shown(Handle handle, LocalDate today) {
        return handle.createQuery("SELECT * " + SHOWN + " ORDER BY published_on DESC, starts_on DESC, id")
                .bind("today", today)
                .map((rs, ctx) -> row(rs).notice())
                .list();
    }

    /// Drafts that wait for their second person, the oldest first.
    List<NoticeRow> drafts(Handle handle) {
        return handle.select("SELECT * FROM notice WHERE state = 'DRAFTED' ORDER BY drafted_at, id")
                .map((rs, ctx) -> row(rs))
                .list();
    }

    Optional<NoticeRow> find(Handle handle, UUID id) {
        return handle.select("SELECT * FROM notice WHERE id = ?", id)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    void put(Tx tx, NoticeRow row) {
        Notices.Notice notice = row.notice();
        tx.handle()
                .createUpdate("""
                        INSERT INTO notice (id, owner, kind, title, body, publisher, published_on, starts_on, ends_on,
                            objection, state, version, drafted_by, drafted_at)
                        VALUES (:id, :owner, :kind, :title, :body, :publisher, :publishedOn, :startsOn, :endsOn,
                            :objection, :state, :version, :draftedBy, :draftedAt)
                        ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, kind = excluded.kind,
                            title = excluded.title, body = excluded.body, publisher = excluded.publisher,
                            published_on = excluded.published_on, starts_on = excluded.starts_on,
                            ends_on = excluded.ends_on, objection = excluded.objection, state = excluded.state,
                            version = excluded.version""")
                .bind("id", notice.id())
                .bind("owner", notice.owner())
                .bind("kind", notice.kind())
                .bind("title", json.text(notice.title()))
                .bind("body", json.text(notice.body()))
                .bind("publisher", json.text(notice.publisher()))
                .bind("publishedOn", notice.publishedOn())
                .bind("startsOn", notice.startsOn())
                .bind("endsOn", notice.endsOn())
                .bind("objection", notice.objection() == null ? null : json.text(notice.objection()))
                .bind("state", row.state())
                .bind("version", row.version())
                .bind("draftedBy", row.draftedBy())
                .bind("draftedAt", row.draftedAt())
                .execute();
    }

    private NoticeRow row(ResultSet rs) throws SQLException {
        var notice = new Notices.Notice(
                Sqlite.uuid(rs.getBytes("id")),
                Notices.Owner.valueOf(rs.getString("owner")),
                Notices.Kind.valueOf(rs.getString("kind")),
                text(rs, "title"),
                text(rs, "body"),
                text(rs, "publisher"),
                LocalDate.parse(rs.getString("published_on")),
                LocalDate.parse(rs.getString("starts_on")),
                LocalDate.parse(rs.getString("ends_on")),
                rs.getString("objection") == null ? null : text(rs, "objection"));
        long draftedAt = rs.getLong("drafted_at");
        @Nullable Instant drafted = rs.wasNull() ? null : Instant.ofEpochMilli(draftedAt);
        return new NoticeRow(
                notice,
                NoticeState.valueOf(rs.getString("state")),
                rs.getLong("version"),
                rs.getString("drafted_by"),
                drafted);
    }

    private LocalizedText text(ResultSet rs, String column) throws SQLException {
        return json.stored(rs.getString(column), LocalizedText.class);
    }
}
