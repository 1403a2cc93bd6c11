package org.yizhan.contract.queue;

import org.jspecify.annotations.Nullable;

/// Whose turn it is, and why.
///
/// Who has waited longer than their class is promised comes first, the one whose promise was broken earliest before
/// the others. While nobody has, so many preferred ones are called, then an ordinary one, each in order of arrival.
public final class Turn {
    private Turn() {}

    public enum Reason {
        /// It has waited longer than its class is promised, and its promise was broken before anybody else's.
        LONGEST_DELAY,
        /// Preferred and ordinary ones wait, and the preferred have not used up their calls in a row.
        PREFERRED_TURN,
        /// Preferred and ordinary ones wait, and as many preferred as may were called in a row.
        ORDINARY_TURN,
        /// Only preferred ones wait, or only ordinary ones; it came first.
        ONLY_CLASS,
        /// A person chose it.
        CHOSEN,
        /// It had been called before: a person let it come back.
        RETURNED
    }

    /// Why a ticket is called, with what was true at that moment.
    ///
    /// @param waitedSeconds   since it arrived, or since it came back into the line
    /// @param boundMinutes    the longest delay its class is promised
    /// @param preferredInARow how many preferred ones this desk had called since the last ordinary one
    /// @param ratio           how many it may call in a row
    public record Why(
            Reason reason,
            Queue.Priority priority,
            long waitedSeconds,
            int boundMinutes,
            int preferredInARow,
            int ratio) {}

    /// `GET /api/queue/desks/{number}/next`: whom that desk will call next, as things stand. Both are absent when
    /// nobody waits for it.
    public record Next(
            Queue.@Nullable Ticket ticket, @Nullable Why why) {}
}
