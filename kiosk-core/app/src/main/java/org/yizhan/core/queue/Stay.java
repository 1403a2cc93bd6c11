package org.yizhan.core.queue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.Queue;

/// Where a visit stands: what a ticket's row and its open interval both say.
///
/// @param day      ordinal of the business day it is in
/// @param service  what it is about now
/// @param line     where it waits, or waited last; see [LineKey]
/// @param place    its place in the order of arrival, whatever the line
/// @param since    when the delay began that its class is promised
/// @param desk     the desk it is at, or was at last; none while it stands in a line
/// @param staff    who serves it there, as callers are named
/// @param backAt   when it comes back by itself, or until when its place is kept
/// @param route    the lines still before it
/// @param why      why it was called, as JSON
record Stay(
        Queue.State state,
        long day,
        Queue.Priority priority,
        String service,
        String line,
        long place,
        Instant since,
        @Nullable Integer desk,
        @Nullable String staff,
        @Nullable Instant backAt,
        List<String> route,
        @Nullable String why) {

    /// Whether it waits, or would, in the same line for the same, at the same place and since the same time.
    boolean waitsAs(Stay other) {
        return place == other.place
                && service.equals(other.service)
                && line.equals(other.line)
                && since.equals(other.since);
    }

    Stay in(Queue.State next) {
        return new Stay(next, day, priority, service, line, place, since, desk, staff, backAt, route, why);
    }

    Stay at(long thatPlace) {
        return new Stay(state, day, priority, service, line, thatPlace, since, desk, staff, backAt, route, why);
    }

    /// Called to that desk.
    Stay calledTo(int toDesk, String by, @Nullable String because) {
        return new Stay(state, day, priority, service, line, place, since, toDesk, by, null, route, because);
    }

    /// Away from the desk, and back into its line at its place.
    Stay backInLine() {
        return new Stay(state, day, priority, service, line, place, since, null, null, null, route, null);
    }

    /// Back in its line, with the promise beginning anew.
    Stay backInLine(Instant from) {
        return new Stay(state, day, priority, service, line, place, from, null, null, null, route, null);
    }

    /// Back in its line at another place, with the promise beginning anew.
    Stay backInLine(long at, Instant from) {
        return new Stay(state, day, priority, service, line, at, from, null, null, null, route, null);
    }

    /// Into another line, with its class, place and time of arrival.
    Stay sentTo(String toService, String toLine, List<String> rest) {
        return new Stay(state, day, priority, toService, toLine, place, since, null, null, null, rest, null);
    }

    /// Into another line from where it is, in line or away: a place that is kept is kept as long as it was.
    Stay passedOnTo(String another, List<String> rest) {
        return new Stay(state, day, priority, another, another, place, since, desk, staff, backAt, rest, null);
    }

    /// Away from the desk for a while.
    Stay away(@Nullable Instant until) {
        return new Stay(state, day, priority, service, line, place, since, desk, staff, until, route, null);
    }

    /// Of another class.
    Stay of(Queue.Priority another) {
        return new Stay(state, day, another, service, line, place, since, desk, staff, backAt, route, why);
    }

    /// Of those who have an appointment, with the promise beginning at its time.
    Stay appointedFrom(Instant from) {
        Queue.Priority appointed = Queue.Priority.APPOINTMENT;
        return new Stay(state, day, appointed, service, line, place, from, desk, staff, backAt, route, why);
    }

    /// With other lines still before it.
    Stay through(List<String> rest) {
        return new Stay(state, day, priority, service, line, place, since, desk, staff, backAt, rest, why);
    }

    /// Carried into another day; a place that is kept for papers is kept as long as it was.
    Stay carriedTo(long another, Instant from) {
        Instant kept = state == Queue.State.WAITING_FOR_PAPERS ? backAt : null;
        return new Stay(state, another, priority, service, line, place, from, null, null, kept, route, null);
    }
}
