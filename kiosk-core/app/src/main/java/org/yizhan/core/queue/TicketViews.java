package org.yizhan.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.core.devices.Printing;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.staff.Staff;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

/// The queue as kiosk, desk and board see it. However many wait, a view is a fixed handful of queries.
@ApplicationScoped
class TicketViews {
    private static final int CALLS_SHOWN = 5;

    private final Store store;
    private final Tickets tickets;
    private final Lines lines;
    private final Today today;
    private final Printing printing;
    private final Settings settings;
    private final Staff staff;
    private final CoreClock clock;

    TicketViews(
            Store store,
            Tickets tickets,
            Lines lines,
            Today today,
            Printing printing,
            Settings settings,
            Staff staff,
            CoreClock clock) {
        this.store = store;
        this.tickets = tickets;
        this.lines = lines;
        this.today = today;
        this.printing = printing;
        this.settings = settings;
        this.staff = staff;
        this.clock = clock;
    }

    /// One ticket as it stands. A ticket of an earlier day offers nothing to do.
    Queue.Ticket ticket(Handle handle, TicketRow row) {
        long day = today.ordinal(handle);
        boolean waiting = row.state() == Queue.State.WAITING;
        int ahead = waiting ? tickets.ahead(handle, row.day(), row.nr()) : 0;
        LocalizedText name = Lines.name(lines.all(handle, day), row);
        return shown(row, day, name, ahead, printing.state(handle, row.id()).orElse(null));
    }

    List<Queue.Service> services(Handle handle) {
        return List.copyOf(lines.all(handle, today.ordinal(handle)).values());
    }

    Queue.Console console(Handle handle, int desk) {
        long day = today.ordinal(handle);
        Map<String, Queue.Service> services = lines.all(handle, day);
        List<TicketRow> waiting = tickets.waiting(handle, day);
        List<TicketRow> called = tickets.atDesks(handle, day);
        Map<UUID, Print.State> prints = printing.states(handle, ids(waiting, called));
        List<Queue.Ticket> line = new ArrayList<>();
        for (TicketRow row : waiting) {
            line.add(shown(row, day, Lines.name(services, row), line.size(), prints.get(row.id())));
        }
        Map<Integer, Queue.Ticket> current = new HashMap<>();
        called.forEach(row -> {
            if (row.desk() != null) {
                current.put(row.desk(), shown(row, day, Lines.name(services, row), 0, prints.get(row.id())));
            }
        });
        Map<Integer, String> names = staff.atDesks(handle, clock.now());
        List<Queue.Desk> desks = IntStream.rangeClosed(1, settings.number(Setting.DESKS))
                .mapToObj(number -> new Queue.Desk(number, names.get(number), current.get(number)))
                .toList();
        return new Queue.Console(
                store.cursor(handle),
                desk,
                line,
                current.get(desk),
                desks,
                tickets.figures(handle, day, clock.now()),
                new Turn.Next(null, null),
                List.of());
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
                tickets.countWaiting(handle, day),
                clock.now());
    }

    private static Optional<Queue.Call> call(TicketRow row) {
        return row.desk() == null || row.calledAt() == null
                ? Optional.empty()
                : Optional.of(new Queue.Call(row.id(), row.number(), row.desk(), row.calledAt(), row.calls()));
    }

    private static List<UUID> ids(List<TicketRow> waiting, List<TicketRow> called) {
        List<UUID> ids = new ArrayList<>();
        waiting.forEach(row -> ids.add(row.id()));
        called.forEach(row -> ids.add(row.id()));
        return ids;
    }

    private static Queue.Ticket shown(
            TicketRow row, long day, LocalizedText name, int ahead, Print.@Nullable State print) {
        return new Queue.Ticket(
                row.id(),
                row.number(),
                row.serviceId(),
                name,
                row.state(),
                ahead,
                row.issuedAt(),
                row.desk(),
                row.calledAt(),
                row.calls(),
                row.day() == day ? TicketStates.actions(row.state()) : Set.of(),
                print,
                row.version(),
                Queue.Priority.ORDINARY,
                null,
                null,
                List.of());
    }
}
