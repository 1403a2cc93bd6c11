package org.yizhan.county.opening;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.Refused;

/// Days in a row, of one center or all.
///
/// @param center  null for all
/// @param until   the last of them
record Period(@Nullable String center, LocalDate from, LocalDate until) {
    /// The longest holidays have nine days; a center that is being rebuilt is closed for longer.
    private static final int LONGEST_DAYS = 100;

    private static final int YEARS_AHEAD = 2;

    /// What may be chosen at once.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 `urn:yizhan:request:invalid`
    void checkChosen(LocalDate today) {
        check(today);
        if (until.isAfter(from.plusDays(LONGEST_DAYS - 1))) {
            throw Refused.invalid("until", "一次最多 " + LONGEST_DAYS + " 天");
        }
    }

    /// What may be withdrawn at once: days that were chosen one after the other are listed as one period, however long
    /// they are together.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem as [#checkChosen]
    void check(LocalDate today) {
        if (from.isBefore(today) || until.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw Refused.invalid("from", "从今天起，" + YEARS_AHEAD + " 年以内");
        }
        if (until.isBefore(from)) {
            throw Refused.invalid("until", "不能比第一天早");
        }
    }

    Stream<LocalDate> dates() {
        return from.datesUntil(until.plusDays(1));
    }

    /// `2026-10-01/2026-10-07`
    String text() {
        return from + "/" + until;
    }
}
