package org.yizhan.core.queue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Tx;

/// The queue, for the rest of the core.
@Singleton
public class TicketQueue {
    private final Lines lines;
    private final Turnover turnover;
    private final Gate gate;
    private final PersonQuota quota;
    private final Tickets tickets;
    private final TicketIssue issue;
    private final TicketChanges changes;
    private final TicketViews views;
    private final Tally tally;
    private final Today today;

    TicketQueue(
            Lines lines,
            Turnover turnover,
            Gate gate,
            PersonQuota quota,
            Tickets tickets,
            TicketIssue issue,
            TicketChanges changes,
            TicketViews views,
            Tally tally,
            Today today) {
        this.lines = lines;
        this.turnover = turnover;
        this.gate = gate;
        this.quota = quota;
        this.tickets = tickets;
        this.issue = issue;
        this.changes = changes;
        this.views = views;
        this.tally = tally;
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

    /// Who comes with a number, as far as it is known.
    ///
    /// @param phone  that they left to be told when somebody is back
    /// @param marks  what is theirs alone, that number among it: telephone and ID number, or the id of the person
    ///               whom a receipt or member card names. It is counted by hash, and kept nowhere
    public record Whoever(@Nullable String phone, Set<String> marks) {
        public Whoever {
            marks = Set.copyOf(marks);
        }
    }

    /// A ticket of the line where that item is done, with its slip on the way to the printer.
    ///
    /// @param item   what its holder came for
    /// @return empty when there is no such line, or it gives out no tickets now, or none to that person
    public Optional<Queue.Ticket> join(
            Tx tx, UUID id, Catalogue.Item item, String language, Whoever whoever, String kiosk) {
        long day = turnover.day(tx);
        return lines.find(tx.handle(), item.serviceId())
                .filter(line -> gate.shut(tx.handle(), line, day, tx.now(), tx.timeTrusted())
                        .isEmpty())
                .filter(line ->
                        whoever.marks().stream().noneMatch(mark -> quota.isFull(tx.handle(), day, line.id(), mark)))
                .map(line -> issue.take(
                        tx,
                        Queue.TicketRequest.leaving(id, line.id(), language, whoever.phone())
                                .about(item.id()),
                        whoever.marks(),
                        kiosk));
    }

    /// A ticket of somebody who has an appointment, with its slip on the way to the printer. Neither hours nor quotas
    /// keep them out, nor a desk that gives out no more numbers to others: they were promised this time.
    ///
    /// @param priority  ordinary for who is not to be called before others, or not yet
    public Queue.Ticket welcome(Tx tx, UUID id, String service, Queue.Priority priority, String language, String by) {
        return issue.welcome(tx, new Queue.TicketRequest(id, service, language, priority, List.of()), by);
    }

    /// Calls who has an appointment before ordinary ones from now on, if they still wait and are of no better class.
    ///
    /// @param from  the time of their slot: what they are promised begins with it, not when they came
    public void prefer(Tx tx, UUID id, Instant from) {
        tickets.find(tx.handle(), id)
                .filter(ticket -> ticket.stay().priority() == Queue.Priority.ORDINARY)
                .filter(ticket ->
                        TicketStates.after(ticket.state(), TicketEvent.CLASSIFY).isPresent())
                .ifPresent(ticket -> changes.appoint(
                        tx,
                        ticket,
                        new Step(TicketEvent.CLASSIFY, Step.CORE),
                        from.isAfter(tx.now()) ? tx.now() : from));
    }

    /// Takes a ticket out of the line whose business is over before it was called. One that is at a desk is
    /// finished there, and one that has left already stays as it is.
    ///
    /// @param done  whether the business was done, or nobody goes on with it
    public void leave(Tx tx, UUID id, boolean done, String by) {
        var step = new Step(done ? TicketEvent.SETTLE : TicketEvent.GIVE_UP, by);
        tickets.find(tx.handle(), id)
                .filter(ticket ->
                        TicketStates.after(ticket.state(), step.event()).isPresent())
                .ifPresent(ticket -> changes.move(tx, ticket, step, stay -> stay));
    }

    /// A ticket as it stands now.
    public Optional<Queue.Ticket> ticket(Handle handle, UUID id) {
        return tickets.find(handle, id).map(row -> views.ticket(handle, row, Step.CORE));
    }

    /// That visit, if a desk has or had it before it today.
    public Optional<Queue.Ticket> servedToday(Handle handle, UUID id) {
        return tickets.find(handle, id)
                .filter(row -> row.day() == today.ordinal(handle) && row.wasAtDesk())
                .map(row -> views.ticket(handle, row, Step.CORE));
    }

    /// How many wait now, in all lines.
    public int waiting(Handle handle) {
        return tally.of(handle, today.ordinal(handle)).waiting();
    }
}
