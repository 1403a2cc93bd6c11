package org.yizhan.core.queue;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;

/// The rows of `queue_early`: lines that give out no more numbers today because those who wait take until closing time.
/// One that was closed stays closed, or nobody could be told to come tomorrow; a person may open it again for the rest
/// of the day. The latest day's are kept in memory and read again with each commit that changes them.
@ApplicationScoped
class EarlyClosings {
    private static final String TYPE = "queue.early";

    enum Standing {
        CLOSED,
        REOPENED
    }

    private record Days(long day, Map<String, Standing> lines) {}

    private final Store store;
    private final CenterJournal journal;
    private volatile Days latest = new Days(Today.NONE, Map.of());

    EarlyClosings(Store store, CenterJournal journal) {
        this.store = store;
        this.journal = journal;
    }

    void start(@Observes StartupEvent starting) {
        readAgain();
    }

    /// Empty for a line that was not closed on that day.
    Optional<Standing> of(long day, String line) {
        Days known = latest;
        return known.day() == day ? Optional.ofNullable(known.lines().get(line)) : Optional.empty();
    }

    void close(Tx tx, long day, String line) {
        int closed = tx.handle()
                .execute(
                        "INSERT INTO queue_early (day, line, closed_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        day,
                        line,
                        tx.now());
        if (closed > 0) {
            note(tx, "closed", Map.of("day", day, "line", line));
        }
    }

    /// Gives out numbers for the rest of the day, whatever the forecast says.
    void reopen(Tx tx, long day, String line, String by) {
        tx.handle()
                .execute(
                        "INSERT INTO queue_early (day, line, closed_at, reopened_by) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (day, line) DO UPDATE SET reopened_by = excluded.reopened_by",
                        day,
                        line,
                        tx.now(),
                        by);
        note(tx, "reopened", Map.of("day", day, "line", line, "by", by));
    }

    private void note(Tx tx, String op, Map<String, Object> payload) {
        journal.append(tx, Entry.created(TYPE, Ids.next(), op, payload));
        tx.emit(Event.of(Feed.OPENING));
        tx.afterCommit(this::readAgain);
    }

    private void readAgain() {
        latest = store.read(EarlyClosings::read);
    }

    private static Days read(Handle handle) {
        long day = handle.select("SELECT coalesce(max(day), 0) FROM queue_early")
                .mapTo(Long.class)
                .one();
        Map<String, Standing> lines = new HashMap<>();
        handle.select("SELECT line, reopened_by IS NOT NULL FROM queue_early WHERE day = ?", day)
                .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getBoolean(2) ? Standing.REOPENED : Standing.CLOSED))
                .forEach(line -> lines.put(line.getKey(), line.getValue()));
        return new Days(day, Map.copyOf(lines));
    }
}
