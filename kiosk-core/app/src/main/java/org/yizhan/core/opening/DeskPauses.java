package org.yizhan.core.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Tx;

/// Who has left a desk for a while, and when they mean to be back. Nothing is made of it but what screens show now: a
/// pause is over with its day, and the journal keeps which desk it was, never how long somebody was away in all.
@ApplicationScoped
public class DeskPauses {
    private static final String TYPE = "opening.pause";

    private final CenterJournal journal;

    DeskPauses(CenterJournal journal) {
        this.journal = journal;
    }

    /// The pauses of today, by desk in their order.
    public Map<Integer, Opening.Pause> now(Handle handle, Instant now) {
        Map<Integer, Opening.Pause> byDesk = new TreeMap<>();
        handle.createQuery("SELECT desk, reason, since, back_at FROM desk_pause WHERE since >= ?")
                .bind(
                        0,
                        now.atZone(CoreClock.ZONE)
                                .toLocalDate()
                                .atStartOfDay(CoreClock.ZONE)
                                .toInstant())
                .map((rs, ctx) -> pause(rs))
                .forEach(pause -> byDesk.put(pause.desk(), pause));
        return byDesk;
    }

    Opening.Pause begin(Tx tx, int desk, Opening.PauseRequest request, String by) {
        Integer minutes = request.minutes();
        Instant back = minutes == null ? null : tx.now().plus(Duration.ofMinutes(minutes));
        tx.handle()
                .createUpdate("""
                        INSERT INTO desk_pause (desk, reason, since, back_at, by)
                        VALUES (:desk, :reason, :since, :back, :by)
                        ON CONFLICT (desk) DO UPDATE SET reason = excluded.reason, since = excluded.since,
                            back_at = excluded.back_at, by = excluded.by""")
                .bind("desk", desk)
                .bind("reason", request.reason().name())
                .bind("since", tx.now())
                .bind("back", back)
                .bind("by", by)
                .execute();
        Map<String, Object> payload = new HashMap<>(Map.of("desk", desk, "reason", request.reason(), "by", by));
        if (minutes != null) {
            payload.put("minutes", minutes);
        }
        note(tx, "paused", payload);
        return new Opening.Pause(desk, request.reason(), tx.now(), back);
    }

    /// Somebody is at the desk again; nothing happens where nobody had left it.
    void end(Tx tx, int desk, String by) {
        if (tx.handle().execute("DELETE FROM desk_pause WHERE desk = ?", desk) > 0) {
            note(tx, "resumed", Map.of("desk", desk, "by", by));
        }
    }

    private void note(Tx tx, String op, Map<String, Object> payload) {
        journal.append(tx, Entry.created(TYPE, Ids.next(), op, payload));
        tx.emit(Event.of(Feed.OPENING));
    }

    private static Opening.Pause pause(ResultSet row) throws SQLException {
        long millis = row.getLong("back_at");
        Instant back = row.wasNull() ? null : Instant.ofEpochMilli(millis);
        return new Opening.Pause(
                row.getInt("desk"),
                Opening.Reason.valueOf(row.getString("reason")),
                Instant.ofEpochMilli(row.getLong("since")),
                back);
    }
}
