package org.yizhan.core.queue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yizhan.contract.queue.Queue;

/// Who still waits in a simulated day, asked for in the way the database is: of each line and class the first by place,
/// and the one whose delay began first.
final class SimulatedLine {
    private final Map<String, Map<Queue.Priority, Row>> lines = new HashMap<>();
    private final Set<TicketRow> gone = Collections.newSetFromMap(new IdentityHashMap<>());

    SimulatedLine(Collection<TicketRow> waiting) {
        waiting.stream()
                .sorted(Comparator.comparingLong(
                                (TicketRow ticket) -> ticket.stay().place())
                        .thenComparingLong(TicketRow::nr))
                .forEach(ticket -> row(ticket).byPlace.add(ticket));
        waiting.stream()
                .sorted(Comparator.comparing((TicketRow ticket) -> ticket.stay().since())
                        .thenComparingLong(TicketRow::nr))
                .forEach(ticket -> row(ticket).bySince.add(ticket));
    }

    private Row row(TicketRow ticket) {
        return lines.computeIfAbsent(ticket.stay().line(), line -> new HashMap<>())
                .computeIfAbsent(ticket.stay().priority(), priority -> new Row());
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

    void remove(TicketRow ticket) {
        gone.add(ticket);
    }

    private void first(Deque<TicketRow> row, List<TicketRow> heads) {
        while (!row.isEmpty() && gone.contains(row.getFirst())) {
            row.removeFirst();
        }
        if (!row.isEmpty()) {
            heads.add(row.getFirst());
        }
    }

    private static final class Row {
        private final Deque<TicketRow> byPlace = new ArrayDeque<>();
        private final Deque<TicketRow> bySince = new ArrayDeque<>();
    }
}
