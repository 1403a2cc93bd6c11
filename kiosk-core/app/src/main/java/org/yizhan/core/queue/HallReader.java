package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.yizhan.core.opening.DeskPauses;
import org.yizhan.core.staff.Staff;
import org.yizhan.core.store.CoreClock;

/// Reads who waits and which desks are open, by index and a thousand rows at most.
@Singleton
class HallReader {
    private static final int MOST_OF_A_KIND = 300;

    private final Tickets tickets;
    private final Tally tally;
    private final Lines lines;
    private final Pools pools;
    private final Today today;
    private final Staff staff;
    private final DeskPauses pauses;
    private final CoreClock clock;

    HallReader(
            Tickets tickets,
            Tally tally,
            Lines lines,
            Pools pools,
            Today today,
            Staff staff,
            DeskPauses pauses,
            CoreClock clock) {
        this.tickets = tickets;
        this.tally = tally;
        this.lines = lines;
        this.pools = pools;
        this.today = today;
        this.staff = staff;
        this.pauses = pauses;
        this.clock = clock;
    }

    HallNow read(Handle handle) {
        long day = today.ordinal(handle);
        Instant now = clock.now();
        Tally.Counts counts = tally.of(handle, day);
        return new HallNow(
                day,
                now,
                desks(handle, day, now),
                tickets.first(handle, day, MOST_OF_A_KIND),
                counts.ordinaryInLine(),
                counts.preferredInLine());
    }

    private List<HallNow.OpenDesk> desks(Handle handle, long day, Instant now) {
        SortedMap<Integer, String> callers = new TreeMap<>(staff.callersAtDesks(handle, now));
        SortedMap<Integer, TicketRow> busy = new TreeMap<>();
        for (TicketRow ticket : tickets.atDesks(handle, day)) {
            Integer desk = ticket.desk();
            String by = ticket.stay().staff();
            if (desk != null && by != null) {
                callers.putIfAbsent(desk, by);
                busy.put(desk, ticket);
            }
        }
        callers.keySet().removeAll(pauses.now(handle, now).keySet());
        Set<String> services = lines.all(handle).keySet();
        Map<String, Set<String>> served = pools.all(handle);
        Map<Integer, Integer> inARow = pools.preferredInARow(handle);
        List<HallNow.OpenDesk> desks = new ArrayList<>();
        for (Map.Entry<Integer, String> seat : callers.entrySet()) {
            int desk = seat.getKey();
            desks.add(new HallNow.OpenDesk(
                    desk,
                    new Seat(desk, seat.getValue(), served).lines(services),
                    inARow.getOrDefault(desk, 0),
                    busy.get(desk)));
        }
        return desks;
    }
}
