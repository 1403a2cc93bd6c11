package org.yizhan.core.queue;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Straight;

/// What the write lane knows of who may be next on one day, of each line it has looked at. Every ticket that comes into
/// a line or goes from it passes here, so a line is read once, and after that only where all whom it knew of a class
/// are gone and others stand behind them.
final class Heads {
    private static final String CLASSES = "SELECT DISTINCT priority FROM queue_tally WHERE day = ? AND line = ? AND "
            + Tickets.IN_LINE + " AND tickets > 0";

    private final long day;
    private final Map<String, Map<Queue.Priority, Front>> byLine = new HashMap<>();

    Heads(long day) {
        this.day = day;
    }

    /// Of every line and class the first by place, and the one whose delay began first.
    List<TicketRow> of(Handle handle, Collection<String> lines) {
        return lines.stream()
                .flatMap(line -> byLine.computeIfAbsent(line, unknown -> classes(handle, unknown)).entrySet().stream()
                        .flatMap(one -> one.getValue().heads(handle, day, line, one.getKey())))
                .toList();
    }

    private Map<Queue.Priority, Front> classes(Handle handle, String line) {
        Map<Queue.Priority, Front> fronts = new EnumMap<>(Queue.Priority.class);
        Straight.list(handle, CLASSES, row -> Queue.Priority.valueOf(row.getString(1)), day, line)
                .forEach(priority -> fronts.put(priority, Front.unread()));
        return fronts;
    }

    /// That ticket no longer stands where it stood, or not as it did.
    void goes(TicketRow ticket) {
        front(ticket).forEach(front -> front.goes(ticket));
    }

    /// That ticket stands there now.
    void comes(TicketRow ticket) {
        front(ticket).forEach(front -> front.comes(ticket));
    }

    /// None where it stands in no line, or in one that was not looked at.
    private Stream<Front> front(TicketRow ticket) {
        Map<Queue.Priority, Front> fronts = ticket.day() == day && TicketStates.isInLine(ticket.state())
                ? byLine.get(ticket.stay().line())
                : null;
        return fronts == null
                ? Stream.empty()
                : Stream.of(fronts.computeIfAbsent(ticket.stay().priority(), nobody -> Front.empty()));
    }
}
