package org.yizhan.core.settings;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;

/// A part of the day, which may go over midnight. The same time twice is no time at all.
record Hours(LocalTime from, LocalTime until) {
    /// `20:00-07:00`
    static Optional<Hours> parse(String text) {
        String[] ends = text.split("-", -1);
        try {
            return ends.length == 2
                    ? Optional.of(new Hours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip())))
                    : Optional.empty();
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    boolean contains(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return until.isBefore(from) ? begun || !over : begun && !over;
    }
}
