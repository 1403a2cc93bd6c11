package org.yizhan.core.queue;

import jakarta.inject.Singleton;
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
@Singleton
class Standing {
    private static final String DUE = "SELECT t.nr, t.line, t.priority, t.since, t.place"
            + " FROM json_each(?2) l CROSS JOIN json_each(?3) latest CROSS JOIN ticket t INDEXED BY ticket_since"
            + " WHERE t.day = ?1 AND t.line = l.value AND t.priority = latest.key AND t.since <= latest.value AND t."
            + Tickets.IN_LINE;

    private static final String FIRST = "SELECT t.priority, t.since FROM json_each(?2) kind CROSS JOIN ticket t"
            + " WHERE t.nr IN (SELECT w.nr FROM ticket w INDEXED BY ticket_since WHERE w.day = ?1"
            + " AND w.line = kind.value ->> 'line' AND w.priority = kind.value ->> 'priority'"
            + " AND w.since <= kind.value ->> 'since' AND w." + Tickets.IN_LINE + " ORDER BY w.since LIMIT ?3)";

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

    /// One in a line. In the order in which those that are due are called.
    ///
    /// @param due  when the longest delay that its class is promised has passed
    record Delay(long nr, String line, boolean preferred, Instant due, long place) implements Comparable<Delay> {
        private static final Comparator<Delay> ORDER =
                Comparator.comparing(Delay::due).thenComparingLong(Delay::place).thenComparingLong(Delay::nr);

        static Delay of(TicketRow ticket, CallingPolicy policy) {
            Stay stay = ticket.stay();
            return new Delay(ticket.nr(), stay.line(), stay.priority().isPreferred(), policy.due(ticket), stay.place());
        }

        @Override
        public int compareTo(Delay other) {
            return ORDER.compare(this, other);
        }
    }

    /// When delays end of those whom a desk might call. However many wait, as many are read of each line and class
    /// as can decide, and nobody where no delay ends by then.
    ///
    /// @param heads  as [CallingPolicy#choose] has them
    CallingPolicy.Delays delays(Handle handle, long day, Collection<TicketRow> heads, CallingPolicy policy) {
        return moment -> {
            List<Kind> kinds = heads.stream()
                    .filter(head -> !policy.due(head).isAfter(moment))
                    .map(head -> Kind.of(head.stay(), policy, moment))
                    .distinct()
                    .toList();
            return Straight.list(
                    handle,
                    FIRST,
                    row -> policy.due(Queue.Priority.valueOf(row.getString(1)), Instant.ofEpochMilli(row.getLong(2))),
                    day,
                    json.text(kinds),
                    policy.enough());
        };
    }

    /// @param since  when the delay began that ends at the moment asked for, in milliseconds
    private record Kind(String line, Queue.Priority priority, long since) {
        static Kind of(Stay stay, CallingPolicy policy, Instant moment) {
            return new Kind(
                    stay.line(),
                    stay.priority(),
                    policy.latestSince(stay.priority(), moment).toEpochMilli());
        }
    }

    /// Those in these lines that are due, in their order. Nobody else is read.
    List<Delay> due(Handle handle, long day, Collection<String> lines, CallingPolicy policy, Instant now) {
        Instant until = now.plus(policy.untilNextCall());
        Map<String, Long> latest = new HashMap<>();
        policy.bounds()
                .forEach((priority, bound) ->
                        latest.put(priority.name(), until.minus(bound).toEpochMilli()));
        return Straight.list(
                        handle,
                        DUE,
                        row -> {
                            var priority = Queue.Priority.valueOf(row.getString(3));
                            return new Delay(
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
                .sorted()
                .toList();
    }
}
