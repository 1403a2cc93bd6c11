package org.yizhan.core.queue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who waits and which desks are open at one moment, as far as it decides how long one waits.
///
/// @param waiting    in lines; of very many the first of each kind
/// @param ordinary   how many ordinary ones wait in all, and `preferred` how many others
record HallNow(long day, Instant now, List<OpenDesk> desks, List<TicketRow> waiting, int ordinary, int preferred) {
    HallNow {
        desks = List.copyOf(desks);
        waiting = List.copyOf(waiting);
    }

    /// How many times more wait than are looked at, of all or of the preferred ones alone.
    double unseen(boolean preferredAlone) {
        int all = preferredAlone ? preferred : ordinary + preferred;
        long looked = waiting.stream()
                .filter(ticket -> !preferredAlone || ticket.stay().priority().isPreferred())
                .count();
        return looked == 0 ? 1 : Math.max(1, (double) all / looked);
    }

    /// Whether nobody waits whom that desk might call.
    boolean isNobodyWaitingFor(OpenDesk desk) {
        return waiting.stream()
                .noneMatch(ticket -> desk.lines().contains(ticket.stay().line()));
    }

    /// How many desks call the same services, that one among them.
    int alike(OpenDesk desk) {
        return Math.toIntExact(desks.stream()
                .filter(other -> other.services().equals(desk.services()))
                .count());
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
            @Nullable TicketRow atDesk) {
        private Set<String> services() {
            return lines.stream().filter(LineKey::isOfService).collect(Collectors.toSet());
        }
    }
}
