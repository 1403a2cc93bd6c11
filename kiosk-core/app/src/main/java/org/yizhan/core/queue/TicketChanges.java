package org.yizhan.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Every change of a ticket: the row, its journal row and its event, in one transaction.
@ApplicationScoped
class TicketChanges {
    private static final String TYPE = "queue.ticket";

    private final Tickets tickets;
    private final CenterJournal journal;

    TicketChanges(Tickets tickets, CenterJournal journal) {
        this.tickets = tickets;
        this.journal = journal;
    }

    /// A new ticket with the next number of its line and day.
    TicketRow issue(Tx tx, UUID id, long day, Queue.Service service, String kiosk) {
        int serial = tickets.nextSerial(tx.handle(), day, service.id());
        String number = service.prefix() + "%03d".formatted(serial);
        int ahead = tickets.countWaiting(tx.handle(), day);
        tickets.insert(tx.handle(), id, day, service.id(), serial, number, ahead, tx.now());
        Map<String, Object> payload =
                Map.of("number", number, "service", service.id(), "day", day, "ahead", ahead, "by", kiosk);
        journal.append(tx, Entry.created(TYPE, id, "issued", payload));
        tx.emit(Event.about(Feed.TICKET, id));
        return reread(tx, id);
    }

    /// Calls it to that desk, for the first time or once more.
    TicketRow call(Tx tx, TicketRow ticket, TicketEvent event, int desk, String by) {
        require(ticket, event);
        tickets.call(tx.handle(), ticket, desk, tx.now());
        TicketRow called = reread(tx, ticket.id());
        note(tx, ticket, event, Map.of("desk", desk, "call", called.calls(), "by", by));
        var call = new Queue.Call(ticket.id(), ticket.number(), desk, tx.now(), called.calls());
        tx.emit(new Event(Feed.CALLED, ticket.id(), call));
        return called;
    }

    /// Ends its stay in the queue.
    TicketRow end(Tx tx, TicketRow ticket, TicketEvent event, String by) {
        tickets.end(tx.handle(), ticket, require(ticket, event));
        note(tx, ticket, event, Map.of("by", by));
        return reread(tx, ticket.id());
    }

    /// Ends what earlier days left open, so that nobody is called today who waited yesterday.
    void endDaysBefore(Tx tx, long day) {
        for (TicketRow left : tickets.leftBefore(tx.handle(), day)) {
            TicketEvent event =
                    left.state() == Queue.State.WAITING ? TicketEvent.LEFT_WAITING : TicketEvent.LEFT_AT_DESK;
            end(tx, left, event, "day-over");
        }
    }

    private static Queue.State require(TicketRow ticket, TicketEvent event) {
        return TicketStates.after(ticket.state(), event)
                .orElseThrow(() -> Refused.because(
                        409,
                        "queue",
                        "not-possible",
                        "a ticket that is " + ticket.state() + " cannot be " + event.op(),
                        Map.of(
                                "number",
                                ticket.number(),
                                "state",
                                ticket.state().name())));
    }

    private void note(Tx tx, TicketRow before, TicketEvent event, Map<String, Object> facts) {
        Map<String, Object> payload = new LinkedHashMap<>(facts);
        payload.put("number", before.number());
        payload.put("service", before.serviceId());
        payload.put("day", before.day());
        journal.append(tx, Entry.changed(TYPE, before.id(), event.op(), before.version(), payload));
        tx.emit(Event.about(Feed.TICKET, before.id()));
    }

    private TicketRow reread(Tx tx, UUID id) {
        return tickets.find(tx.handle(), id).orElseThrow();
    }
}
