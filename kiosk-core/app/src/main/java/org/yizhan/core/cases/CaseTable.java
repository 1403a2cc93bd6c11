package org.yizhan.core.cases;

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
import org.yizhan.contract.cases.Cases;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Tx;

/// Cases and their steps as they lie in the database.
@ApplicationScoped
class CaseTable {
    private final Json json;

    CaseTable(Json json) {
        this.json = json;
    }

    /// The next serial of a year; a number once given out is never given again.
    int nextSerial(Tx tx, int year) {
        return tx.handle().select("""
                        INSERT INTO case_serial (year, last) VALUES (?, 1)
                        ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last""", year).mapTo(Integer.class).one();
    }

    boolean isTaken(Handle handle, String shortCode) {
        return handle.select("SELECT 1 FROM service_case WHERE short_code = ?", shortCode)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void add(Tx tx, CaseRow row, String by) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO service_case (id, number, short_code, item_id, item_name, next, who, person_id,
                            name, phone, id_number, answers, agent, stage, version, due_on, filed_at, filed_by, language,
                            business_day)
                        VALUES (:id, :number, :shortCode, :itemId, :itemName, :next, :who, :person,
                            :name, :phone, :idNumber, :answers, :agent, :stage, :version, :dueOn, :filedAt, :filedBy,
                            :language, :businessDay)""")
                .bind("id", row.id())
                .bind("number", row.number())
                .bind("shortCode", row.shortCode())
                .bind("itemId", row.itemId())
                .bind("itemName", json.text(row.itemName()))
                .bind("next", json.text(row.next()))
                .bind("who", json.text(row.who()))
                .bind("person", row.person())
                .bind("name", row.name())
                .bind("phone", row.phone())
                .bind("idNumber", row.idNumber())
                .bind("answers", row.answers())
                .bind("agent", row.agent())
                .bind("stage", row.stage())
                .bind("version", row.version())
                .bind("dueOn", row.dueOn())
                .bind("filedAt", row.filedAt())
                .bind("filedBy", row.filedBy())
                .bind("language", row.language())
                .bind("businessDay", row.businessDay())
                .execute();
        addStep(tx, row.id(), row.version(), new Cases.Step(row.stage(), row.filedAt(), by), null);
    }

    void move(Tx tx, UUID id, long version, Cases.Step step, @Nullable String reason) {
        tx.handle()
                .execute(
                        "UPDATE service_case SET stage = ?, version = ? WHERE id = ?",
                        step.stage().name(),
                        version,
                        id);
        addStep(tx, id, version, step, reason);
    }

    private static void addStep(Tx tx, UUID id, long version, Cases.Step step, @Nullable String reason) {
        tx.handle()
                .createUpdate("""
                        INSERT INTO case_step (case_id, version, stage, at, by, reason)
                        VALUES (:id, :version, :stage, :at, :by, :reason)""")
                .bind("id", id)
                .bind("version", version)
                .bind("stage", step.stage())
                .bind("at", step.at())
                .bind("by", step.by())
                .bind("reason", reason)
                .execute();
    }

    Optional<CaseRow> find(Handle handle, UUID id) {
        return handle.select("SELECT * FROM service_case WHERE id = ?", id)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    Optional<CaseRow> byShortCode(Handle handle, String shortCode) {
        return handle.select("SELECT * FROM service_case WHERE short_code = ?", shortCode)
                .map((rs, ctx) -> row(rs))
                .findOne();
    }

    /// Those that were filed on that ticket, the latest first.
    List<CaseRow> onTicket(Handle handle, UUID ticket) {
        return handle.select("""
                        SELECT c.* FROM case_ticket t JOIN service_case c ON c.id = t.case_id
                        WHERE t.ticket = ? ORDER BY t.rowid DESC""", ticket).map((rs, ctx) -> row(rs)).list();
    }

    /// The latest cases first, of one stage or of all.
    List<CaseRow> list(Handle handle, Cases.@Nullable Stage stage, int limit) {
        return stage == null
                ? handle.select("SELECT * FROM service_case ORDER BY number DESC LIMIT ?", limit)
                        .map((rs, ctx) -> row(rs))
                        .list()
                : handle.select(
                                "SELECT * FROM service_case WHERE stage = ? ORDER BY number DESC LIMIT ?",
                                stage.name(),
                                limit)
                        .map((rs, ctx) -> row(rs))
                        .list();
    }

    List<Cases.Step> steps(Handle handle, UUID id) {
        return handle.select("SELECT stage, at, by FROM case_step WHERE case_id = ? ORDER BY version", id)
                .map((rs, ctx) -> new Cases.Step(
                        Cases.Stage.valueOf(rs.getString(1)), Instant.ofEpochMilli(rs.getLong(2)), rs.getString(3)))
                .list();
    }

    /// Why the case is where it is, if somebody said why.
    Optional<String> reason(Handle handle, UUID id) {
        return handle.select("SELECT reason FROM case_step WHERE case_id = ? ORDER BY version DESC LIMIT 1", id)
                .mapTo(String.class)
                .findOne();
    }

    private CaseRow row(ResultSet rs) throws SQLException {
        return new CaseRow(
                Sqlite.uuid(rs.getBytes("id")),
                rs.getString("number"),
                rs.getString("short_code"),
                rs.getString("item_id"),
                json.stored(rs.getString("item_name"), LocalizedText.class),
                json.stored(rs.getString("next"), LocalizedText.class),
                json.stored(rs.getString("who"), LocalizedText.class),
                Sqlite.uuid(rs.getBytes("person_id")),
                rs.getString("name"),
                rs.getString("phone"),
                rs.getString("id_number"),
                rs.getString("answers"),
                rs.getString("agent"),
                Cases.Stage.valueOf(rs.getString("stage")),
                rs.getLong("version"),
                LocalDate.parse(rs.getString("due_on")),
                Instant.ofEpochMilli(rs.getLong("filed_at")),
                rs.getString("filed_by"),
                rs.getString("language"),
                Sqlite.uuid(rs.getBytes("business_day")));
    }
}
