package org.yizhan.core.queue;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yizhan.contract.queue.Queue;

/// How long people wait, as it looked at one moment: who is in a line, and who would come now.
///
/// @param tickets   by their ids
/// @param arrivals  who would come now; a line that is missing cannot be told of
record WaitEstimates(Map<UUID, WaitRange> tickets, Map<Arrival, WaitRange> arrivals) {
    static final WaitEstimates NONE = new WaitEstimates(Map.of(), Map.of());

    WaitEstimates {
        tickets = Map.copyOf(tickets);
        arrivals = Map.copyOf(arrivals);
    }

    /// Somebody who comes into that line now.
    record Arrival(String line, boolean preferred) {}

    Optional<WaitRange> arrival(String line, Queue.Priority priority) {
        return Optional.ofNullable(arrivals.get(new Arrival(line, priority.isPreferred())));
    }

    /// Who came after that moment, or stands further back than was looked, waits like somebody who comes now.
    Optional<WaitRange> of(TicketRow ticket) {
        if (!TicketStates.isInLine(ticket.state())) {
            return Optional.empty();
        }
        WaitRange known = tickets.get(ticket.id());
        return known != null
                ? Optional.of(known)
                : arrival(ticket.stay().line(), ticket.stay().priority());
    }
}
