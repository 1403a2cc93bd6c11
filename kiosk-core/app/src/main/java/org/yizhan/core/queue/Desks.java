package org.yizhan.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.day.BusinessDays;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// What a desk does. Works run one after the other on the write lane, so of two desks that call at once each gets
/// a ticket of its own.
@ApplicationScoped
class Desks {
    private final BusinessDays days;
    private final Tickets tickets;
    private final TicketChanges changes;
    private final TicketViews views;
    private final Settings settings;

    Desks(BusinessDays days, Tickets tickets, TicketChanges changes, TicketViews views, Settings settings) {
        this.days = days;
        this.tickets = tickets;
        this.changes = changes;
        this.views = views;
        this.settings = settings;
    }

    /// Finishes the ticket at that desk, if there is one, and calls whoever has waited longest. When nobody waits,
    /// nothing happens: the one at the desk stays there.
    Queue.Ticket next(Tx tx, int desk, String by) {
        require(desk);
        long day = days.current(tx).ordinal();
        changes.endDaysBefore(tx, day);
        TicketRow next = tickets.firstWaiting(tx.handle(), day)
                .orElseThrow(() -> Refused.conflict("queue", "nobody-waiting", "nobody is waiting"));
        tickets.atDesk(tx.handle(), day, desk).ifPresent(served -> changes.end(tx, served, TicketEvent.FINISH, by));
        return views.ticket(tx.handle(), changes.call(tx, next, TicketEvent.CALL, desk, by));
    }

    /// Calls a ticket once more: to the desk it was called to or, when it had been missed, to the desk of whoever
    /// calls it now.
    Queue.Ticket recall(Tx tx, UUID id, @Nullable Integer seat, String by) {
        TicketRow ticket = ofToday(tx, id);
        int desk = recallDesk(ticket, seat);
        Optional<TicketRow> there = tickets.atDesk(tx.handle(), ticket.day(), desk);
        if (there.isPresent() && !there.get().id().equals(id)) {
            throw Refused.conflict("queue", "desk-busy", "somebody else is at that desk");
        }
        return views.ticket(tx.handle(), changes.call(tx, ticket, TicketEvent.RECALL, desk, by));
    }

    private int recallDesk(TicketRow ticket, @Nullable Integer seat) {
        Integer before = ticket.desk();
        if (ticket.state() == Queue.State.MISSED && seat != null) {
            require(seat);
            return seat;
        }
        if (before == null) {
            throw Refused.conflict("queue", "not-possible", "this ticket has not been called yet");
        }
        return before;
    }

    Queue.Ticket finish(Tx tx, UUID id, String by) {
        return views.ticket(tx.handle(), changes.end(tx, ofToday(tx, id), TicketEvent.FINISH, by));
    }

    Queue.Ticket miss(Tx tx, UUID id, String by) {
        return views.ticket(tx.handle(), changes.end(tx, ofToday(tx, id), TicketEvent.MISS, by));
    }

    /// @throws RuntimeException  404: the center has no such desk
    void require(int desk) {
        if (desk < 1 || desk > settings.number(Setting.DESKS)) {
            throw Refused.notFound("queue", "desk");
        }
    }

    private TicketRow ofToday(Tx tx, UUID id) {
        TicketRow ticket = tickets.find(tx.handle(), id).orElseThrow(() -> Refused.notFound("queue", "ticket"));
        if (ticket.day() != days.current(tx).ordinal()) {
            throw Refused.conflict("queue", "day-over", "this ticket is of an earlier day");
        }
        return ticket;
    }
}
