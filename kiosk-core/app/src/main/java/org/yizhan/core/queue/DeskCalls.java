package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Tx;

/// How somebody comes to a desk. Works run one after the other on the write lane, so of two desks that call at once
/// each gets a ticket of its own.
@Singleton
class DeskCalls {
    private final Turnover turnover;
    private final Today today;
    private final Decisions decisions;
    private final Tickets tickets;
    private final Standing standing;
    private final Pools pools;
    private final Presence presence;
    private final Lines lines;
    private final TicketChanges changes;
    private final DeskSteps steps;
    private final TicketViews views;
    private final PolicySettings settings;
    private final CoreClock clock;

    DeskCalls(
            Turnover turnover,
            Today today,
            Decisions decisions,
            Tickets tickets,
            Standing standing,
            Pools pools,
            Presence presence,
            Lines lines,
            TicketChanges changes,
            DeskSteps steps,
            TicketViews views,
            PolicySettings settings,
            CoreClock clock) {
        this.turnover = turnover;
        this.today = today;
        this.decisions = decisions;
        this.tickets = tickets;
        this.standing = standing;
        this.pools = pools;
        this.presence = presence;
        this.lines = lines;
        this.changes = changes;
        this.steps = steps;
        this.views = views;
        this.settings = settings;
        this.clock = clock;
    }

    /// Finishes the ticket at that desk, if there is one, and calls whose turn it is. One that was called in vain
    /// as often as the center calls is missed instead. When nobody waits, nothing happens: the one at the desk
    /// stays there.
    Queue.Ticket next(Tx tx, int desk, Queue.DeskAction action, Actor by) {
        decisions.requireDesk(desk);
        decisions.requirePresent(tx, desk);
        long day = turnover.day(tx);
        Optional<TicketRow> there = tickets.atDesk(tx, day, desk);
        there.ifPresent(ticket -> {
            decisions.requireOwn(tx, desk, ticket, by);
            decisions.requireFresh(tx.handle(), ticket, action.version());
        });
        var seat = new Seat(desk, by.name(), pools.known(tx));
        List<String> from = seat.lines(lines.known(tx).keySet());
        CallingPolicy policy = settings.calling(from::contains, presence.alike(seat, tx.now()));
        int inARow = pools.preferredInARow(tx.handle(), desk);
        List<TicketRow> heads = tickets.heads(tx, day, from);
        CallingPolicy.Choice choice = policy.choose(
                        heads, standing.delays(tx.handle(), day, heads, policy), tx.now(), inARow)
                .orElseThrow(() ->
                        Refusals.because(Queue.Refusal.NOBODY_WAITING, "nobody is waiting for this desk", Map.of()));
        there.ifPresent(ticket -> steps.makeRoom(tx, ticket, by.name(), action.cause()));
        int after = policy.inARowAfter(choice.ticket(), inARow);
        if (after != inARow) {
            pools.countPreferred(tx, desk, after);
        }
        var step = new Step(TicketEvent.CALL, by.name());
        return views.moved(tx, changes.call(tx, choice.ticket(), step, desk, choice.why()));
    }

    /// Whom that desk would call now, and why.
    Turn.Next preview(Handle handle, int desk, String by) {
        decisions.requireDesk(desk);
        var seat = new Seat(desk, by, pools.all(handle));
        List<String> from = seat.lines(lines.all(handle).keySet());
        Instant now = clock.now();
        long day = today.ordinal(handle);
        CallingPolicy policy = settings.calling(from::contains, presence.alike(seat, now));
        List<TicketRow> heads = tickets.heads(handle, day, from);
        return policy.choose(
                        heads, standing.delays(handle, day, heads, policy), now, pools.preferredInARow(handle, desk))
                .map(choice -> new Turn.Next(views.ticket(handle, choice.ticket(), by), choice.why()))
                .orElseGet(() -> new Turn.Next(null, null));
    }

    /// Calls one that a person chose, to a desk with nobody before it.
    Queue.Ticket chosen(Tx tx, UUID id, DeskWork.CallTo to, Actor by) {
        decisions.requireDesk(to.desk());
        decisions.requirePresent(tx, to.desk());
        TicketRow ticket = decisions.ticket(tx, id, to.version());
        decisions.requireFree(tx, ticket.day(), to.desk(), id, by);
        Turn.Reason reason = TicketStates.isInLine(ticket.state()) ? Turn.Reason.CHOSEN : Turn.Reason.RETURNED;
        var step = new Step(TicketEvent.CALL, by.name(), to.cause());
        return views.moved(tx, changes.call(tx, ticket, step, to.desk(), why(tx, ticket, reason, to.desk())));
    }

    /// Calls a ticket once more: to the desk it was called to or, when it had been missed, to the desk of whoever
    /// calls it now.
    Queue.Ticket recall(Tx tx, UUID id, Queue.DeskAction action, Actor by) {
        TicketRow ticket = decisions.ticket(tx, id, action.version(), by);
        var step = new Step(TicketEvent.RECALL, by.name(), action.cause());
        int desk = recallDesk(ticket, by.desk(), step);
        decisions.requirePresent(tx, desk);
        if (ticket.state() == Queue.State.CALLED && ticket.calls().again() >= settings.recalls()) {
            throw Refusals.because(
                    Queue.Refusal.RECALL_LIMIT,
                    "it was called as often as the center calls",
                    Map.of(
                            "number",
                            ticket.number(),
                            "calls",
                            Integer.toString(ticket.calls().again() + 1)));
        }
        decisions.requireFree(tx, ticket.day(), desk, id, by);
        Turn.Why why = why(tx, ticket, Turn.Reason.RETURNED, desk);
        return views.moved(tx, changes.call(tx, ticket, step, desk, why));
    }

    private int recallDesk(TicketRow ticket, @Nullable Integer seat, Step step) {
        Integer before = ticket.desk();
        if (ticket.state() == Queue.State.MISSED && seat != null) {
            decisions.requireDesk(seat);
            return seat;
        }
        if (before == null) {
            throw Refusals.notPossible(ticket, step.event());
        }
        return before;
    }

    /// Somebody is served who drew no number: a visit that is counted like any other.
    Queue.Ticket visit(Tx tx, int desk, DeskWork.Visit visit, Actor by) {
        decisions.requireDesk(desk);
        long day = turnover.day(tx);
        ServiceRow service = lines.require(tx, visit.serviceId());
        Optional<TicketRow> known = tickets.find(tx.handle(), visit.id());
        if (known.isPresent()) {
            return views.ticket(tx.handle(), known.get(), by.name());
        }
        decisions.requireFree(tx, day, desk, visit.id(), by);
        var stay = new Stay(
                Queue.State.SERVING,
                day,
                Queue.Priority.ORDINARY,
                service.id(),
                service.id(),
                0,
                tx.now(),
                desk,
                by.name(),
                null,
                List.of(),
                null);
        TicketRow begun = changes.visit(tx, visit.id(), service, stay, by.name());
        TicketRow now = visit.done() ? steps.finish(tx, begun, new Step(TicketEvent.FINISH, by.name())) : begun;
        return views.moved(tx, now);
    }

    private Turn.Why why(Tx tx, TicketRow ticket, Turn.Reason reason, int desk) {
        CallingPolicy policy = settings.calling(ticket.stay().line()::equals, 1);
        return policy.why(ticket, reason, tx.now(), pools.preferredInARow(tx.handle(), desk));
    }
}
