package org.yizhan.contract.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Whose turn it is, and why.
///
/// Who has waited longer than their class is promised comes first, or will have when the desk is expected to call
/// again; of several the one whose delay ends earliest. So it is already while the delays of several end so close
/// together that the desks would not come to all of them later. Else so many preferred ones are called, then an
/// ordinary one, each in order of arrival.
public final class Turn {
    private Turn() {}

    public enum Reason {
        /// It has waited longer than its class is promised, and its promise was broken before anybody else's.
        LONGEST_DELAY,
        /// Nobody's delay has passed, and its own ends first, before the desk is expected to call again.
        DELAY_ENDING,
        /// Its own delay ends first of several that end so close together that one of them would pass if the desks
        /// did not begin with them now.
        DELAYS_ENDING,
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

    /// By what a number in line is called, to be told to its holder.
    ///
    /// @param ratio         how many preferred ones are called before one that is not, while both wait
    /// @param boundMinutes  the longest its class is meant to wait; whoever is about to comes before the others
    public record Rule(int ratio, int boundMinutes) {}

    /// Why a ticket is called, with what was true at that moment.
    ///
    /// @param waitedSeconds   since it arrived, or since it came back into the line
    /// @param boundMinutes    the longest delay its class is promised
    /// @param preferredInARow how many preferred ones this desk had called since the last ordinary one
    /// @param ratio           how many it may call in a row
    /// @param nextCallMinutes within how many minutes, begun ones counted, this desk was expected to call again;
    ///                        said with DELAY_ENDING alone
    public record Why(
            Reason reason,
            Queue.Priority priority,
            long waitedSeconds,
            int boundMinutes,
            int preferredInARow,
            int ratio,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer nextCallMinutes) {}

    /// `GET /api/queue/desks/{number}/next`: whom that desk will call next, as things stand. Both are absent when
    /// nobody waits for it.
    public record Next(
            Queue.@Nullable Ticket ticket, @Nullable Why why) {}
}
