package org.yizhan.core.devices;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.DeskAlarm;
import org.yizhan.core.day.BusinessDays;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.staff.Staff;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Clerks who call their colleagues. A call is open until somebody says that it is over, or the day is. Event and
/// remembered answer name nobody: the consoles read it.
@ApplicationScoped
class DeskAlarms {
    private static final String TYPE = "devices.alarm";
    private static final String SELECT = "SELECT id, desk, called_by, at, accepted_by, accepted_desk, ended_at FROM ";

    /// The rows that nobody has said to be over, of whatever day.
    static final String OPEN = "desk_alarm WHERE ended_at IS NULL";

    private final BusinessDays days;
    private final CenterJournal journal;
    private final Staff staff;

    DeskAlarms(BusinessDays days, CenterJournal journal, Staff staff) {
        this.days = days;
        this.journal = journal;
        this.staff = staff;
    }

    /// While one of theirs is loud, calling again is the same call.
    ///
    /// @param by  as callers are named
    UUID raise(Tx tx, UUID id, @Nullable Integer desk, String by) {
        long day = days.current(tx).ordinal();
        Optional<UUID> known = tx.handle()
                .createQuery("SELECT id FROM desk_alarm WHERE id = :id OR called_by = :by AND accepted_by IS NULL"
                        + " AND ended_at IS NULL AND " + CallsOfTheDay.TODAY + " ORDER BY id <> :id")
                .bind("id", id)
                .bind("by", by)
                .mapTo(UUID.class)
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        Old.forget(tx, "desk_alarm");
        tx.handle()
                .createUpdate("""
                        INSERT INTO desk_alarm (id, day, desk, called_by, at)
                        VALUES (:id, :day, :desk, :by, :at)""")
                .bind("id", id)
                .bind("day", day)
                .bind("desk", desk)
                .bind("by", by)
                .bind("at", tx.now())
                .execute();
        journal.append(tx, Entry.created(TYPE, id, "called", named(desk, by)));
        tx.emit(Event.about(Feed.ALARM, id));
        return id;
    }

    /// The first who accepts it comes; for everybody after, and once it is over, nothing changes. Nobody comes to
    /// themselves.
    UUID accept(Tx tx, UUID id, @Nullable Integer desk, String by) {
        Row row = require(tx.handle(), id);
        if (row.acceptedBy() == null && !row.ended() && !row.by().equals(by)) {
            come(tx, id, desk, by);
        }
        return id;
    }

    /// It is over. Whoever says so of a colleague's that nobody accepted is who came.
    UUID end(Tx tx, UUID id, @Nullable Integer desk, String by) {
        accept(tx, id, desk, by);
        Row row = require(tx.handle(), id);
        if (!row.ended()) {
            tx.handle().execute("UPDATE desk_alarm SET ended_at = ? WHERE id = ?", tx.now(), id);
            journal.append(tx, Entry.changed(TYPE, id, "ended", row.acceptedBy() == null ? 1 : 2, named(desk, by)));
            tx.emit(Event.about(Feed.ALARM, id));
        }
        return id;
    }

    private void come(Tx tx, UUID id, @Nullable Integer desk, String by) {
        tx.handle()
                .createUpdate("UPDATE desk_alarm SET accepted_by = :by, accepted_desk = :desk WHERE id = :id")
                .bind("by", by)
                .bind("desk", desk)
                .bind("id", id)
                .execute();
        journal.append(tx, Entry.changed(TYPE, id, "accepted", 1, named(desk, by)));
        tx.emit(Event.about(Feed.ALARM, id));
    }

    /// @param reader  who reads it, as callers are named
    DeskAlarm read(Handle handle, UUID id, String reader) {
        return shown(handle, require(handle, id), reader);
    }

    /// Those of the open day that are not over, the oldest first.
    List<DeskAlarm> open(Handle handle, String reader) {
        List<Row> rows = handle.createQuery(SELECT + OPEN + " AND " + CallsOfTheDay.TODAY + " ORDER BY nr")
                .map((row, ctx) -> row(row))
                .list();
        return rows.stream().map(row -> shown(handle, row, reader)).toList();
    }

    private DeskAlarm shown(Handle handle, Row row, String reader) {
        String comes = row.acceptedBy();
        return new DeskAlarm(
                row.id(),
                row.desk(),
                row.by().equals(reader),
                staff.shownCaller(handle, row.by()),
                row.at(),
                comes == null ? null : staff.shownCaller(handle, comes),
                row.acceptedDesk());
    }

    private static Row require(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "desk_alarm WHERE id = ?")
                .bind(0, id)
                .map((row, ctx) -> row(row))
                .findOne()
                .orElseThrow(() -> Refused.notFound("devices", "call of a desk"));
    }

    private static Map<String, Object> named(@Nullable Integer desk, String by) {
        Map<String, Object> named = new HashMap<>(Map.of("by", by));
        if (desk != null) {
            named.put("desk", desk);
        }
        return named;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Sqlite.uuid(row.getBytes("id")),
                desk(row, "desk"),
                row.getString("called_by"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("accepted_by"),
                desk(row, "accepted_desk"),
                row.getObject("ended_at") != null);
    }

    private static @Nullable Integer desk(ResultSet row, String column) throws SQLException {
        int desk = row.getInt(column);
        return row.wasNull() ? null : desk;
    }

    /// @param by  as callers are named, as is `acceptedBy`
    private record Row(
            UUID id,
            @Nullable Integer desk,
            String by,
            Instant at,
            @Nullable String acceptedBy,
            @Nullable Integer acceptedDesk,
            boolean ended) {}
}
