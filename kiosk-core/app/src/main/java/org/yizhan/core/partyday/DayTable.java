package org.yizhan.core.partyday;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.core.day.BusinessDay;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Tx;

/// Party days as they lie in the database.
@ApplicationScoped
class DayTable {
    private static final TypeReference<List<PartyDays.AgendaItem>> AGENDA = new TypeReference<>() {};
    private static final String DAY = """
            SELECT d.*, (SELECT count(*) FROM sign_in s WHERE s.day_id = d.id) AS signed_in FROM party_day d
            """;

    private final Json json;

    DayTable(Json json) {
        this.json = json;
    }

    Optional<DayRow> find(Handle handle, UUID id) {
        return handle.select(DAY + "WHERE d.id = ?", id)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    /// The open days of a business day, the latest opened first.
    List<DayRow> open(Handle handle, BusinessDay day) {
        return handle.select(
                        DAY + "WHERE d.closed_at IS NULL AND d.business_day = ? ORDER BY d.opened_at DESC, d.id DESC",
                        day.id())
                .map((rs, ctx) -> row(rs))
                .list();
    }

    /// Days of an earlier business day that nobody closed.
    List<DayRow> forgotten(Handle handle, BusinessDay today) {
        return handle.select(DAY + "WHERE d.closed_at IS NULL AND d.business_day <> ?", today.id())
                .map((rs, ctx) -> row(rs))
                .list();
    }

    void add(Tx tx, DayRow row, BusinessDay day, String by) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO party_day (id, branch_id, branch, theme, starts_at, agenda, business_day,
                            opened_by, opened_at)
                        VALUES (:id, :branchId, :branch, :theme, :startsAt, :agenda, :day, :by, :at)""")
                .bind("id", row.id())
                .bind("branchId", row.branchId())
                .bind("branch", json.text(row.branch()))
                .bind("theme", json.text(row.theme()))
                .bind("startsAt", row.startsAt())
                .bind("agenda", json.text(row.agenda()))
                .bind("day", day.id())
                .bind("by", by)
                .bind("at", tx.now())
                .execute();
    }

    void close(Tx tx, UUID id, String by) {
        tx.handle().execute("UPDATE party_day SET closed_at = ?, closed_by = ? WHERE id = ?", tx.now(), by, id);
    }

    private DayRow row(ResultSet rs) throws SQLException {
        return new DayRow(
                Sqlite.uuid(rs.getBytes("id")),
                rs.getString("branch_id"),
                json.stored(rs.getString("branch"), LocalizedText.class),
                json.stored(rs.getString("theme"), LocalizedText.class),
                Instant.ofEpochMilli(rs.getLong("starts_at")),
                json.stored(rs.getString("agenda"), AGENDA),
                rs.getObject("closed_at") == null,
                rs.getInt("signed_in"));
    }
}
