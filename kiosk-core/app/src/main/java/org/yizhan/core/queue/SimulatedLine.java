package org.yizhan.core.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yizhan.contract.queue.Queue;

/// Who still waits in a simulated day, asked for in the way the database is: of each line and class the first by place,
/// and the one whose delay began first. One of it serves every run.
final class SimulatedLine {
    private final Map<String, Map<Queue.Priority, Row>> lines = new HashMap<>();
    private final Set<TicketRow> gone = Collections.newSetFromMap(new IdentityHashMap<>());

    SimulatedLine(Collection<TicketRow> waiting) {
        waiting.stream()
                .sorted(Comparator.comparingLong(
                                (TicketRow ticket) -> ticket.stay().place())
                        .thenComparingLong(TicketRow::nr))
                .forEach(ticket -> row(ticket).byPlace.tickets.add(ticket));
        waiting.stream()
                .sorted(Comparator.comparing((TicketRow ticket) -> ticket.stay().since())
                        .thenComparingLong(TicketRow::nr))
                .forEach(ticket -> row(ticket).bySince.tickets.add(ticket));
    }

    private Row row(TicketRow ticket) {
        return lines.computeIfAbsent(ticket.stay().line(), line -> new EnumMap<>(Queue.Priority.class))
                .computeIfAbsent(ticket.stay().priority(), priority -> new Row());
    }

    /// Everybody waits again.
    void restart() {
        gone.clear();
        lines.values()
                .forEach(classes -> classes.values().forEach(row -> {
                    row.byPlace.first = 0;
                    row.bySince.first = 0;
                }));
    }

    List<TicketRow> heads(Collection<String> ofLines) {
        List<TicketRow> heads = new ArrayList<>();
        for (String line : ofLines) {
            for (Row row : lines.getOrDefault(line, Map.of()).values()) {
                first(row.byPlace, heads);
                first(row.bySince, heads);
            }
        }
        return heads;
    }

    /// When delays end of those who wait in those lines; nobody is called early for one who has not come.
    CallingPolicy.Delays delays(Collection<String> ofLines, CallingPolicy policy) {
        return moment -> {
            List<Instant> ending = new ArrayList<>();
            for (String line : ofLines) {
                for (Row row : lines.getOrDefault(line, Map.of()).values()) {
                    ending(row.bySince, policy, moment, ending);
                }
            }
            return ending;
        };
    }

    private void ending(Order order, CallingPolicy policy, Instant moment, List<Instant> ending) {
        int left = policy.enough();
        for (int at = order.first; at < order.tickets.size() && left > 0; at++) {
            TicketRow ticket = order.tickets.get(at);
            Instant due = policy.due(ticket);
            if (due.isAfter(moment)) {
                return;
            }
            if (!gone.contains(ticket) && !Comer.is(ticket)) {
                ending.add(due);
                left--;
            }
        }
    }

    void remove(TicketRow ticket) {
        gone.add(ticket);
    }

    private void first(Order order, List<TicketRow> heads) {
        while (order.first < order.tickets.size() && gone.contains(order.tickets.get(order.first))) {
            order.first++;
        }
        if (order.first < order.tickets.size()) {
            heads.add(order.tickets.get(order.first));
        }
    }

    private static final class Row {
        private final Order byPlace = new Order();
        private final Order bySince = new Order();
    }

    private static final class Order {
        private final List<TicketRow> tickets = new ArrayList<>();
        private int first;
    }
}
