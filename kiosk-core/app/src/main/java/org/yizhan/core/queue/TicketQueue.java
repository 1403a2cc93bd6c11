package org.yizhan.core.queue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.yizhan.core.store.Tx;

/// The queue, for the rest of the core.
@ApplicationScoped
public class TicketQueue {
    private final Lines lines;
    private final Tickets tickets;
    private final Today today;

    TicketQueue(Lines lines, Tickets tickets, Today today) {
        this.lines = lines;
        this.tickets = tickets;
        this.today = today;
    }

    /// Sets up the center's lines, or changes what is different about them.
    ///
    /// @param services  an array of `{id, prefix, name, hint}` in the order the kiosk shows them
    public void seed(Tx tx, JsonNode services) {
        int position = 0;
        for (JsonNode service : services) {
            lines.put(tx, service, position++);
        }
    }

    /// How many wait now, in all lines.
    public int waiting(Handle handle) {
        return tickets.countWaiting(handle, today.ordinal(handle));
    }
}
