package org.yizhan.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Straight;

/// The rows of `queue_tally`: how many tickets of a day stand where. Kept with every step, so that to show a number
/// costs the same however many wait.
@ApplicationScoped
class Tally {
    /// Of all lines together.
    record Counts(int issued, int finished, int missed, int ordinaryInLine, int preferredInLine) {
        int waiting() {
            return ordinaryInLine + preferredInLine;
        }
    }

    void add(Handle handle, Stay stay) {
        Straight.execute(handle, """
                INSERT INTO queue_tally (day, line, priority, state, tickets) VALUES (?, ?, ?, ?, 1)
                ON CONFLICT (day, line, priority, state) DO UPDATE SET tickets = tickets + 1""", stay.day(), stay.line(), stay.priority(), stay.state());
    }

    void move(Handle handle, Stay from, Stay to) {
        Straight.execute(
                handle,
                """
                INSERT INTO queue_tally (day, line, priority, state, tickets) VALUES (?, ?, ?, ?, -1), (?, ?, ?, ?, 1)
                ON CONFLICT (day, line, priority, state) DO UPDATE SET tickets = tickets + excluded.tickets""",
                from.day(),
                from.line(),
                from.priority(),
                from.state(),
                to.day(),
                to.line(),
                to.priority(),
                to.state());
    }

    Counts of(Handle handle, long day) {
        return Straight.first(
                        handle,
                        """
                        SELECT coalesce(sum(tickets), 0),
                            coalesce(sum(tickets) FILTER (WHERE state = 'FINISHED'), 0),
                            coalesce(sum(tickets) FILTER (WHERE state = 'MISSED'), 0),
                            coalesce(sum(tickets) FILTER (WHERE state IN ('WAITING', 'TRANSFERRED')
                                AND priority = 'ORDINARY'), 0),
                            coalesce(sum(tickets) FILTER (WHERE state IN ('WAITING', 'TRANSFERRED')
                                AND priority <> 'ORDINARY'), 0)
                        FROM queue_tally WHERE day = ?""",
                        row -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
                        day)
                .orElseThrow();
    }

    /// How many stand in each line.
    Map<String, Integer> inLines(Handle handle, long day) {
        Map<String, Integer> waiting = new HashMap<>();
        handle.createQuery("SELECT line, sum(tickets) FROM queue_tally"
                        + " WHERE day = ? AND state IN ('WAITING', 'TRANSFERRED') GROUP BY line")
                .bind(0, day)
                .map((rs, ctx) -> Map.entry(rs.getString(1), rs.getInt(2)))
                .forEach(line -> waiting.put(line.getKey(), line.getValue()));
        return waiting;
    }

    /// How many stand in that line.
    int inLine(Handle handle, long day, String line) {
        return handle.select(
                        "SELECT coalesce(sum(tickets), 0) FROM queue_tally WHERE day = ? AND line = ?"
                                + " AND state IN ('WAITING', 'TRANSFERRED')",
                        day,
                        line)
                .mapTo(Integer.class)
                .one();
    }

    /// How many of those who wait are called before one of that class that has so many of its own kind before it, if
    /// none passes the longest delay it is promised: after each `ratio` preferred ones comes one that is ordinary.
    static int ahead(Queue.Priority priority, int ownKindBefore, Counts counts, int ratio) {
        return priority.isPreferred()
                ? ownKindBefore + Math.min(counts.ordinaryInLine(), ownKindBefore / ratio)
                : ownKindBefore + Math.min(counts.preferredInLine(), ratio * (ownKindBefore + 1));
    }
}
