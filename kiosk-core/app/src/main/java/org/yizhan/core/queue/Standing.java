package org.yizhan.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Straight;

/// The rows of `ticket` that stand in a line, as far as it decides how many are before one of them: each answered from
/// one index.
@ApplicationScoped
class Standing {
    private static final String LATE = "SELECT t.nr, t.line, t.priority, t.since, t.place"
            + " FROM json_each(?2) l CROSS JOIN json_each(?3) latest CROSS JOIN ticket t INDEXED BY ticket_since"
            + " WHERE t.day = ?1 AND t.line = l.value AND t.priority = latest.key AND t.since <= latest.value AND t."
            + Tickets.IN_LINE;

    private final Json json;

    Standing(Json json) {
        this.json = json;
    }

    /// How many of its kind, preferred or ordinary, stand before it in each line.
    Map<String, Integer> before(Handle handle, TicketRow ticket) {
        return Straight.list(
                        handle,
                        "SELECT line, count(*) FROM ticket INDEXED BY ticket_line WHERE day = ? AND " + Tickets.IN_LINE
                                + " AND (priority <> 'ORDINARY') = ? AND place < ? GROUP BY line",
                        row -> Map.entry(row.getString(1), row.getInt(2)),
                        ticket.day(),
                        ticket.stay().priority().isPreferred(),
                        ticket.stay().place())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// One that has waited longer than its class is promised.
    record Late(long nr, String line, boolean preferred, Instant due, long place) {}

    /// Those in these lines, in the order in which they are called. Nobody else is read.
    List<Late> late(Handle handle, long day, Collection<String> lines, CallingPolicy policy, Instant now) {
        Map<String, Long> latest = new HashMap<>();
        policy.bounds()
                .forEach((priority, bound) ->
                        latest.put(priority.name(), now.minus(bound).toEpochMilli()));
        return Straight.list(
                        handle,
                        LATE,
                        row -> {
                            var priority = Queue.Priority.valueOf(row.getString(3));
                            return new Late(
                                    row.getLong(1),
                                    row.getString(2),
                                    priority.isPreferred(),
                                    policy.due(priority, Instant.ofEpochMilli(row.getLong(4))),
                                    row.getLong(5));
                        },
                        day,
                        json.text(lines),
                        json.text(latest))
                .stream()
                .sorted(Comparator.comparing(Late::due)
                        .thenComparingLong(Late::place)
                        .thenComparingLong(Late::nr))
                .toList();
    }
}
