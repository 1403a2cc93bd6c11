package org.yizhan.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.day.BusinessDays;
import org.yizhan.core.devices.Printing;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// What the kiosk does: takes a ticket, and prints it again.
@ApplicationScoped
class TicketIssue {
    private final BusinessDays days;
    private final Lines lines;
    private final Tickets tickets;
    private final TicketChanges changes;
    private final TicketViews views;
    private final Printing printing;

    TicketIssue(
            BusinessDays days,
            Lines lines,
            Tickets tickets,
            TicketChanges changes,
            TicketViews views,
            Printing printing) {
        this.days = days;
        this.lines = lines;
        this.tickets = tickets;
        this.changes = changes;
        this.views = views;
        this.printing = printing;
    }

    Queue.Ticket take(Tx tx, Queue.TicketRequest request, String kiosk) {
        Optional<TicketRow> taken = tickets.find(tx.handle(), request.id());
        if (taken.isPresent()) {
            return again(tx, taken.get(), request);
        }
        long day = days.current(tx).ordinal();
        changes.endDaysBefore(tx, day);
        Queue.Service service = lines.all(tx.handle(), day).get(request.serviceId());
        if (service == null) {
            throw Refused.invalid("serviceId", Violation.UNKNOWN, "there is no such service");
        }
        if (!service.open()) {
            throw Refused.conflict("queue", "closed", "this service takes no tickets now");
        }
        TicketRow ticket = changes.issue(tx, request.id(), day, service, kiosk);
        printing.queue(tx, TicketSlip.DOCUMENT, ticket.id(), ticket.number(), request.language());
        return views.ticket(tx.handle(), ticket);
    }

    /// The kiosk lost the answer and came back with another key.
    private Queue.Ticket again(Tx tx, TicketRow taken, Queue.TicketRequest request) {
        if (!taken.serviceId().equals(request.serviceId())) {
            throw Refused.because(422, "request", "key-reused", "this id was used for another ticket");
        }
        return views.ticket(tx.handle(), taken);
    }

    Print reprint(Tx tx, UUID id) {
        if (tickets.find(tx.handle(), id).isEmpty()) {
            throw Refused.notFound("queue", "ticket");
        }
        return printing.again(tx, TicketSlip.DOCUMENT, id);
    }
}
