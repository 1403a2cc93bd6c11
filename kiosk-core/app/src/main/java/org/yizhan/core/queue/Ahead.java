package org.yizhan.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.queue.Queue;

/// How many of those who wait are called before one of them: as many as a desk that serves its line would call by
/// [CallingPolicy] before it, as things stand and if that desk alone called. Of several such desks the one counts that
/// comes to it first. So nobody is before it whom none of its desks calls, and everybody who has waited longer than
/// promised is.
///
/// It is counted and not played: who has not waited too long is not read one by one.
@ApplicationScoped
class Ahead {
    private final Standing standing;
    private final Tally tally;
    private final Pools pools;
    private final Presence presence;
    private final PolicySettings settings;

    Ahead(Standing standing, Tally tally, Pools pools, Presence presence, PolicySettings settings) {
        this.standing = standing;
        this.tally = tally;
        this.pools = pools;
        this.presence = presence;
        this.settings = settings;
    }

    /// Of somebody who comes into that line now. While all who wait are of their kind, their numbers say it.
    int ofComer(Handle handle, long day, String line, Queue.Priority priority, Instant now) {
        Tally.InLines inLines = tally.kindsInLines(handle, day);
        boolean preferred = priority.isPreferred();
        Hall hall = inLines.kind(!preferred).isEmpty()
                ? new Hall(settings.calling(), List.of(), Map.of())
                : hall(handle, day, inLines, now);
        var comer = new Whom(preferred, Long.MAX_VALUE, inLines.kind(preferred), inLines.kind(!preferred));
        return least(line, now, seat -> hall.before(seat, comer));
    }

    /// Of one that stands in a line.
    int of(Handle handle, TicketRow ticket, Instant now) {
        Stay stay = ticket.stay();
        Tally.InLines inLines = tally.kindsInLines(handle, stay.day());
        Hall hall = hall(handle, stay.day(), inLines, now);
        if (!now.isBefore(hall.policy().due(ticket))) {
            return least(stay.line(), now, seat -> hall.beforeLate(seat, ticket.nr()));
        }
        boolean preferred = stay.priority().isPreferred();
        var whom = new Whom(preferred, stay.place(), standing.before(handle, ticket), inLines.kind(!preferred));
        return least(stay.line(), now, seat -> hall.before(seat, whom));
    }

    private Hall hall(Handle handle, long day, Tally.InLines inLines, Instant now) {
        CallingPolicy policy = settings.calling();
        return new Hall(
                policy, standing.late(handle, day, inLines.lines(), policy, now), pools.preferredInARow(handle));
    }

    /// Where somebody sits who serves that line those desks count, else all that would.
    private int least(String line, Instant now, ToIntFunction<Seat> before) {
        List<Seat> seats = presence.serving(line, now);
        if (seats.isEmpty()) {
            seats = IntStream.rangeClosed(1, settings.desks())
                    .mapToObj(presence::empty)
                    .filter(seat -> seat.calls(line))
                    .toList();
        }
        return seats.stream().mapToInt(before).min().orElseGet(() -> before.applyAsInt(Seat.of(line)));
    }

    /// One who has not waited too long.
    ///
    /// @param own     how many of the same kind, preferred or ordinary, stand before it, by line
    /// @param others  how many of the other kind stand anywhere, by line
    private record Whom(boolean preferred, long place, Map<String, Integer> own, Map<String, Integer> others) {}

    /// @param late    who has waited longer than promised, in the order in which they are called
    /// @param inARow  how many preferred ones each desk has called since the last ordinary one
    private record Hall(CallingPolicy policy, List<Standing.Late> late, Map<Integer, Integer> inARow) {
        int before(Seat seat, Whom whom) {
            int called = 0;
            int inARowThen = inARow.getOrDefault(seat.desk(), 0);
            int own = count(whom.own(), seat);
            int others = count(whom.others(), seat);
            for (Standing.Late one : late) {
                if (seat.calls(one.line())) {
                    called++;
                    inARowThen = policy.inARowAfter(one.preferred(), inARowThen);
                    if (one.preferred() != whom.preferred()) {
                        others--;
                    } else if (one.place() < whom.place()) {
                        own--;
                    }
                }
            }
            return called + policy.before(whom.preferred(), own, others, inARowThen);
        }

        int beforeLate(Seat seat, long nr) {
            return Math.toIntExact(late.stream()
                    .takeWhile(one -> one.nr() != nr)
                    .filter(one -> seat.calls(one.line()))
                    .count());
        }

        private static int count(Map<String, Integer> lines, Seat seat) {
            return lines.entrySet().stream()
                    .filter(line -> seat.calls(line.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }
}
