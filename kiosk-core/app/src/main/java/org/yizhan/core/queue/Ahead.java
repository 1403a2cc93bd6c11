package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Tx;

/// How many of those who wait are called before one of them: as many as a desk that serves its line would call by
/// [CallingPolicy] before it, as things stand and if that desk alone called. Of several such desks the one counts that
/// comes to it first. So nobody is before it whom none of its desks calls, and everybody is whose delay ends before
/// that desk calls again.
///
/// It is counted and not played: only who is due is read one by one. So it looks one call ahead, and not at
/// several delays that end together.
@Singleton
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

    /// Of somebody who comes into that line now. While all who wait are of their kind and they are not due at once,
    /// their numbers say it.
    int ofComer(Tx tx, long day, String line, Queue.Priority priority) {
        Instant now = tx.now();
        Tally.InLines inLines = tally.kindsInLines(tx, day);
        boolean preferred = priority.isPreferred();
        List<Desk> desks = desks(line, now);
        Instant due = desks.getFirst().policy().due(priority, now);
        var comer = new Whom(
                new Standing.Delay(Long.MAX_VALUE, line, preferred, due, Long.MAX_VALUE),
                inLines.kind(preferred),
                inLines.kind(!preferred));
        boolean isLast = comer.others().isEmpty()
                && desks.stream().noneMatch(desk -> desk.policy().isDue(due, now));
        Hall hall = isLast ? new Hall(now, List.of(), Map.of()) : hall(tx.handle(), day, inLines, desks, now);
        return hall.before(desks, comer);
    }

    /// Of one that stands in a line.
    int of(Handle handle, TicketRow ticket, Instant now) {
        Stay stay = ticket.stay();
        Tally.InLines inLines = tally.kindsInLines(handle, stay.day());
        List<Desk> desks = desks(stay.line(), now);
        var delay = Standing.Delay.of(ticket, desks.getFirst().policy());
        boolean isDue = desks.stream().allMatch(desk -> desk.policy().isDue(delay.due(), now));
        var whom =
                new Whom(delay, isDue ? Map.of() : standing.before(handle, ticket), inLines.kind(!delay.preferred()));
        return hall(handle, stay.day(), inLines, desks, now).before(desks, whom);
    }

    private Hall hall(Handle handle, long day, Tally.InLines inLines, List<Desk> desks, Instant now) {
        CallingPolicy farthest = desks.stream()
                .map(Desk::policy)
                .max(Comparator.comparing(CallingPolicy::untilNextCall))
                .orElseThrow();
        return new Hall(now, standing.due(handle, day, inLines.lines(), farthest, now), pools.preferredInARow(handle));
    }

    /// Where somebody sits who serves that line those desks count, else all that would, else one of its own.
    private List<Desk> desks(String line, Instant now) {
        List<Seat> seats = presence.serving(line, now);
        if (seats.isEmpty()) {
            seats = IntStream.rangeClosed(1, settings.desks())
                    .mapToObj(presence::empty)
                    .filter(seat -> seat.calls(line))
                    .toList();
        }
        if (seats.isEmpty()) {
            seats = List.of(Seat.of(line));
        }
        return seats.stream()
                .map(seat -> new Desk(seat, settings.calling(seat::calls, 1)))
                .toList();
    }

    private record Desk(Seat seat, CallingPolicy policy) {
        int count(Map<String, Integer> lines) {
            return lines.entrySet().stream()
                    .filter(line -> seat.calls(line.getKey()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /// @param own     how many of the same kind, preferred or ordinary, stand before it, by line; not asked of one that
    ///                is due at every desk
    /// @param others  how many of the other kind stand anywhere, by line
    private record Whom(Standing.Delay delay, Map<String, Integer> own, Map<String, Integer> others) {}

    /// @param due     who is due at the desk that looks farthest ahead, in their order
    /// @param inARow  how many preferred ones each desk has called since the last ordinary one
    private record Hall(Instant now, List<Standing.Delay> due, Map<Integer, Integer> inARow) {
        int before(List<Desk> desks, Whom whom) {
            return desks.stream().mapToInt(desk -> before(desk, whom)).min().orElseThrow();
        }

        private int before(Desk desk, Whom whom) {
            List<Standing.Delay> first = due.stream()
                    .filter(one ->
                            desk.policy().isDue(one.due(), now) && desk.seat().calls(one.line()))
                    .toList();
            if (desk.policy().isDue(whom.delay().due(), now)) {
                return Math.toIntExact(first.stream()
                        .takeWhile(one -> one.compareTo(whom.delay()) < 0)
                        .count());
            }
            return first.size() + beforeInTurn(desk, whom, first);
        }

        /// After those that are due, how many more.
        private int beforeInTurn(Desk desk, Whom whom, List<Standing.Delay> first) {
            int inARowThen = inARow.getOrDefault(desk.seat().desk(), 0);
            int own = desk.count(whom.own());
            int others = desk.count(whom.others());
            for (Standing.Delay one : first) {
                inARowThen = desk.policy().inARowAfter(one.preferred(), inARowThen);
                if (one.preferred() != whom.delay().preferred()) {
                    others--;
                } else if (one.place() < whom.delay().place()) {
                    own--;
                }
            }
            return desk.policy().before(whom.delay().preferred(), own, others, inARowThen);
        }
    }
}
