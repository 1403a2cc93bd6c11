package org.yizhan.core.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.figures.Figures;
import org.yizhan.core.web.Refused;

/// The days that somebody asks for, both included.
record DateRange(LocalDate from, LocalDate until) {
    /// @throws RuntimeException  400: no dates, one before the other, or too many between them
    static DateRange of(@Nullable String from, @Nullable String until) {
        var range = new DateRange(date("from", from), date("until", until));
        if (range.until.isBefore(range.from)) {
            throw Refused.invalid("until", Violation.REVERSED, "must not be before the first day");
        }
        if (ChronoUnit.DAYS.between(range.from, range.until) >= Figures.MOST_DAYS) {
            throw Refused.because(
                    400,
                    "figures",
                    "range-too-long",
                    "a report has at most " + Figures.MOST_DAYS + " days",
                    Map.of("most", Integer.toString(Figures.MOST_DAYS)));
        }
        return range;
    }

    /// @throws RuntimeException  400: no date
    static LocalDate date(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw Refused.invalid(field, Violation.REQUIRED, "must be a date");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.invalid(field, Violation.MALFORMED, "must be a date like 2026-11-30");
        }
    }

    /// `2026-11-01_2026-11-30`, for the name of a file.
    String fileName() {
        return from + "_" + until;
    }
}
