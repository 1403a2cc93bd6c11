package org.yizhan.core.queue;

import jakarta.inject.Singleton;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.directory.Masked;
import org.yizhan.core.opening.DeskPauses;
import org.yizhan.core.staff.Staff;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

/// All that a desk's screen shows, read at one moment.
@Singleton
class ConsoleView {
    private static final int SHOWN = 50;

    private final Store store;
    private final Tickets tickets;
    private final Tally tally;
    private final Pools pools;
    private final Today today;
    private final Staff staff;
    private final DeskPauses pauses;
    private final Absences absences;
    private final ToldVisits visits;
    private final DeskNotes notes;
    private final DeskCalls calls;
    private final TicketLists lists;
    private final PolicySettings settings;
    private final CoreClock clock;

    ConsoleView(
            Store store,
            Tickets tickets,
            Tally tally,
            Pools pools,
            Today today,
            Staff staff,
            DeskPauses pauses,
            Absences absences,
            ToldVisits visits,
            DeskNotes notes,
            DeskCalls calls,
            TicketLists lists,
            PolicySettings settings,
            CoreClock clock) {
        this.store = store;
        this.tickets = tickets;
        this.tally = tally;
        this.pools = pools;
        this.today = today;
        this.staff = staff;
        this.pauses = pauses;
        this.absences = absences;
        this.visits = visits;
        this.notes = notes;
        this.calls = calls;
        this.lists = lists;
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
        List<TicketRow> absent = tickets.drawnInAbsence(handle, day, SHOWN);
        TicketLists.Known known = lists.known(
                handle,
                new TicketViews.Look(by, day),
                Stream.of(line, called, aside, absent).flatMap(List::stream).toList());
        // Masked: enough for whoever knows it, too little for anybody who looks over a shoulder.
        Map<Long, String> phones = absences.phones(
                handle,
                absent.stream().flatMap(row -> known.absence(row).stream()).toList());
        List<Queue.Ticket> waiting = new ArrayList<>();
        line.forEach(row -> waiting.add(known.show(row, waiting.size())));
        Map<Integer, Queue.Ticket> current = new HashMap<>();
        called.forEach(row -> Optional.ofNullable(row.desk()).ifPresent(at -> current.put(at, known.show(row, 0))));
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
                aside.stream().map(row -> known.show(row, 0)).toList(),
                absent.stream()
                        .map(row -> new Queue.Absent(known.show(row, 0), Masked.phone(phones.get(row.nr()))))
                        .toList(),
                called.stream()
                        .filter(row -> Objects.equals(row.desk(), desk))
                        .findFirst()
                        .map(row -> visits.of(handle, row))
                        .orElse(null),
                notes.of(handle, day));
    }

    /// In the order in which a desk that serves all would call them one after the other, if all it did took no time.
    private List<TicketRow> inOrder(Collection<TicketRow> first, Instant now, int preferredInARow) {
        CallingPolicy policy = settings.calling(LineKey::isOfService, 1);
        Set<TicketRow> left = new LinkedHashSet<>(first);
        List<TicketRow> order = new ArrayList<>();
        int inARow = preferredInARow;
        while (order.size() < SHOWN && !left.isEmpty()) {
            TicketRow next = policy.choose(left, moment -> policy.endingBy(moment, left), now, inARow)
                    .orElseThrow()
                    .ticket();
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
        return new Queue.Figures(
                counts.issued(),
                counts.finished(),
                counts.missed(),
                counts.cancelled(),
                counts.waiting(),
                counts.held(),
                longest);
    }
}
