package org.yizhan.contract.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;

/// How it went in the lines and at the desks. Nobody is named and nobody is ranked: a desk is a place.
///
/// Each stay is counted once, at the hour and in the line in which it began. What was taken back does not count.
/// A night is neither waited nor worked through: whoever still waits when the day is over is counted as
/// [Counts#left], and how long a visit took that nobody ended is not known.
public final class Figures {
    /// How many days a report has at most.
    public static final int MOST_DAYS = 400;

    /// Refused with 400: a report of more days than [#MOST_DAYS]; its `most` says how many.
    public static final String RANGE_TOO_LONG = "urn:yizhan:figures:range-too-long";

    private Figures() {}

    /// `GET /api/figures?from=2026-11-01&until=2026-11-30`, both days included, today as far as it has come.
    ///
    /// @param visitMinutes  how many minutes at a desk the center means a visit to take, as chosen now, where a
    ///                      line says nothing of its own
    /// @param days          those on which the center was open, in their order
    /// @param lines         as the kiosk shows them
    /// @param hours         those in which something began
    /// @param desks         by number
    public record Report(
            LocalDate from,
            LocalDate until,
            int visitMinutes,
            Counts total,
            List<Day> days,
            List<Line> lines,
            List<Hour> hours,
            List<Desk> desks) {}

    public record Day(LocalDate date, Counts counts) {}

    /// @param visitMinutes  how many minutes a visit in it is meant to take, as chosen now
    public record Line(String serviceId, LocalizedText name, int visitMinutes, Counts counts) {}

    /// @param hour  0 to 23, of the center's time
    public record Hour(int hour, Counts counts) {}

    /// What was done at a desk. Nobody waits at one, so its `waits` are empty and nobody arrives there.
    public record Desk(int number, Counts counts) {}

    /// @param arrivals    numbers drawn, and visits without one
    /// @param waits       stays in a line that ended with a call
    /// @param late        of those, how many lasted longer than their class was promised at that time
    /// @param visits      how often a desk dealt with somebody
    /// @param visitTimes  from the call until they left the desk, where somebody said that they did
    /// @param tookLong    of those, how many took longer than [Line#visitMinutes] of their line
    /// @param missed      how often somebody was called and did not come, whatever became of them
    /// @param left        still waiting when the day was over
    /// @param forecasts   what those who drew a number were told, against how long they waited
    /// @param ends        what became of the numbers, each counted once
    public record Counts(
            int arrivals,
            Spread waits,
            int late,
            int visits,
            Spread visitTimes,
            int tookLong,
            int missed,
            int left,
            Forecasts forecasts,
            Ends ends) {}

    /// How the day ended for each number of it: `arrivals` and those who were carried in are the sum of the others.
    /// Each counts in the line and at the hour in which it came into the day; none belongs to a desk.
    ///
    /// @param carriedIn  were there already, from the night before
    /// @param missed     called, did not come and have not come back
    /// @param cancelled  given up by their holder or a desk, or no longer kept for papers that did not come
    /// @param left       went home unserved
    /// @param goOn       carried into the next day; today, still there
    public record Ends(int carriedIn, int finished, int missed, int cancelled, int left, int goOn) {}

    /// Of those who were called from the line they came into.
    ///
    /// @param within  waited as they were told
    /// @param sooner  waited less
    /// @param later   waited longer
    /// @param none    were told that it cannot be told
    public record Forecasts(int within, int sooner, int later, int none) {}

    /// How long something took, `count` times: half of the times no longer than `p50Seconds`, nine of ten times
    /// no longer than `p90Seconds`, as far as it is known how long. Both are absent where it never is.
    public record Spread(
            int count,
            @Nullable Integer p50Seconds,
            @Nullable Integer p90Seconds) {}
}
