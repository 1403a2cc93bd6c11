package org.yizhan.core.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What the write lane knows of who may be next on one day: of each line it has looked at, the first of each class by
/// place and the one whose delay began first. Every ticket that comes into a line or goes from it passes here, so a
/// line
/// is read again only where one of those went, or one comes who is before them.
final class Heads {
    private final long day;
    private final Map<String, List<TicketRow>> byLine = new HashMap<>();

    Heads(long day) {
        this.day = day;
    }

    long day() {
        return day;
    }

    /// @param reading  reads the heads of a line
    List<TicketRow> of(Collection<String> lines, Function<String, List<TicketRow>> reading) {
        return lines.stream()
                .map(line -> byLine.computeIfAbsent(line, unknown -> new ArrayList<>(reading.apply(unknown))))
                .flatMap(List::stream)
                .toList();
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

    private static boolean isBefore(TicketRow head, TicketRow ticket) {
        return head.stay().place() < ticket.stay().place()
                && !head.stay().since().isAfter(ticket.stay().since());
    }
}
