package org.yizhan.core.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.Queue;

/// What happened at desks, stay by stay in the order in which they began, and which visits it tells the length of.
///
/// A visit goes from the call until it left the desk. Where somebody pressed for that, it lasted so long. Where
/// the desk just called the next one, the visit ended then only if there was somebody to call all the while: the
/// one who was called had stood in line when it began. If they came later, the desk may have been idle until they
/// did, and nobody knows how long the visit lasted: it tells nothing. Whether somebody stands in line is settled
/// before a visit begins, so that leaving these out prefers neither short ones nor long ones.
final class DeskLog {
    private static final Set<String> LEFT_BY_NEXT = Set.of("finished", "next-leg");

    private final Map<Long, Long> cameAt = new HashMap<>();
    private final Set<Long> reclassified = new HashSet<>();
    private final Map<Integer, Visit> latest = new HashMap<>();
    private final List<DeskTimes.Visit> told = new ArrayList<>();

    /// One stay of a ticket that was not taken back. Times are epoch milliseconds.
    ///
    /// @param until  none while it lasts, and where only the night ended it
    /// @param ended  what ended it, as the journal calls it
    record Row(
            long ticket,
            Queue.State state,
            String service,
            @Nullable Integer desk,
            long from,
            @Nullable Long until,
            @Nullable String ended) {}

    private record Visit(
            long ticket,
            String service,
            long began,
            @Nullable Long until,
            @Nullable String ended) {
        Visit goesOn(Row row) {
            return new Visit(ticket, service, began, row.until(), row.ended());
        }

        boolean isEndedByCallAt(long call) {
            return until != null && until == call && ended != null && LEFT_BY_NEXT.contains(ended);
        }
    }

    void tell(Row row) {
        Integer desk = row.desk();
        switch (row.state()) {
            case WAITING, TRANSFERRED -> inLine(row);
            case CALLED -> {
                if (desk != null) {
                    called(desk, row);
                }
            }
            case SERVING -> {
                if (desk != null) {
                    latest.computeIfPresent(
                            desk, (at, visit) -> visit.ticket() == row.ticket() ? visit.goesOn(row) : visit);
                }
            }
            case HELD, WAITING_FOR_PAPERS, MISSED, FINISHED, CANCELLED -> {}
        }
    }

    /// Whoever is put into another class stands where they stood.
    private void inLine(Row row) {
        if (!reclassified.remove(row.ticket())) {
            cameAt.put(row.ticket(), row.from());
        }
        if (TicketEvent.CLASSIFY.op().equals(row.ended())) {
            reclassified.add(row.ticket());
        }
    }

    private void called(int desk, Row row) {
        Visit before = latest.put(desk, new Visit(row.ticket(), row.service(), row.from(), row.until(), row.ended()));
        if (before != null
                && !(before.isEndedByCallAt(row.from())
                        && cameAt.getOrDefault(row.ticket(), Long.MIN_VALUE) > before.began())) {
            add(before);
        }
    }

    private void add(Visit visit) {
        Long until = visit.until();
        if (until != null) {
            told.add(DeskTimes.Visit.of(visit.service(), visit.began(), until));
        }
    }

    /// The visits whose length is known.
    List<DeskTimes.Visit> visits() {
        latest.values().forEach(this::add);
        latest.clear();
        return List.copyOf(told);
    }
}
