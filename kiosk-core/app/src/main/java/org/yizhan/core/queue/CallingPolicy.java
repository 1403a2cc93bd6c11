package org.yizhan.core.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;

/// Who is called next, and why.
///
/// Whoever will have passed the longest delay that their class is promised by the time the desk calls again comes
/// first, the one who passes it earliest before the others. While there is nobody like that, `ratio` preferred
/// ones are called, then one that is ordinary, each in order of arrival; unless that call were one too many:
/// where more delays end within some rounds than the desks can call for then, it is for the one of them that ends
/// first. In a round, which lasts `untilNextCall`, each of the `desks` calls once. The order of arrival is the
/// order of issue: a clock that was set decides whether a delay has passed, never who came before whom.
///
/// So as long as no visit lasts longer than a round, nobody passes their delay while a desk that might have
/// called them called somebody instead who could have waited longer; and of a group of up to [#FORESEEN] nobody
/// passes it at all, if calling by the ends of the delays alone would have kept them. Of more, those behind are
/// seen once fewer are before them.
///
/// @param ratio          how many preferred ones a desk calls in a row while ordinary ones wait
/// @param bounds         the longest delay of each class
/// @param untilNextCall  once it has called, how long until the desk is expected to call again
/// @param desks          how many call from the same lines, this one among them
record CallingPolicy(int ratio, Map<Queue.Priority, Duration> bounds, Duration untilNextCall, int desks) {
    /// Of how many the ends of their delays are foreseen: a family, or those who came with one bus.
    static final int FORESEEN = 12;

    private static final Comparator<TicketRow> ARRIVAL =
            Comparator.<TicketRow>comparingLong(ticket -> ticket.stay().place()).thenComparingLong(TicketRow::nr);

    CallingPolicy {
        bounds = Map.copyOf(bounds);
        if (desks < 1) {
            throw new IllegalArgumentException("one desk calls at least");
        }
    }

    record Choice(TicketRow ticket, Turn.Why why) {}

    /// When delays end of those who may be called: of every line and class the first [#enough], or all, that end
    /// by some moment. It is asked only where more than the heads may decide.
    @FunctionalInterface
    interface Delays {
        List<Instant> endingBy(Instant moment);
    }

    /// @param heads  of every line and class that may be called from, the first by place and the one that has waited
    ///               longest, at least
    /// @param inARow  how many preferred ones the desk has called since the last ordinary one
    Optional<Choice> choose(Collection<TicketRow> heads, Delays delays, Instant now, int inARow) {
        return inTurn(heads, now, inARow).map(turn -> {
            TicketRow first = Collections.min(
                    heads, Comparator.<TicketRow, Instant>comparing(this::due).thenComparing(ARRIVAL));
            Instant due = due(first);
            if (isDue(due, now)) {
                Turn.Reason passed = now.isBefore(due) ? Turn.Reason.DELAY_ENDING : Turn.Reason.LONGEST_DELAY;
                return choice(first, passed, now, inARow);
            }
            return isOneTooMany(due(turn.ticket()), due, delays, now)
                    ? choice(first, Turn.Reason.DELAYS_ENDING, now, inARow)
                    : turn;
        });
    }

    private Optional<Choice> inTurn(Collection<TicketRow> heads, Instant now, int inARow) {
        Optional<TicketRow> preferred =
                first(heads, ticket -> ticket.stay().priority().isPreferred());
        Optional<TicketRow> ordinary =
                first(heads, ticket -> !ticket.stay().priority().isPreferred());
        if (preferred.isPresent() && ordinary.isPresent()) {
            return inARow < ratio
                    ? preferred.map(ticket -> choice(ticket, Turn.Reason.PREFERRED_TURN, now, inARow))
                    : ordinary.map(ticket -> choice(ticket, Turn.Reason.ORDINARY_TURN, now, inARow));
        }
        return preferred.or(() -> ordinary).map(ticket -> choice(ticket, Turn.Reason.ONLY_CLASS, now, inARow));
    }

    /// Whether, if one is called now whose delay ends then, more delays that end before have ended by some round
    /// than the desks can call for: they call once a round, and have not called in the first of them.
    ///
    /// @param first  the first end of a delay
    private boolean isOneTooMany(Instant then, Instant first, Delays delays, Instant now) {
        int rounds = Math.toIntExact(Math.min(round(then, now), Math.ceilDiv(FORESEEN, desks)));
        Instant seen = now.plus(untilNextCall.multipliedBy(rounds));
        Instant until = seen.isBefore(then) ? seen : then.minusMillis(1);
        if (first.isAfter(until)) {
            return false;
        }
        int[] ending = new int[rounds + 1];
        for (Instant due : delays.endingBy(until)) {
            ending[Math.toIntExact(round(due, now))]++;
        }
        int sum = 0;
        for (int round = 1; round <= rounds; round++) {
            sum += ending[round];
            if (sum > desks * (round - 1)) {
                return true;
            }
        }
        return false;
    }

    /// In which round a delay ends; the first has those as well that have passed.
    private long round(Instant due, Instant now) {
        long left = Math.max(1, Duration.between(now, due).toMillis());
        return Math.ceilDiv(left, untilNextCall.toMillis());
    }

    /// As [Delays] says, where all who may be called are known.
    List<Instant> endingBy(Instant moment, Collection<TicketRow> all) {
        return all.stream().map(this::due).filter(due -> !due.isAfter(moment)).toList();
    }

    /// More than so many ends of delays in a line and class say nothing more.
    int enough() {
        return desks * (Math.ceilDiv(FORESEEN, desks) - 1) + 1;
    }

    /// Whether a delay that ends then will have passed by the time the desk calls again, if it has not already.
    boolean isDue(Instant due, Instant now) {
        return !now.plus(untilNextCall).isBefore(due);
    }

    /// When the longest delay that its class is promised has passed.
    Instant due(TicketRow ticket) {
        return due(ticket.stay().priority(), ticket.stay().since());
    }

    Instant due(Queue.Priority priority, Instant since) {
        return since.plus(bound(priority));
    }

    /// When the delay of one began that ends then.
    Instant latestSince(Queue.Priority priority, Instant due) {
        return due.minus(bound(priority));
    }

    /// How many preferred ones the desk has called in a row once that one is called.
    int inARowAfter(TicketRow called, int before) {
        return inARowAfter(called.stay().priority().isPreferred(), before);
    }

    int inARowAfter(boolean preferred, int before) {
        return preferred ? Math.min(before + 1, ratio) : 0;
    }

    /// How many are called before one that has so many of its own kind before it and so many of the other beside it, if
    /// none of them is due: after each `ratio` preferred ones comes one that is ordinary.
    ///
    /// @param inARow  how many preferred ones the desk has called since the last ordinary one
    int before(boolean preferred, int own, int others, int inARow) {
        int row = Math.min(inARow, ratio);
        return own + Math.min(others, preferred ? (own + row) / ratio : ratio * (own + 1) - row);
    }

    Turn.Why why(TicketRow ticket, Turn.Reason reason, Instant now, int inARow) {
        long waited = Math.max(0, Duration.between(ticket.stay().since(), now).toSeconds());
        return new Turn.Why(
                reason,
                ticket.stay().priority(),
                waited,
                Math.toIntExact(bound(ticket.stay().priority()).toMinutes()),
                inARow,
                ratio,
                reason == Turn.Reason.DELAY_ENDING ? minutesUntilNextCall() : null);
    }

    /// Begun ones count: what has been waited and these then add up to the delay.
    private int minutesUntilNextCall() {
        return Math.toIntExact(untilNextCall.plusMillis(59_999).toMinutes());
    }

    private Choice choice(TicketRow ticket, Turn.Reason reason, Instant now, int inARow) {
        return new Choice(ticket, why(ticket, reason, now, inARow));
    }

    private Duration bound(Queue.Priority priority) {
        return bounds.getOrDefault(priority, Duration.ZERO);
    }

    private static Optional<TicketRow> first(Collection<TicketRow> heads, Predicate<TicketRow> kind) {
        return heads.stream().filter(kind).min(ARRIVAL);
    }
}
