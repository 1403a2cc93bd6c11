package org.yizhan.core.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.yizhan.core.store.Straight;

/// What the write lane knows of who may be next on one day: of each line it has looked at, the first of each class by
/// place and the one whose delay began first. Every ticket that comes into a line or goes from it passes here, so a
/// line is read again only where one of those went, or one comes who is before them.
final class Heads {
    private static final String CLASSES = "SELECT DISTINCT priority FROM queue_tally WHERE day = ? AND line = ? AND "
            + Tickets.IN_LINE + " AND tickets > 0";

    private static final String OF_A_CLASS = "WHERE day = ? AND line = ? AND priority = ? AND " + Tickets.IN_LINE;
    private static final String BY_PLACE = Tickets.SELECT + OF_A_CLASS + " ORDER BY place LIMIT 1";
    private static final String BY_SINCE = "SELECT nr FROM ticket " + OF_A_CLASS + " ORDER BY since LIMIT 1";
    private static final String BY_NR = Tickets.SELECT + "WHERE nr = ?";

    private final long day;
    private final Map<String, List<TicketRow>> byLine = new HashMap<>();

    Heads(long day) {
        this.day = day;
    }

    long day() {
        return day;
    }

    List<TicketRow> of(Handle handle, Collection<String> lines) {
        return lines.stream()
                .map(line -> byLine.computeIfAbsent(line, unknown -> read(handle, unknown)))
                .flatMap(List::stream)
                .toList();
    }

    /// One seek after the other: the question for many lines at once takes several times as long for one.
    private List<TicketRow> read(Handle handle, String line) {
        List<TicketRow> heads = new ArrayList<>();
        for (String priority : Straight.list(handle, CLASSES, row -> row.getString(1), day, line)) {
            Straight.first(handle, BY_PLACE, Tickets::row, day, line, priority).ifPresent(heads::add);
            Straight.first(handle, BY_SINCE, row -> row.getLong(1), day, line, priority)
                    .filter(nr -> heads.stream().noneMatch(head -> head.nr() == nr))
                    .flatMap(nr -> Straight.first(handle, BY_NR, Tickets::row, nr))
                    .ifPresent(heads::add);
        }
        return heads;
    }

    /// That ticket no longer stands where it stood, or not as it did.
    void goes(TicketRow ticket) {
        if (isKnown(ticket) && at(ticket).stream().anyMatch(head -> head.nr() == ticket.nr())) {
            byLine.remove(ticket.stay().line());
        }
    }

    /// That ticket stands there now.
    void comes(TicketRow ticket) {
        if (!isKnown(ticket)) {
            return;
        }
        List<TicketRow> ofItsClass = at(ticket).stream()
                .filter(head -> head.stay().priority() == ticket.stay().priority())
                .toList();
        if (ofItsClass.isEmpty()) {
            at(ticket).add(ticket);
        } else if (ofItsClass.stream().anyMatch(head -> !isBefore(head, ticket))) {
            byLine.remove(ticket.stay().line());
        }
    }

    private boolean isKnown(TicketRow ticket) {
        return ticket.day() == day
                && TicketStates.isInLine(ticket.state())
                && byLine.containsKey(ticket.stay().line());
    }

    private List<TicketRow> at(TicketRow ticket) {
        return byLine.getOrDefault(ticket.stay().line(), List.of());
    }

    /// By place and by when its delay began; of two that began at once the one drawn first is.
    private static boolean isBefore(TicketRow head, TicketRow ticket) {
        int since = head.stay().since().compareTo(ticket.stay().since());
        return head.stay().place() < ticket.stay().place() && (since < 0 || since == 0 && head.nr() < ticket.nr());
    }
}
