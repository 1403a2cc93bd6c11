package org.yizhan.core.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.Queue;

/// A ticket as the model of the queue knows it.
final class ModelTicket {
    final UUID id;
    String service;
    String line;
    Queue.Priority priority;
    Queue.State state = Queue.State.WAITING;
    double place;
    Instant since;
    long day;

    @Nullable
    Integer desk;

    @Nullable
    String staff;

    @Nullable
    Instant until;

    List<String> route;
    List<Told> errands = List.of();
    int recalls;
    long version = 1;
    String movedBy;
    /// What taking back the last step leads to; absent when it cannot be taken back.
    @Nullable
    ModelTicket before;
    /// The desk's preferred calls in a row before it was called, if its turn came.
    @Nullable
    Integer inARowBefore;

    /// A matter that was told.
    ///
    /// @param leg  whether matters alone lead the visit through that line
    record Told(UUID id, String service, boolean leg) {}

    ModelTicket(
            UUID id,
            String service,
            Queue.Priority priority,
            List<String> route,
            double place,
            Instant since,
            long day) {
        this.id = id;
        this.service = service;
        this.line = service;
        this.priority = priority;
        this.route = route;
        this.place = place;
        this.since = since;
        this.day = day;
        this.movedBy = "kiosk";
    }

    ModelTicket copy() {
        var copy = new ModelTicket(id, service, priority, new ArrayList<>(route), place, since, day);
        copy.line = line;
        copy.state = state;
        copy.desk = desk;
        copy.staff = staff;
        copy.until = until;
        copy.errands = errands;
        copy.recalls = recalls;
        copy.version = version;
        copy.movedBy = movedBy;
        copy.before = before;
        copy.inARowBefore = inARowBefore;
        return copy;
    }

    boolean isIn(Queue.State... states) {
        return List.of(states).contains(state);
    }

    boolean isInLine() {
        return isIn(Queue.State.WAITING, Queue.State.TRANSFERRED);
    }

    boolean isAtDesk() {
        return isIn(Queue.State.CALLED, Queue.State.SERVING);
    }

    @Override
    public String toString() {
        return state + " " + line + " desk " + desk + " " + priority + " v" + version + " day " + day;
    }
}
