package org.yizhan.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.devices.Printing;
import org.yizhan.core.directory.Masked;
import org.yizhan.core.opening.DeskPauses;
import org.yizhan.core.staff.Staff;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

/// All that a desk's screen shows, read at one moment.
@ApplicationScoped
class ConsoleView {
    private static final int SHOWN = 50;

    private final Store store;
    private final Tickets tickets;
    private final Tally tally;
    private final Lines lines;
    private final Pools pools;
    private final Today today;
    private final Printing printing;
    private final Staff staff;
    private final DeskPauses pauses;
    private final Absences absences;
    private final ToldVisits visits;
    private final DeskNotes notes;
    private final DeskCalls calls;
    private final TicketViews views;
    private final PolicySettings settings;
    private final CoreClock clock;

    ConsoleView(
            Store store,
            Tickets tickets,
            Tally tally,
            Lines lines,
            Pools pools,
            Today today,
            Printing printing,
            Staff staff,
            DeskPauses pauses,
            Absences absences,
            ToldVisits visits,
            DeskNotes notes,
            DeskCalls calls,
            TicketViews views,
            PolicySettings settings,
            CoreClock clock) {
        this.store = store;
        this.tickets = tickets;
        this.tally = tally;
        this.lines = lines;
        this.pools = pools;
        this.today = today;
        this.printing = printing;
        this.staff = staff;
        this.pauses = pauses;
        this.absences = absences;
        this.visits = visits;
        this.notes = notes;
        this.calls = calls;
        this.views = views;
        this.settings = settings;
        this.clock = clock;
    }

    Queue.Console read(Handle handle, int desk, String by) {
        long day = today.ordinal(handle);
        Instant now = clock.now();
        List<TicketRow> first = tickets.first(handle, day, SHOWN);
        List<TicketRow> line = inOrder(first, now, pools.preferredInARow(handle, desk));
        List<TicketRow> called = tickets.atDesks(handle, day);
        List<TicketRow> aside = tickets.aside(handle, day, SHOWN);
        Map<String, ServiceRow> services = lines.all(handle);
        List<TicketRow> absent = tickets.drawnInAbsence(handle, day, SHOWN);
        Map<Long, Absences.Absence> absence = absences.lately(handle, day);
        // Masked: enough for whoever knows it, too little for anybody who looks over a shoulder.
        Map<Long, String> phones = absences.phones(
                handle,
                absent.stream()
                        .flatMap(row -> Optional.ofNullable(absence.get(row.nr())).stream())
                        .toList());
        Map<UUID, Print.State> prints = printing.states(handle, ids(line, called, aside, absent));
        Shown shown = (row, ahead) -> views.shown(
                row,
                day,
                Lines.name(services, row.stay().service()),
                ahead,
                prints.get(row.id()),
                Optional.ofNullable(absence.get(row.nr()))
                        .map(Absences.Absence::returnAt)
                        .orElse(null));
        List<Queue.Ticket> waiting = new ArrayList<>();
        line.forEach(row -> waiting.add(shown.of(row, waiting.size())));
        Map<Integer, Queue.Ticket> current = new HashMap<>();
        called.forEach(row -> Optional.ofNullable(row.desk()).ifPresent(at -> current.put(at, shown.of(row, 0))));
        Map<Integer, String> names = staff.atDesks(handle, now);
        Map<Integer, Opening.Pause> away = pauses.now(handle, now);
        List<Queue.Desk> desks = IntStream.rangeClosed(1, settings.desks())
                .mapToObj(number -> new Queue.Desk(number, names.get(number), current.get(number), away.get(number)))
                .toList();
        return new Queue.Console(
                store.cursor(handle),
                desk,
                waiting,
                current.get(desk),
                desks,
                figures(tally.of(handle, day), first, now),
                calls.preview(handle, desk, by),
                aside.stream().map(row -> shown.of(row, 0)).toList(),
                absent.stream()
                        .map(row -> new Queue.Absent(shown.of(row, 0), Masked.phone(phones.get(row.nr()))))
                        .toList(),
                called.stream()
                        .filter(row -> Objects.equals(row.desk(), desk))
                        .findFirst()
                        .map(row -> visits.of(handle, row))
                        .orElse(null),
                notes.of(handle, day));
    }

    private interface Shown {
        Queue.Ticket of(TicketRow row, int ahead);
    }

    /// In the order in which a desk that serves all would call them one after the other, if all it did took no time.
    private List<TicketRow> inOrder(Collection<TicketRow> first, Instant now, int preferredInARow) {
        CallingPolicy policy = settings.calling(LineKey::isOfService);
        Set<TicketRow> left = new LinkedHashSet<>(first);
        List<TicketRow> order = new ArrayList<>();
        int inARow = preferredInARow;
        while (order.size() < SHOWN && !left.isEmpty()) {
            TicketRow next = policy.choose(left, now, inARow).orElseThrow().ticket();
            inARow = policy.inARowAfter(next, inARow);
            left.remove(next);
            order.add(next);
        }
        return order;
    }

    private static Queue.Figures figures(Tally.Counts counts, List<TicketRow> first, Instant now) {
        long longest = first.stream()
                .map(TicketRow::issuedAt)
                .min(Comparator.naturalOrder())
                .map(issued -> Math.max(0, Duration.between(issued, now).toSeconds()))
                .orElse(0L);
        return new Queue.Figures(counts.issued(), counts.finished(), counts.missed(), counts.waiting(), longest);
    }

    @SafeVarargs
    private static List<UUID> ids(List<TicketRow>... rows) {
        return Stream.of(rows).flatMap(List::stream).map(TicketRow::id).toList();
    }
}
