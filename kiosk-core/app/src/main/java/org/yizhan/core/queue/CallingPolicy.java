package org.yizhan.core.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;

/// Who is called next, and why.
///
/// Whoever will have passed the longest delay that their class is promised by the time the desk calls again comes
/// first, the one who passes it earliest before the others. While there is nobody like that, `ratio` preferred ones are
/// called, then one that is ordinary, each in order of arrival. That order is the order of issue: a clock that was set
/// decides whether a delay has passed, never who came before whom.
///
/// So nobody passes their delay while a desk that might have called them called somebody instead who could have waited
/// longer, as long as no visit lasts longer than `untilNextCall`. It looks one call ahead: where more delays end within
/// one visit than there are desks, not all can be kept, and those that end first are.
///
/// @param ratio          how many preferred ones a desk calls in a row while ordinary ones wait
/// @param bounds         the longest delay of each class
/// @param untilNextCall  once it has called, how long until the desk is expected to call again
record CallingPolicy(int ratio, Map<Queue.Priority, Duration> bounds, Duration untilNextCall) {
    private static final Comparator<TicketRow> ARRIVAL =
            Comparator.<TicketRow>comparingLong(ticket -> ticket.stay().place()).thenComparingLong(TicketRow::nr);

    CallingPolicy {
        bounds = Map.copyOf(bounds);
    }

    record Choice(TicketRow ticket, Turn.Why why) {}

    /// @param heads  of every line and class that may be called from, the first by place and the one that has waited
    ///               longest, at least
    /// @param inARow how many preferred ones the desk has called since the last ordinary one
    Optional<Choice> choose(Collection<TicketRow> heads, Instant now, int inARow) {
        Optional<TicketRow> due = heads.stream()
                .filter(ticket -> isDue(due(ticket), now))
                .min(Comparator.<TicketRow, Instant>comparing(this::due).thenComparing(ARRIVAL));
        if (due.isPresent()) {
            return due.map(ticket -> choice(ticket, delay(ticket, now), now, inARow));
        }
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

    private Turn.Reason delay(TicketRow ticket, Instant now) {
        return now.isBefore(due(ticket)) ? Turn.Reason.DELAY_ENDING : Turn.Reason.LONGEST_DELAY;
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
