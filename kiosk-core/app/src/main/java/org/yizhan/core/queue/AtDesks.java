package org.yizhan.core.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.yizhan.core.store.Straight;

/// What the write lane knows of who is at which desk on one day: of each desk it has looked at. Every ticket that comes
/// to a desk or goes from it passes here.
final class AtDesks {
    private static final String AT = Tickets.SELECT + "WHERE day = ? AND desk = ? AND state IN ('CALLED', 'SERVING')";

    private final long day;
    private final Map<Integer, Optional<TicketRow>> byDesk = new HashMap<>();

    AtDesks(long day) {
        this.day = day;
    }

    Optional<TicketRow> at(Handle handle, int desk) {
        return byDesk.computeIfAbsent(desk, unknown -> Straight.first(handle, AT, Tickets::row, day, unknown));
    }

    /// That ticket no longer stands where it stood, or not as it did.
    void goes(TicketRow ticket) {
        put(ticket, Optional.empty());
    }

    /// That ticket stands there now.
    void comes(TicketRow ticket) {
        put(ticket, Optional.of(ticket));
    }

    private void put(TicketRow ticket, Optional<TicketRow> now) {
        Integer desk = ticket.desk();
        if (desk != null && ticket.day() == day && TicketStates.isAtDesk(ticket.state())) {
            byDesk.put(desk, now);
        }
    }
}
