package org.yizhan.core.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;

/// Who is next, told in the plainest way: by looking at everybody. One desk alone calls, for nobody is signed on.
///
/// @param eligible  all that it may call
/// @param inARow    how many preferred ones it has called since the last ordinary one
record ModelTurn(List<ModelTicket> eligible, int inARow, Instant now) {
    static final int RATIO = 2;

    /// As long as a visit is meant to take, for it is known of none how long it took.
    private static final Duration NEXT_CALL = Duration.ofMinutes(15);

    private static final int FORESEEN = 12;

    Optional<ModelTicket> next() {
        return nextByOneCall()
                .map(next -> isSomebodyLateAfter(next) ? firstDue().orElseThrow() : next);
    }

    /// If it looked one call ahead.
    Optional<ModelTicket> nextByOneCall() {
        Optional<ModelTicket> late = firstDue().filter(ticket -> isLateByNextCall(ticket, now));
        Optional<ModelTicket> ordinary = first(false);
        Optional<ModelTicket> preferred = first(true);
        if (late.isPresent()) {
            return late;
        }
        return preferred.isEmpty() || ordinary.isPresent() && inARow >= RATIO ? ordinary : preferred;
    }

    private Optional<ModelTicket> firstDue() {
        return eligible.stream().min(Comparator.comparing(ModelTurn::due).thenComparing(ticket -> ticket.place));
    }

    private Optional<ModelTicket> first(boolean preferred) {
        return eligible.stream()
                .filter(one -> (one.priority != Queue.Priority.ORDINARY) == preferred)
                .min(Comparator.comparing(ticket -> ticket.place));
    }

    /// It calls once in so many minutes: in twelve calls one is looked for by which more delays will have passed
    /// than it has called for after this call, of those that end before this one's.
    private boolean isSomebodyLateAfter(ModelTicket called) {
        return IntStream.rangeClosed(1, FORESEEN).anyMatch(call -> {
            Instant then = now.plus(NEXT_CALL.multipliedBy(call));
            return eligible.stream()
                            .filter(ticket -> due(ticket).isBefore(due(called)))
                            .filter(ticket -> !due(ticket).isAfter(then))
                            .count()
                    >= call;
        });
    }

    static Instant due(ModelTicket ticket) {
        return ticket.since.plus(QueueModel.BOUNDS.getOrDefault(ticket.priority, Duration.ZERO));
    }

    static boolean isLateByNextCall(ModelTicket ticket, Instant now) {
        return !due(ticket).isAfter(now.plus(NEXT_CALL));
    }

    /// What a call says of itself has to be so, and still is when it is called once more.
    static boolean isTrue(Turn.Why why, ModelTicket called, Instant now) {
        return switch (why.reason()) {
            case LONGEST_DELAY -> !due(called).isAfter(now);
            case DELAY_ENDING -> isLateByNextCall(called, now);
            case DELAYS_ENDING -> !due(called).isAfter(now.plus(NEXT_CALL.multipliedBy(FORESEEN)));
            case PREFERRED_TURN -> called.priority != Queue.Priority.ORDINARY;
            case ORDINARY_TURN -> called.priority == Queue.Priority.ORDINARY && why.preferredInARow() >= RATIO;
            case ONLY_CLASS, CHOSEN, RETURNED -> true;
        };
    }
}
