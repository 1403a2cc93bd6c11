package org.yizhan.core.queue;

import java.util.List;
import java.util.UUID;
import org.yizhan.contract.queue.Queue;

/// Somebody who has not come: the ticket they would have.
final class Comer {
    /// Behind everybody.
    private static final long PLACE = Long.MAX_VALUE;

    private Comer() {}

    static boolean is(TicketRow ticket) {
        return ticket.stay().place() == PLACE;
    }

    /// @param nr  another for each
    static TicketRow into(String line, boolean preferred, HallNow hall, int nr) {
        var stay = new Stay(
                Queue.State.WAITING,
                hall.day(),
                preferred ? Queue.Priority.ELDERLY : Queue.Priority.ORDINARY,
                line,
                line,
                PLACE,
                hall.now(),
                null,
                null,
                null,
                List.of(),
                null);
        return new TicketRow(
                Long.MAX_VALUE - nr,
                new UUID(0, nr),
                "",
                0,
                hall.now(),
                TicketRow.Calls.NONE,
                stay,
                0,
                TicketEvent.ISSUE,
                Step.CORE);
    }
}
