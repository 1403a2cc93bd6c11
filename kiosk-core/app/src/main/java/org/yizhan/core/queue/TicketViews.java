package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.core.devices.Printing;
import org.yizhan.core.opening.DeskPauses;
import org.yizhan.core.staff.Staff;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Store;
import org.yizhan.core.store.Tx;

/// The queue as kiosk, desk and board see it. However many wait, a view is a fixed handful of queries.
@Singleton
class TicketViews {
    private static final int CALLS_SHOWN = 5;

    private final Store store;
    private final Tickets tickets;
    private final Intervals intervals;
    private final Tally tally;
    private final Ahead ahead;
    private final Lines lines;
    private final Gate gate;
    private final DeskPauses pauses;
    private final Presence presence;
    private final Absences absences;
    private final Today today;
    private final Printing printing;
    private final Staff staff;
    private final PolicySettings settings;
    private final WaitForecast forecast;
    private final CoreClock clock;
    private final Json json;

    TicketViews(
            Store store,
            Tickets tickets,
            Intervals intervals,
            Tally tally,
            Ahead ahead,
            Lines lines,
            Gate gate,
            DeskPauses pauses,
            Presence presence,
            Absences absences,
            Today today,
            Printing printing,
            Staff staff,
            PolicySettings settings,
            WaitForecast forecast,
            CoreClock clock,
            Json json) {
        this.store = store;
        this.tickets = tickets;
        this.intervals = intervals;
        this.tally = tally;
        this.ahead = ahead;
        this.lines = lines;
        this.gate = gate;
        this.pauses = pauses;
        this.presence = presence;
        this.absences = absences;
        this.today = today;
        this.printing = printing;
        this.staff = staff;
        this.settings = settings;
        this.forecast = forecast;
        this.clock = clock;
        this.json = json;
    }

    /// Whom a view is for, and on which day: what is offered is what they may do.
    ///
    /// @param reader  as callers are named
    record Look(String reader, long day) {}

    /// One ticket as it stands. A ticket of an earlier day offers nothing to do.
    ///
    /// @param reader  as callers are named
    Queue.Ticket ticket(Handle handle, TicketRow row, String reader) {
        var look = new Look(reader, today.ordinal(handle));
        return ticket(handle, row, look, lines.name(handle, row.stay().service()));
    }

    /// One of today, for whoever has just moved it.
    Queue.Ticket moved(Tx tx, TicketRow row) {
        LocalizedText name = lines.name(tx, row.stay().service());
        return ticket(tx.handle(), row, new Look(row.movedBy(), row.day()), name);
    }

    private Queue.Ticket ticket(Handle handle, TicketRow row, Look look, LocalizedText name) {
        Print.@Nullable State print = printing.state(handle, row.id()).orElse(null);
        Instant back =
                absences.of(handle, row.nr()).map(Absences.Absence::returnAt).orElse(null);
        return shown(row, look, name, ahead(handle, row), print, back);
    }

    /// One that has just been drawn.
    Queue.Ticket issued(TicketRow row, ServiceRow service, Print.@Nullable State print, @Nullable Instant returnAt) {
        return shown(row, new Look(row.movedBy(), row.day()), service.name(), row.aheadAtIssue(), print, returnAt);
    }

    private int ahead(Handle handle, TicketRow row) {
        return TicketStates.isInLine(row.state()) ? ahead.of(handle, row, clock.now()) : 0;
    }

    /// The lines, with how many stand in each.
    List<Queue.Service> services(Handle handle) {
        long day = today.ordinal(handle);
        Map<String, Integer> waiting = tally.inLines(handle, day);
        return lines.all(handle).values().stream()
                .map(line -> service(handle, line, day, waiting.getOrDefault(line.id(), 0)))
                .toList();
    }

    private Queue.Service service(Handle handle, ServiceRow line, long day, int waiting) {
        Optional<Opening.Shut> shut = gate.shut(handle, line, day, clock.now(), clock.trusted());
        Optional<Instant> back =
                shut.isEmpty() && clock.trusted() ? presence.backAt(line.id(), clock.now()) : Optional.empty();
        return new Queue.Service(
                line.id(),
                line.prefix(),
                line.name(),
                line.hint(),
                waiting,
                shut.isEmpty(),
                shut.orElse(null),
                back.orElse(null),
                forecast.arrival(line.id(), Queue.Priority.ORDINARY).orElse(null));
    }

    Queue.Board board(Handle handle) {
        long day = today.ordinal(handle);
        List<Queue.Call> calls = tickets.lastCalled(handle, day, CALLS_SHOWN).stream()
                .flatMap(row -> call(row).stream())
                .toList();
        return new Queue.Board(
                store.cursor(handle),
                calls.isEmpty() ? null : calls.getFirst(),
                calls.isEmpty() ? List.of() : calls.subList(1, calls.size()),
                tally.of(handle, day).waiting(),
                clock.now(),
                List.copyOf(pauses.now(handle, clock.now()).values()));
    }

    /// The story of one ticket, from its issue on.
    List<Queue.Interval> intervals(Handle handle, TicketRow row) {
        return intervals.of(handle, row).stream()
                .map(interval -> new Queue.Interval(
                        interval.stay().state(),
                        interval.event(),
                        interval.stay().service(),
                        interval.stay().priority(),
                        desk(interval.stay()),
                        staff.shownCaller(handle, interval.by()),
                        interval.cause(),
                        why(interval.stay()),
                        interval.from(),
                        interval.until(),
                        interval.undone()))
                .toList();
    }

    private static Optional<Queue.Call> call(TicketRow row) {
        Integer desk = row.desk();
        var last = row.calls().last();
        return desk == null || last == null
                ? Optional.empty()
                : Optional.of(
                        new Queue.Call(row.number(), desk, last, row.calls().count()));
    }

    Queue.Ticket shown(
            TicketRow row,
            Look look,
            LocalizedText name,
            int ahead,
            Print.@Nullable State print,
            @Nullable Instant returnAt) {
        Stay stay = row.stay();
        return new Queue.Ticket(
                row.id(),
                row.number(),
                stay.service(),
                name,
                stay.state(),
                ahead,
                row.issuedAt(),
                desk(stay),
                row.calls().last(),
                row.calls().count(),
                row.day() == look.day() ? offered(row, look.reader()) : Set.of(),
                print,
                row.version(),
                stay.priority(),
                TicketStates.isAtDesk(stay.state()) ? why(stay) : null,
                stay.backAt(),
                stay.route(),
                returnAt,
                forecast.of(row).orElse(null),
                TicketStates.isInLine(stay.state()) ? settings.rule(stay.priority()) : null);
    }

    private Set<Queue.Action> offered(TicketRow row, String reader) {
        Set<Queue.Action> actions = TicketStates.actions(row.state());
        if (row.state() == Queue.State.CALLED && row.calls().again() >= settings.recalls()) {
            actions.remove(Queue.Action.RECALL);
        }
        if (settings.isCalledInVain(row)) {
            actions.add(Queue.Action.MISS_BY_NEXT);
        }
        if (row.moved().mayBeUndone() && row.movedBy().equals(reader)) {
            actions.add(Queue.Action.UNDO);
        }
        return actions;
    }

    /// The desk it is at, was at, or waits for.
    private static @Nullable Integer desk(Stay stay) {
        Integer desk = stay.desk();
        return desk == null && TicketStates.isInLine(stay.state())
                ? LineKey.desk(stay.line()).orElse(null)
                : desk;
    }

    private Turn.@Nullable Why why(Stay stay) {
        String because = stay.why();
        return because == null ? null : json.stored(because, Turn.Why.class);
    }
}
