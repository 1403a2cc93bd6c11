package org.yizhan.core.queue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.Queue;

/// A ticket as it is stored.
///
/// @param nr            the order of issue
/// @param aheadAtIssue  how many were before it when it was taken, as its slip says
/// @param version       goes up with each step
/// @param moved         the last step
/// @param movedBy       the caller who took it
record TicketRow(
        long nr,
        UUID id,
        String number,
        int aheadAtIssue,
        Instant issuedAt,
        Calls calls,
        Stay stay,
        long version,
        TicketEvent moved,
        String movedBy) {

    /// How often a number was called out.
    ///
    /// @param count  ever; what was announced is never taken back
    /// @param again  since it was last called from a line
    record Calls(int count, int again, @Nullable Instant last) {
        static final Calls NONE = new Calls(0, 0, null);

        Calls first(Instant at) {
            return new Calls(count + 1, 0, at);
        }

        Calls oneMore(Instant at) {
            return new Calls(count + 1, again + 1, at);
        }
    }

    Queue.State state() {
        return stay.state();
    }

    @Nullable
    Integer desk() {
        return stay.desk();
    }

    long day() {
        return stay.day();
    }

    /// Whether a desk has called it, or served it without a call.
    boolean wasAtDesk() {
        return calls.count() > 0 || stay.staff() != null;
    }

    /// After one step more.
    TicketRow after(Step step, Stay to, Calls called) {
        return new TicketRow(nr, id, number, aheadAtIssue, issuedAt, called, to, version + 1, step.event(), step.by());
    }
}
