package org.yizhan.core.queue;

import org.yizhan.core.store.Straight;
import org.yizhan.core.store.Tx;

/// What the write lane keeps in mind of tickets: the one drawn last, who may be next, and who is at which desk. It is
/// told of every ticket that is written.
final class InMind {
    private InMind() {}

    /// The number of the row drawn last, of whatever day.
    static long last(Tx tx) {
        return tx.known(
                        Last.class,
                        () -> Straight.first(
                                        tx.handle(),
                                        "SELECT coalesce(max(nr), 0) FROM ticket",
                                        row -> new Last(row.getLong(1)))
                                .orElseThrow())
                .nr();
    }

    private record Last(long nr) {}

    static Heads heads(Tx tx, long day) {
        return tx.known(Heads.class, day, () -> new Heads(day));
    }

    static AtDesks desks(Tx tx, long day) {
        return tx.known(AtDesks.class, day, () -> new AtDesks(day));
    }

    static void drawn(Tx tx, TicketRow ticket) {
        tx.know(Last.class, new Last(ticket.nr()));
        heads(tx, ticket.day()).comes(ticket);
        desks(tx, ticket.day()).comes(ticket);
    }

    static void moved(Tx tx, TicketRow before, TicketRow after) {
        heads(tx, before.day()).goes(before);
        heads(tx, before.day()).comes(after);
        desks(tx, before.day()).goes(before);
        desks(tx, before.day()).comes(after);
    }
}
