package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.LineSetup;
import org.yizhan.contract.queue.Queue;
import org.yizhan.contract.queue.Turn;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.store.Tx;

/// What county and center have chosen for the queue.
@Singleton
class PolicySettings {
    private final Settings settings;
    private final NextCalls nextCalls;

    PolicySettings(Settings settings, NextCalls nextCalls) {
        this.settings = settings;
        this.nextCalls = nextCalls;
    }

    /// By what a desk that calls from those lines chooses.
    ///
    /// @param desks  how many call from the same, that one among them
    CallingPolicy calling(Predicate<String> lines, int desks) {
        Map<Queue.Priority, Duration> bounds = new EnumMap<>(Queue.Priority.class);
        for (Queue.Priority priority : Queue.Priority.values()) {
            bounds.put(priority, Duration.ofMinutes(settings.number(Setting.delayOf(priority))));
        }
        return new CallingPolicy(settings.number(Setting.PREFERRED_IN_A_ROW), bounds, nextCalls.after(lines), desks);
    }

    /// By what one of that class is called.
    Turn.Rule rule(Queue.Priority priority) {
        return new Turn.Rule(settings.number(Setting.PREFERRED_IN_A_ROW), settings.number(Setting.delayOf(priority)));
    }

    int desks() {
        return settings.number(Setting.DESKS);
    }

    int recalls() {
        return settings.number(Setting.RECALLS);
    }

    /// Whether it was called once more as often as the center calls, and nobody came.
    boolean isCalledInVain(TicketRow ticket) {
        int again = ticket.calls().again();
        return ticket.state() == Queue.State.CALLED && again > 0 && again >= recalls();
    }

    int requeueBehind() {
        return settings.number(Setting.REQUEUE_BEHIND);
    }

    /// Until when the place of one without papers is kept; for good while nobody knows what time it is.
    @Nullable
    Instant papersKeptUntil(Tx tx) {
        return tx.timeTrusted() ? tx.now().plus(Duration.ofDays(settings.number(Setting.PAPERS_DAYS))) : null;
    }

    /// What becomes of those who wait in that line when the day is over.
    LineSetup.Overnight overnight(ServiceRow line) {
        LineSetup.Overnight own = line.overnight();
        return own == null ? LineSetup.Overnight.valueOf(settings.text(Setting.OVERNIGHT)) : own;
    }
}
