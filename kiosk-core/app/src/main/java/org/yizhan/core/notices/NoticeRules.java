package org.yizhan.core.notices;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.notices.Notices;
import org.yizhan.core.directory.PublicText;

/// What everything made public must keep to, whoever wrote it.
final class NoticeRules {
    private static final int YEARS = 3;
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private NoticeRules() {}

    /// The first rule that a notice breaks.
    ///
    /// @param today  to hold its dates against; null while the clock cannot be trusted
    static Optional<Violation> broken(
            LocalizedText title,
            LocalizedText body,
            @Nullable LocalizedText objection,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate today) {
        return text("title", title, Notices.MAX_TITLE)
                .or(() -> text("body", body, Notices.MAX_BODY))
                .or(() -> objection == null ? Optional.empty() : text("objection", objection, Notices.MAX_BODY))
                .or(() -> date("startsOn", startsOn, today))
                .or(() -> date("endsOn", endsOn, today))
                .or(() -> span(startsOn, endsOn));
    }

    private static Optional<Violation> text(String field, LocalizedText text, int longest) {
        return PublicText.broken(field, text, language -> longest);
    }

    private static Optional<Violation> date(String field, LocalDate date, @Nullable LocalDate today) {
        LocalDate from = today == null ? EARLIEST : today.minusYears(YEARS);
        LocalDate to = today == null ? LATEST : today.plusYears(YEARS);
        return date.isBefore(from) || date.isAfter(to)
                ? violation(field, Violation.OUT_OF_RANGE, "must be within " + YEARS + " years of today")
                : Optional.empty();
    }

    private static Optional<Violation> span(LocalDate startsOn, LocalDate endsOn) {
        if (endsOn.isBefore(startsOn)) {
            return violation("endsOn", Violation.REVERSED, "must not be before startsOn");
        }
        return endsOn.isAfter(startsOn.plusYears(YEARS))
                ? violation("endsOn", Violation.OUT_OF_RANGE, "must be within " + YEARS + " years of startsOn")
                : Optional.empty();
    }

    private static Optional<Violation> violation(String field, String code, String message) {
        return Optional.of(new Violation(field, code, message));
    }
}
