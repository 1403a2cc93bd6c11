package org.yizhan.core.devices;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.HelpCall;
import org.yizhan.core.day.BusinessDays;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Calls for a person. One rings until somebody accepts it or the day is over.
@ApplicationScoped
class HelpCalls {
    private static final String TYPE = "devices.help";
    private static final String SELECT = "SELECT id, kiosk, screen, at, accepted_by FROM ";

    /// The rows that nobody has accepted, of whatever day.
    static final String RINGING = "help_call WHERE accepted_by IS NULL";

    private final BusinessDays days;
    private final CenterJournal journal;

    HelpCalls(BusinessDays days, CenterJournal journal) {
        this.days = days;
        this.journal = journal;
    }

    HelpCall call(Tx tx, HelpCall.Request request, String kiosk) {
        Optional<HelpCall> known = find(tx.handle(), request.id());
        if (known.isPresent()) {
            return known.get();
        }
        Old.forget(tx, "help_call");
        tx.handle()
                .createUpdate("""
                        INSERT INTO help_call (id, day, kiosk, screen, at)
                        VALUES (:id, :day, :kiosk, :screen, :at)""")
                .bind("id", request.id())
                .bind("day", days.current(tx).ordinal())
                .bind("kiosk", kiosk)
                .bind("screen", request.screen())
                .bind("at", tx.now())
                .execute();
        Map<String, Object> payload = Map.of("kiosk", kiosk, "screen", request.screen());
        journal.append(tx, Entry.created(TYPE, request.id(), "called", payload));
        return told(tx, request.id());
    }

    /// The first who accepts it comes, and with it to whoever else called at that kiosk; for everybody after, nothing
    /// changes.
    ///
    /// @param shown  who comes, as the kiosk may show it
    HelpCall accept(Tx tx, UUID id, String shown, String by) {
        HelpCall call = find(tx.handle(), id).orElseThrow(() -> Refused.notFound("devices", "call for help"));
        if (call.acceptedBy() != null) {
            return call;
        }
        ringing(tx.handle()).stream()
                .filter(other ->
                        other.kiosk().equals(call.kiosk()) && !other.id().equals(id))
                .forEach(other -> come(tx, other.id(), shown, by));
        return come(tx, id, shown, by);
    }

    private HelpCall come(Tx tx, UUID id, String shown, String by) {
        tx.handle().execute("UPDATE help_call SET accepted_by = ?, accepted_at = ? WHERE id = ?", shown, tx.now(), id);
        journal.append(tx, Entry.changed(TYPE, id, "accepted", 1, Map.of("by", by)));
        return told(tx, id);
    }

    Optional<HelpCall> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "help_call WHERE id = ?")
                .bind(0, id)
                .map((rs, ctx) -> call(rs))
                .findOne();
    }

    /// Those of the open day that nobody has accepted, the oldest first.
    List<HelpCall> ringing(Handle handle) {
        return handle.createQuery(SELECT + RINGING + " AND " + CallsOfTheDay.TODAY + " ORDER BY nr")
                .map((rs, ctx) -> call(rs))
                .list();
    }

    private HelpCall told(Tx tx, UUID id) {
        HelpCall call = find(tx.handle(), id).orElseThrow();
        tx.emit(new Event(Feed.HELP, id, call));
        return call;
    }

    private static HelpCall call(ResultSet row) throws SQLException {
        return new HelpCall(
                Sqlite.uuid(row.getBytes("id")),
                row.getString("kiosk"),
                row.getString("screen"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("accepted_by"));
    }
}
