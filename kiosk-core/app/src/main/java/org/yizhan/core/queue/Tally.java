package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.yizhan.core.store.Straight;
import org.yizhan.core.store.Tx;

/// The rows of `queue_tally`: how many tickets of a day stand where. Kept with every step, so that to show a number
/// costs the same however many wait.
@Singleton
class Tally {
    /// Of all lines together.
    record Counts(
            int issued, int finished, int missed, int cancelled, int held, int ordinaryInLine, int preferredInLine) {
        int waiting() {
            return ordinaryInLine + preferredInLine;
        }
    }

    void add(Tx tx, Stay stay) {
        InLines inLines = kindsInLines(tx, stay.day());
        Straight.execute(tx.handle(), """
                INSERT INTO queue_tally (day, line, priority, state, tickets) VALUES (?, ?, ?, ?, 1)
                ON CONFLICT (day, line, priority, state) DO UPDATE SET tickets = tickets + 1""", stay.day(), stay.line(), stay.priority(), stay.state());
        inLines.count(stay, 1);
    }

    void move(Tx tx, Stay from, Stay to) {
        InLines inLines = kindsInLines(tx, to.day());
        Straight.execute(
                tx.handle(),
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
        if (from.day() == to.day()) {
            inLines.count(from, -1);
        }
        inLines.count(to, 1);
    }

    Counts of(Handle handle, long day) {
        return Straight.first(
                        handle,
                        """
                        SELECT coalesce(sum(tickets), 0),
                            coalesce(sum(tickets) FILTER (WHERE state = 'FINISHED'), 0),
                            coalesce(sum(tickets) FILTER (WHERE state = 'MISSED'), 0),
                            coalesce(sum(tickets) FILTER (WHERE state = 'CANCELLED'), 0),
                            coalesce(sum(tickets) FILTER (WHERE state IN ('HELD', 'WAITING_FOR_PAPERS')), 0),
                            coalesce(sum(tickets) FILTER (WHERE state IN ('WAITING', 'TRANSFERRED')
                                AND priority = 'ORDINARY'), 0),
                            coalesce(sum(tickets) FILTER (WHERE state IN ('WAITING', 'TRANSFERRED')
                                AND priority <> 'ORDINARY'), 0)
                        FROM queue_tally WHERE day = ?""",
                        row -> new Counts(
                                row.getInt(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6),
                                row.getInt(7)),
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

    /// How many stand in each line, the ordinary and the preferred ones by themselves; lines with nobody are not there.
    record InLines(Map<String, Integer> ordinary, Map<String, Integer> preferred) {
        Map<String, Integer> kind(boolean isPreferred) {
            return isPreferred ? preferred : ordinary;
        }

        Set<String> lines() {
            Set<String> lines = new HashSet<>(ordinary.keySet());
            lines.addAll(preferred.keySet());
            return lines;
        }

        private void count(Stay stay, int more) {
            if (TicketStates.isInLine(stay.state())) {
                kind(stay.priority().isPreferred())
                        .merge(stay.line(), more, (before, now) -> before + now == 0 ? null : before + now);
            }
        }
    }

    /// As the write lane knows it.
    InLines kindsInLines(Tx tx, long day) {
        return tx.known(InLines.class, day, () -> kindsInLines(tx.handle(), day));
    }

    InLines kindsInLines(Handle handle, long day) {
        var inLines = new InLines(new HashMap<>(), new HashMap<>());
        Straight.list(
                        handle,
                        "SELECT line, priority <> 'ORDINARY', tickets FROM queue_tally"
                                + " WHERE day = ? AND state IN ('WAITING', 'TRANSFERRED') AND tickets > 0",
                        row -> new Kind(row.getString(1), row.getBoolean(2), row.getInt(3)),
                        day)
                .forEach(kind -> inLines.kind(kind.preferred()).merge(kind.line(), kind.tickets(), Integer::sum));
        return inLines;
    }

    private record Kind(String line, boolean preferred, int tickets) {}

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
}
