package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.devices.Printing;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// What the kiosk does: takes a ticket, and prints it again.
@Singleton
class TicketIssue {
    private final Turnover turnover;
    private final Lines lines;
    private final Gate gate;
    private final PersonQuota quota;
    private final Presence presence;
    private final Absences absences;
    private final ToldVisits visits;
    private final Tickets tickets;
    private final Ahead ahead;
    private final TicketChanges changes;
    private final TicketViews views;
    private final Printing printing;
    private final PolicySettings settings;
    private final WaitForecast forecast;

    TicketIssue(
            Turnover turnover,
            Lines lines,
            Gate gate,
            PersonQuota quota,
            Presence presence,
            Absences absences,
            ToldVisits visits,
            Tickets tickets,
            Ahead ahead,
            TicketChanges changes,
            TicketViews views,
            Printing printing,
            PolicySettings settings,
            WaitForecast forecast) {
        this.turnover = turnover;
        this.lines = lines;
        this.gate = gate;
        this.quota = quota;
        this.presence = presence;
        this.absences = absences;
        this.visits = visits;
        this.tickets = tickets;
        this.ahead = ahead;
        this.changes = changes;
        this.views = views;
        this.printing = printing;
        this.settings = settings;
        this.forecast = forecast;
    }

    Queue.Ticket take(Tx tx, Queue.TicketRequest request, String kiosk) {
        String phone = request.phone();
        return take(tx, request, phone == null ? Set.of() : Set.of(phone), kiosk);
    }

    /// @param marks  by which it is known who takes it
    Queue.Ticket take(Tx tx, Queue.TicketRequest request, Set<String> marks, String kiosk) {
        Optional<TicketRow> taken = tickets.find(tx.handle(), request.id());
        if (taken.isPresent()) {
            return again(tx, taken.get(), request, kiosk);
        }
        long day = turnover.day(tx);
        ServiceRow service = lines.require(tx, request.serviceId());
        request.route().forEach(next -> lines.require(tx, next));
        gate.require(tx, service, day);
        Visits.Lacking lacking = request.lacking();
        if (lacking != null) {
            visits.require(tx.handle(), lacking);
        }
        marks.forEach(mark -> quota.count(tx, day, service.id(), mark));
        return issue(tx, request, service, day, kiosk);
    }

    /// A ticket of somebody who was expected: neither hours nor quotas keep them out, nor a desk that closed the line.
    Queue.Ticket welcome(Tx tx, Queue.TicketRequest request, String by) {
        long day = turnover.day(tx);
        ServiceRow service = lines.require(tx, request.serviceId());
        return issue(tx, request, service, day, by);
    }

    private Queue.Ticket issue(Tx tx, Queue.TicketRequest request, ServiceRow service, long day, String kiosk) {
        String phone = request.phone();
        Visits.Lacking lacking = request.lacking();
        Queue.Priority priority = Objects.requireNonNullElse(request.priority(), Queue.Priority.ORDINARY);
        int before = lacking == null ? ahead.ofComer(tx, day, service.id(), priority) : 0;
        var stay = new Stay(
                lacking == null ? Queue.State.WAITING : Queue.State.WAITING_FOR_PAPERS,
                day,
                priority,
                service.id(),
                service.id(),
                0,
                tx.now(),
                null,
                null,
                lacking == null ? null : settings.papersKeptUntil(tx),
                request.route(),
                null);
        TicketRow ticket = changes.issue(tx, request.id(), service, stay, before, kiosk);
        if (lacking != null) {
            visits.lacks(tx, ticket, lacking);
        }
        String item = request.itemId();
        if (item != null) {
            visits.cameForIfKnown(tx, ticket, item);
        }
        gate.issued(tx, service, day);
        Optional<Instant> back =
                tx.timeTrusted() && lacking == null ? presence.backAt(service.id(), tx.now()) : Optional.empty();
        back.ifPresent(at -> absences.mark(tx, ticket, at, phone));
        forecast.give(tx, ticket);
        Optional<Print.State> print =
                printing.queue(tx, TicketSlip.DOCUMENT, ticket.id(), ticket.number(), request.language());
        return views.issued(ticket, service, print.orElse(null), back.orElse(null));
    }

    /// The kiosk lost the answer and came back with another key.
    private Queue.Ticket again(Tx tx, TicketRow taken, Queue.TicketRequest request, String kiosk) {
        if (!taken.stay().service().equals(request.serviceId())) {
            throw Refused.because(422, "request", "key-reused", "this id was used for another ticket");
        }
        return views.ticket(tx.handle(), taken, kiosk);
    }

    Print reprint(Tx tx, UUID id) {
        if (tickets.find(tx.handle(), id).isEmpty()) {
            throw Refusals.noTicket();
        }
        return printing.again(tx, TicketSlip.DOCUMENT, id);
    }
}
