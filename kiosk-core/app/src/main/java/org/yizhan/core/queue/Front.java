package org.yizhan.core.queue;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Straight;

/// The first few of one class in one line: by their places, and by when their delays began. As those who come and go
/// pass here, the next few are read only when all of these are gone.
final class Front {
    private static final int AT_ONCE = 16;

    /// Of those who come nobody is kept beyond so many; they are read when it is their turn.
    private static final int MOST = 4 * AT_ONCE;

    private static final String BY_PLACE = few("place");
    private static final String BY_SINCE = few("since");

    private final Few byPlace;
    private final Few bySince;

    private Front(boolean isWhole) {
        byPlace = new Few(
                BY_PLACE, Comparator.comparingLong(ticket -> ticket.stay().place()), isWhole);
        bySince = new Few(BY_SINCE, Comparator.comparing(ticket -> ticket.stay().since()), isWhole);
    }

    /// The first by that column; of two alike the one drawn first is before the other.
    private static String few(String column) {
        return Tickets.SELECT + "WHERE day = ? AND line = ? AND priority = ? AND " + Tickets.IN_LINE + " ORDER BY "
                + column + ", nr LIMIT " + AT_ONCE;
    }

    /// Somebody stands there, and it is not known who.
    static Front unread() {
        return new Front(false);
    }

    /// Nobody stands there.
    static Front empty() {
        return new Front(true);
    }

    /// The first by place and the one whose delay began first, who may be the same.
    Stream<TicketRow> heads(Handle handle, long day, String line, Queue.Priority priority) {
        Optional<TicketRow> first = byPlace.first(handle, day, line, priority);
        Optional<TicketRow> longest = bySince.first(handle, day, line, priority);
        return Stream.concat(
                first.stream(),
                longest.stream()
                        .filter(ticket ->
                                first.isEmpty() || ticket.nr() != first.get().nr()));
    }

    void comes(TicketRow ticket) {
        byPlace.comes(ticket);
        bySince.comes(ticket);
    }

    void goes(TicketRow ticket) {
        byPlace.goes(ticket);
        bySince.goes(ticket);
    }

    /// As many of those who stand there as are known, without a gap from the first on.
    private static final class Few {
        private final String read;
        private final NavigableSet<TicketRow> known;
        private boolean isWhole;

        /// @param read     the next few in that order
        /// @param isWhole  whether nobody stands behind those who are known
        Few(String read, Comparator<TicketRow> order, boolean isWhole) {
            this.read = read;
            this.known = new TreeSet<>(order.thenComparingLong(TicketRow::nr));
            this.isWhole = isWhole;
        }

        Optional<TicketRow> first(Handle handle, long day, String line, Queue.Priority priority) {
            if (known.isEmpty() && !isWhole) {
                List<TicketRow> next = Straight.list(handle, read, Tickets::row, day, line, priority);
                known.addAll(next);
                isWhole = next.size() < AT_ONCE;
            }
            return known.isEmpty() ? Optional.empty() : Optional.of(known.first());
        }

        void comes(TicketRow ticket) {
            if (isWhole || !known.isEmpty() && known.comparator().compare(ticket, known.last()) < 0) {
                known.add(ticket);
            }
            if (known.size() > MOST) {
                known.removeLast();
                isWhole = false;
            }
        }

        void goes(TicketRow ticket) {
            known.remove(ticket);
        }
    }
}
