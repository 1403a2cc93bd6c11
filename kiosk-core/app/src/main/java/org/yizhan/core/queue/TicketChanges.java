package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.core.journal.CenterJournal;
import org.yizhan.core.journal.Entry;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Tx;

/// Every change of a ticket: the row, its interval, the tally, its journal row and its event, in one transaction.
@Singleton
class TicketChanges {
    private static final String TYPE = "queue.ticket";

    private final Tickets tickets;
    private final Intervals intervals;
    private final Tally tally;
    private final Counters counters;
    private final CenterJournal journal;
    private final Json json;

    TicketChanges(
            Tickets tickets, Intervals intervals, Tally tally, Counters counters, CenterJournal journal, Json json) {
        this.tickets = tickets;
        this.intervals = intervals;
        this.tally = tally;
        this.counters = counters;
        this.journal = journal;
        this.json = json;
    }

    /// A new ticket with the next number of its line and day, in line or, where it lacks papers, with its place kept.
    TicketRow issue(Tx tx, UUID id, ServiceRow service, Stay stay, int ahead, String by) {
        boolean lacks = stay.state() == Queue.State.WAITING_FOR_PAPERS;
        var step = new Step(lacks ? TicketEvent.ISSUE_LACKING : TicketEvent.ISSUE, by);
        return begin(tx, id, service.id(), service, "", stay, ahead, step);
    }

    /// A visit that is served without a number of the line: it gets one of a series of its own, which is never called.
    TicketRow visit(Tx tx, UUID id, ServiceRow service, Stay stay, String by) {
        return begin(tx, id, service.id() + "+", service, "+", stay, 0, new Step(TicketEvent.VISIT, by));
    }

    private TicketRow begin(
            Tx tx, UUID id, String series, ServiceRow service, String mark, Stay begun, int ahead, Step step) {
        Stay stay = begun.in(TicketStates.first(step.event()).orElseThrow());
        Optional<TicketRow> added = Optional.empty();
        while (added.isEmpty()) {
            int serial = counters.next(tx, stay.day(), series);
            String number = mark.isEmpty()
                    ? service.numbering().number(service.prefix(), serial)
                    : service.prefix() + mark + serial;
            added = tickets.insert(tx, id, number, ahead, stay, step);
        }
        TicketRow ticket = added.get();
        intervals.open(tx.handle(), ticket, step, tx.now());
        tally.add(tx, ticket.stay());
        Map<String, Object> payload = facts(ticket, step.by());
        payload.put("ahead", ahead);
        payload.put("priority", stay.priority());
        payload.put("state", stay.state());
        journal.append(tx, Entry.created(TYPE, id, step.event().op(), payload));
        tx.emit(Event.about(Feed.TICKET, id));
        return ticket;
    }

    /// Calls it to that desk, for the first time or once more, and tells board and voice.
    TicketRow call(Tx tx, TicketRow ticket, Step step, int desk, Turn.Why why) {
        boolean again = ticket.state() == Queue.State.CALLED;
        TicketRow.Calls calls =
                again ? ticket.calls().oneMore(tx.now()) : ticket.calls().first(tx.now());
        UnaryOperator<Stay> to = again ? stay -> stay : stay -> stay.calledTo(desk, step.by(), json.text(why));
        TicketRow called =
                step(tx, ticket, step, to, calls, Map.of("desk", desk, "call", calls.count(), "why", why.reason()));
        var call = new Queue.Call(ticket.number(), desk, tx.now(), calls.count());
        tx.emit(new Event(Feed.CALLED, ticket.id(), call));
        return called;
    }

    /// Takes a step that calls nobody.
    TicketRow move(Tx tx, TicketRow ticket, Step step, UnaryOperator<Stay> to) {
        return step(tx, ticket, step, to, ticket.calls(), Map.of());
    }

    private TicketRow step(
            Tx tx,
            TicketRow before,
            Step step,
            UnaryOperator<Stay> to,
            TicketRow.Calls calls,
            Map<String, Object> facts) {
        Stay stay = to.apply(before.stay().in(require(before, step.event())));
        TicketRow after = before.after(step, stay, calls);
        boolean stays = step.event() == TicketEvent.RECALL && before.state() == stay.state();
        if (!stays) {
            Instant at = intervals.close(tx.handle(), before, step.event().op(), tx.now());
            if (lasts(stay, step.event())) {
                intervals.open(tx.handle(), after, step, at);
            }
            tally.move(tx, before.stay(), stay);
        }
        tickets.update(tx, before, after, order(step.event(), stay));
        reindex(tx, before, after);
        note(tx, before, after, step, facts);
        return after;
    }

    /// Puts it into another class, wherever it stands. It is a stay of its own, so that it says why, and that it can be
    /// taken back.
    TicketRow classify(Tx tx, TicketRow before, Step step, Queue.Priority priority) {
        return step(tx, before, step, stay -> stay.of(priority), before.calls(), Map.of("priority", priority));
    }

    /// Of the class of those who have an appointment, with what that promises beginning then.
    TicketRow appoint(Tx tx, TicketRow before, Step step, Instant from) {
        return step(
                tx,
                before,
                step,
                stay -> stay.appointedFrom(from),
                before.calls(),
                Map.of("priority", Queue.Priority.APPOINTMENT));
    }

    /// Sends it through other lines after the present one, wherever it stands.
    TicketRow reroute(Tx tx, TicketRow before, Step step, List<String> route) {
        require(before, step.event());
        TicketRow after = before.after(step, before.stay().through(route), before.calls());
        intervals.reroute(tx.handle(), after);
        tickets.update(tx, before, after, Tickets.CallOrder.KEPT);
        note(tx, before, after, step, Map.of("route", route));
        return after;
    }

    /// Goes back to where the ticket was before its last step.
    TicketRow undo(Tx tx, TicketRow before, Intervals.Interval earlier, String by) {
        var step = new Step(TicketEvent.UNDO, by);
        TicketRow after = before.after(step, earlier.stay(), before.calls());
        intervals.resume(tx.handle(), before, earlier, tx.now());
        tally.move(tx, before.stay(), after.stay());
        tickets.update(tx, before, after, order(step.event(), after.stay()));
        reindex(tx, before, after);
        note(tx, before, after, step, Map.of("undid", before.moved().op()));
        return after;
    }

    /// Writes day and class where one of them changed; they are in every index.
    private void reindex(Tx tx, TicketRow before, TicketRow after) {
        if (before.day() != after.day()
                || before.stay().priority() != after.stay().priority()) {
            tickets.reclassify(tx.handle(), after);
        }
    }

    /// Of those who went home nothing stays open, of those who were missed it does until the day is over.
    private static boolean lasts(Stay stay, TicketEvent event) {
        return !TicketStates.isOver(stay.state()) && event != TicketEvent.LEFT_WAITING;
    }

    /// Board and console show the latest calls; one that waits again is none of them.
    private static Tickets.CallOrder order(TicketEvent event, Stay stay) {
        if (event == TicketEvent.CALL || event == TicketEvent.RECALL) {
            return Tickets.CallOrder.LAST;
        }
        boolean none = TicketStates.isInLine(stay.state()) || event == TicketEvent.CARRY;
        return none ? Tickets.CallOrder.NONE : Tickets.CallOrder.KEPT;
    }

    private static Queue.State require(TicketRow ticket, TicketEvent event) {
        return TicketStates.after(ticket.state(), event).orElseThrow(() -> Refusals.notPossible(ticket, event));
    }

    private void note(Tx tx, TicketRow before, TicketRow after, Step step, Map<String, Object> facts) {
        Map<String, Object> payload = facts(after, step.by());
        payload.put("state", after.state());
        if (step.cause() != null) {
            payload.put("cause", step.cause());
        }
        payload.putAll(facts);
        journal.append(tx, Entry.changed(TYPE, after.id(), step.event().op(), before.version(), payload));
        tx.emit(Event.about(Feed.TICKET, after.id()));
    }

    private static Map<String, Object> facts(TicketRow ticket, String by) {
        return new LinkedHashMap<>(
                Map.of("number", ticket.number(), "service", ticket.stay().service(), "day", ticket.day(), "by", by));
    }
}
