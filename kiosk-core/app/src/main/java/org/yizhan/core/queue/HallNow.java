package org.yizhan.core.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who waits and which desks are open at one moment, as far as it decides how long one waits.
///
/// @param waiting  in lines; the first by place, if they are more than are looked at
/// @param all      how many wait in all
record HallNow(long day, Instant now, List<OpenDesk> desks, List<TicketRow> waiting, int all) {
    HallNow {
        desks = List.copyOf(desks);
        waiting = List.copyOf(waiting);
    }

    /// A desk with somebody signed on, or at work, who is not away for a while.
    ///
    /// @param lines     it calls from
    /// @param inARow    how many preferred ones it has called since the last ordinary one
    /// @param atDesk    who is there
    record OpenDesk(
            int number,
            List<String> lines,
            int inARow,
            @Nullable TicketRow atDesk) {}
}
