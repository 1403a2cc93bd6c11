package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.opening.Openings;
import org.yizhan.core.store.Tx;

/// Whether a line gives out numbers now. Hours are in memory; a line that has a quota costs one read more, one that has
/// hours another, after its number. A clock that cannot be believed closes nothing.
@Singleton
class Gate {
    private final Openings openings;
    private final Counters counters;
    private final Tally tally;
    private final ClosingForecast forecast;
    private final EarlyClosings early;

    Gate(Openings openings, Counters counters, Tally tally, ClosingForecast forecast, EarlyClosings early) {
        this.openings = openings;
        this.counters = counters;
        this.tally = tally;
        this.forecast = forecast;
        this.early = early;
    }

    /// Why it gives out none; empty when it does.
    Optional<Opening.Shut> shut(Handle handle, ServiceRow line, long day, Instant now, boolean timeTrusted) {
        if (!line.open()) {
            return Optional.of(new Opening.Shut(Opening.Why.SWITCHED_OFF, line.closedFor(), null));
        }
        Optional<Opening.Shut> closed = timeTrusted ? openings.shut(line.id(), now) : Optional.empty();
        return closed.or(() -> full(handle, line.id(), day, now))
                .or(() -> timeTrusted ? tooMany(line.id(), day, now) : Optional.empty());
    }

    private Optional<Opening.Shut> full(Handle handle, String line, long day, Instant now) {
        Integer numbers = openings.rules(line).numbers();
        return numbers == null || counters.last(handle, day, line) < numbers
                ? Optional.empty()
                : Optional.of(tomorrow(Opening.Why.FULL, line, now));
    }

    private Optional<Opening.Shut> tooMany(String line, long day, Instant now) {
        return early.of(day, line)
                .filter(standing -> standing == EarlyClosings.Standing.CLOSED)
                .map(standing -> tomorrow(Opening.Why.TOO_MANY_WAIT, line, now));
    }

    private Opening.Shut tomorrow(Opening.Why why, String line, Instant now) {
        return new Opening.Shut(why, null, openings.opensAnotherDay(line, now).orElse(null));
    }

    /// Refuses unless it gives out numbers.
    void require(Tx tx, ServiceRow line, long day) {
        shut(tx.handle(), line, day, tx.now(), tx.timeTrusted()).ifPresent(shut -> {
            throw Refusals.because(refusal(shut.why()), detail(shut.why()), params(line.id(), shut));
        });
    }

    /// After a number was given out: closes the line to the next if those who wait now take until closing time.
    void issued(Tx tx, ServiceRow line, long day) {
        boolean mayClose = tx.timeTrusted()
                && openings.left(line.id(), tx.now()).isPresent()
                && early.of(day, line.id()).isEmpty();
        if (mayClose && forecast.isTooLate(line.id(), tx.now(), tally.inLine(tx.handle(), day, line.id()))) {
            early.close(tx, day, line.id());
        }
    }

    private static Queue.Refusal refusal(Opening.Why why) {
        return switch (why) {
            case BREAK, OUT_OF_HOURS, DAY_OFF, SWITCHED_OFF -> Queue.Refusal.CLOSED;
            case FULL -> Queue.Refusal.QUOTA_FULL;
            case TOO_MANY_WAIT -> Queue.Refusal.CLOSED_EARLY;
        };
    }

    private static String detail(Opening.Why why) {
        return switch (why) {
            case BREAK, OUT_OF_HOURS, DAY_OFF, SWITCHED_OFF -> "this line takes no tickets now";
            case FULL -> "this line gave out all numbers of the day";
            case TOO_MANY_WAIT -> "those who wait take until closing time";
        };
    }

    private static Map<String, String> params(String line, Opening.Shut shut) {
        Map<String, String> params =
                new HashMap<>(Map.of("service", line, "why", shut.why().name()));
        put(params, "opens", shut.opensAt());
        put(params, "name", shut.name() == null ? null : shut.name().chinese());
        return params;
    }

    private static void put(Map<String, String> params, String key, @Nullable Object value) {
        if (value != null) {
            params.put(key, value.toString());
        }
    }
}
