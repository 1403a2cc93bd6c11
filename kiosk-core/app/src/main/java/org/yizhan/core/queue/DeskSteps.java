package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.contract.queue.Visits;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Tx;

/// What becomes of a ticket once somebody has it before them.
@Singleton
class DeskSteps {
    private final Decisions decisions;
    private final Tickets tickets;
    private final Intervals intervals;
    private final Lines lines;
    private final Pools pools;
    private final TicketChanges changes;
    private final HoldAlarms alarms;
    private final ToldVisits visits;
    private final TicketViews views;
    private final PolicySettings settings;
    private final Json json;

    DeskSteps(
            Decisions decisions,
            Tickets tickets,
            Intervals intervals,
            Lines lines,
            Pools pools,
            TicketChanges changes,
            HoldAlarms alarms,
            ToldVisits visits,
            TicketViews views,
            PolicySettings settings,
            Json json) {
        this.decisions = decisions;
        this.tickets = tickets;
        this.intervals = intervals;
        this.lines = lines;
        this.pools = pools;
        this.changes = changes;
        this.alarms = alarms;
        this.visits = visits;
        this.views = views;
        this.settings = settings;
        this.json = json;
    }

    Queue.Ticket start(Tx tx, UUID id, Queue.DeskAction action, Actor by) {
        return step(tx, id, action, TicketEvent.START, by, stay -> stay);
    }

    Queue.Ticket finish(Tx tx, UUID id, Queue.DeskAction action, Actor by) {
        TicketRow ticket = decisions.ticket(tx, id, action.version(), by);
        return views.moved(tx, finish(tx, ticket, new Step(TicketEvent.FINISH, by.name(), action.cause())));
    }

    /// Finishes it, or sends it on to the next line of its route.
    TicketRow finish(Tx tx, TicketRow ticket, Step step) {
        List<String> route = ticket.stay().route();
        if (route.isEmpty()) {
            return changes.move(tx, ticket, step, stay -> stay);
        }
        String next = route.getFirst();
        var leg = new Step(TicketEvent.NEXT_LEG, step.by(), step.cause());
        return changes.move(tx, ticket, leg, stay -> stay.sentTo(next, next, route.subList(1, route.size())));
    }

    /// The desk calls the next: the visit is over, or on its way to its next line, unless nobody came.
    void makeRoom(Tx tx, TicketRow ticket, String by, DeskWork.@Nullable Cause cause) {
        if (settings.isCalledInVain(ticket)) {
            changes.move(tx, ticket, new Step(TicketEvent.MISS, by, cause), stay -> stay);
        } else {
            finish(tx, ticket, new Step(TicketEvent.FINISH, by, cause));
        }
    }

    /// Nobody came.
    Queue.Ticket miss(Tx tx, UUID id, Queue.DeskAction action, Actor by) {
        return step(tx, id, action, TicketEvent.MISS, by, stay -> stay);
    }

    /// Back into its line, at the place it had.
    Queue.Ticket putBack(Tx tx, UUID id, Queue.DeskAction action, Actor by) {
        return step(tx, id, action, TicketEvent.PUT_BACK, by, Stay::backInLine);
    }

    /// Who was missed turned up: behind the next few of its line. What it was promised begins anew, for the center
    /// kept its part.
    Queue.Ticket requeue(Tx tx, UUID id, Queue.DeskAction action, Actor by) {
        return step(tx, id, action, TicketEvent.REQUEUE, by, stay -> {
            requireUse(tx, stay);
            return stay.backInLine(placeBehind(tx, stay), tx.now());
        });
    }

    /// Nobody comes back into a line that was retired meanwhile.
    private void requireUse(Tx tx, Stay stay) {
        if (LineKey.isOfService(stay.line()) && TicketStates.isInLine(stay.state())) {
            var _ = lines.require(tx, stay.line());
        }
    }

    private long placeBehind(Tx tx, Stay stay) {
        int behind = settings.requeueBehind();
        List<Long> places = tickets.firstPlaces(tx.handle(), stay.day(), stay.line(), behind + 1);
        if (behind == 0 || places.isEmpty()) {
            return stay.place();
        }
        long before = places.get(Math.min(behind, places.size()) - 1);
        long after = places.size() > behind ? places.get(behind) : before + (1L << Tickets.PLACE_BITS);
        return Math.max(stay.place(), before + (after - before) / 2);
    }

    Queue.Ticket hold(Tx tx, UUID id, DeskWork.Hold hold, Actor by) {
        TicketRow ticket = decisions.ticket(tx, id, hold.version(), by);
        Integer minutes = hold.minutes();
        Instant until = minutes == null ? null : tx.now().plusSeconds(60L * minutes);
        var step = new Step(TicketEvent.HOLD, by.name(), hold.cause());
        TicketRow held = changes.move(tx, ticket, step, stay -> stay.away(until));
        alarms.set(tx, held);
        return views.moved(tx, held);
    }

    /// Papers are missing; its place is kept for some days.
    Queue.Ticket askPapers(Tx tx, UUID id, Visits.AskPapers asked, Actor by) {
        TicketRow ticket = decisions.ticket(tx, id, asked.version(), by);
        Instant until = settings.papersKeptUntil(tx);
        var step = new Step(TicketEvent.ASK_PAPERS, by.name(), asked.cause());
        TicketRow away = changes.move(tx, ticket, step, stay -> stay.away(until));
        Visits.Lacking lacking = asked.lacking();
        if (lacking == null) {
            visits.lacksNothingKnown(tx, away);
        } else {
            visits.require(tx.handle(), lacking);
            visits.lacks(tx, away, lacking);
        }
        return views.moved(tx, away);
    }

    /// Is back, at the place it had. Who came with papers may have been away for days: what they are promised begins
    /// anew.
    Queue.Ticket giveBack(Tx tx, UUID id, Queue.DeskAction action, Actor by) {
        TicketRow ticket = decisions.ticket(tx, id, action.version(), by);
        boolean anew = ticket.state() == Queue.State.WAITING_FOR_PAPERS;
        var step = new Step(TicketEvent.RETURN, by.name(), action.cause());
        TicketRow back = changes.move(tx, ticket, step, stay -> anew ? stay.backInLine(tx.now()) : stay.backInLine());
        return views.moved(tx, back);
    }

    /// @throws RuntimeException  409: a desk has it before it
    void requireAwayFromDesks(Tx tx, UUID id) {
        tickets.find(tx.handle(), id)
                .filter(ticket -> TicketStates.isAtDesk(ticket.state()))
                .ifPresent(ticket -> {
                    throw Refusals.notPossible(ticket, TicketEvent.CANCEL);
                });
    }

    Queue.Ticket cancel(Tx tx, UUID id, Queue.DeskAction action, Actor by) {
        return step(tx, id, action, TicketEvent.CANCEL, by, stay -> stay);
    }

    Queue.Ticket transfer(Tx tx, UUID id, DeskWork.Transfer to, Actor by) {
        TicketRow ticket = decisions.ticket(tx, id, to.version(), by);
        String service = to.serviceId();
        String line = target(tx, to);
        var step = new Step(TicketEvent.TRANSFER, by.name(), to.cause());
        TicketRow sent = changes.move(
                tx, ticket, step, stay -> stay.sentTo(service == null ? stay.service() : service, line, stay.route()));
        return views.moved(tx, sent);
    }

    private String target(Tx tx, DeskWork.Transfer to) {
        String service = to.serviceId();
        Integer desk = to.desk();
        String account = to.account();
        if (service != null && desk == null && account == null) {
            return lines.require(tx.handle(), service).id();
        }
        if (service == null && desk != null && account == null && desk <= settings.desks()) {
            return LineKey.ofDesk(desk);
        }
        if (service == null && desk == null && account != null && decisions.isAccount(tx.handle(), account)) {
            return LineKey.ofStaff(account);
        }
        throw Refusals.unknownTarget("one line, one desk or one person of the center has to be named");
    }

    Queue.Ticket classify(Tx tx, UUID id, DeskWork.Classify into, Actor by) {
        TicketRow ticket = decisions.ticket(tx, id, into.version(), by);
        visits.confirm(tx, ticket);
        return classify(tx, ticket, into.priority(), into.cause(), by);
    }

    /// Its holder says so at a kiosk, and is believed until a desk has looked.
    Queue.Ticket declare(Tx tx, UUID id, DeskWork.Classify into, Actor by) {
        TicketRow ticket = decisions.ticket(tx, id, into.version());
        if (into.priority() == Queue.Priority.APPOINTMENT) {
            throw Refusals.notPossible(ticket, TicketEvent.CLASSIFY);
        }
        if (into.priority().isPreferred()) {
            visits.declare(tx, ticket);
        } else {
            visits.confirm(tx, ticket);
        }
        return classify(tx, ticket, into.priority(), DeskWork.Cause.ASKED_FOR_IT, by);
    }

    private Queue.Ticket classify(Tx tx, TicketRow ticket, Queue.Priority priority, DeskWork.Cause cause, Actor by) {
        var step = new Step(TicketEvent.CLASSIFY, by.name(), cause);
        return views.moved(tx, changes.classify(tx, ticket, step, priority));
    }

    /// Takes the last step back, if it was that person's and is one that can be.
    Queue.Ticket undo(Tx tx, UUID id, Queue.DeskAction action, Actor by) {
        TicketRow ticket = decisions.ticket(tx, id, action.version());
        Intervals.Interval earlier = intervals
                .before(tx.handle(), ticket)
                .filter(interval ->
                        ticket.moved().mayBeUndone() && ticket.movedBy().equals(by.name()))
                .filter(interval -> interval.stay().day() == ticket.day())
                .orElseThrow(() -> Refusals.because(
                        Queue.Refusal.NOTHING_TO_UNDO,
                        "the last step is another's or cannot be taken back",
                        Map.of("number", ticket.number())));
        Integer desk = earlier.stay().desk();
        if (desk != null && TicketStates.isAtDesk(earlier.stay().state())) {
            decisions.requireFree(tx, ticket.day(), desk, id, by);
        }
        requireUse(tx, earlier.stay());
        takeTurnBack(tx, ticket);
        TicketRow before = changes.undo(tx, ticket, earlier, by.name());
        alarms.set(tx, before);
        return views.moved(tx, before);
    }

    /// The desk's turns between preferred and ordinary ones go on as if it had not called.
    private void takeTurnBack(Tx tx, TicketRow ticket) {
        Integer desk = ticket.desk();
        String because = ticket.stay().why();
        if (ticket.moved() == TicketEvent.CALL && desk != null && because != null) {
            Turn.Why why = json.stored(because, Turn.Why.class);
            if (why.reason() != Turn.Reason.CHOSEN && why.reason() != Turn.Reason.RETURNED) {
                pools.countPreferred(tx, desk, why.preferredInARow());
            }
        }
    }

    private Queue.Ticket step(
            Tx tx, UUID id, Queue.DeskAction action, TicketEvent event, Actor by, UnaryOperator<Stay> to) {
        TicketRow ticket = decisions.ticket(tx, id, action.version(), by);
        var step = new Step(event, by.name(), action.cause());
        return views.moved(tx, changes.move(tx, ticket, step, to));
    }
}
