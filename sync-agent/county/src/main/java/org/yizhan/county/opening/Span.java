package org.yizhan.county.opening;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/// A part of one day in which lines are open.
public record Span(@NotNull LocalTime from, @NotNull LocalTime until) {
    /// Whether a slot of that length begins at that time, cut from the beginning of the span on.
    public boolean begins(LocalTime time, int minutes) {
        int at = minute(time);
        int first = minute(from);
        return at >= first && at + minutes <= minute(until) && (at - first) % minutes == 0;
    }

    boolean isToTheMinute() {
        return isToTheMinute(from) && isToTheMinute(until);
    }

    private static boolean isToTheMinute(LocalTime time) {
        return time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
