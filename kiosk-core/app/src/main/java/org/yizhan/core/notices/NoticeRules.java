package org.yizhan.core.notices;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.notices.Notices;

/// What everything made public must keep to, whoever wrote it.
final class NoticeRules {
    private static final int YEARS = 3;
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /// The shape of a BCP 47 tag, `zh-CN`.
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

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
        if (!text.texts().keySet().stream()
                .allMatch(tag -> LANGUAGE.matcher(tag).matches())) {
            return violation(field, Violation.MALFORMED, "has texts by language tag");
        }
        for (String words : text.texts().values()) {
            if (words.isBlank()) {
                return violation(field, Violation.REQUIRED, "must not be blank in any language");
            }
            if (words.codePointCount(0, words.length()) > longest) {
                return violation(field, Violation.TOO_LONG, "has at most " + longest + " characters");
            }
            if (words.codePoints().anyMatch(NoticeRules::isNoWriting)) {
                return violation(field, Violation.MALFORMED, "must not have control characters");
            }
            Optional<PersonalData> personal = PersonalData.in(words);
            if (personal.isPresent()) {
                return switch (personal.get()) {
                    case ID_NUMBER -> violation(field, Violation.SHOWS_ID_NUMBER, "must not hold an identity number");
                    case MOBILE_PHONE ->
                        violation(field, Violation.SHOWS_PHONE, "must not hold a person's telephone number");
                    case BANK_CARD -> violation(field, Violation.SHOWS_BANK_CARD, "must not hold a bank card's number");
                };
            }
        }
        return Optional.empty();
    }

    private static boolean isNoWriting(int character) {
        return Character.isISOControl(character) && "\r\n\t".indexOf(character) < 0;
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
