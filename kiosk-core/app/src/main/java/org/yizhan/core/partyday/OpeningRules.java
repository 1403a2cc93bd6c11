package org.yizhan.core.partyday;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.partyday.PartyDays;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.web.Refused;

/// What the opening of a Party day must keep to.
final class OpeningRules {
    private static final int LONGEST_TEXT = 60;

    /// An agenda may begin before the theme does, with a sign-in, and end late; it does not go on for a second day.
    private static final Duration AROUND = Duration.ofHours(24);

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private OpeningRules() {}

    /// @param today    the business day that the Party day belongs to
    /// @param trusted  whether that date can be held against the organiser's
    /// @throws RuntimeException  400, naming the field
    static void check(PartyDays.Opening opening, LocalDate today, boolean trusted) {
        requireShort("theme", opening.theme());
        Instant from = (trusted ? today : EARLIEST).atStartOfDay(CoreClock.ZONE).toInstant();
        Instant to = (trusted ? today.plusDays(1) : LATEST)
                .atStartOfDay(CoreClock.ZONE)
                .toInstant();
        requireBetween("startsAt", opening.startsAt(), from, to, "must be today");
        for (int i = 0; i < opening.agenda().size(); i++) {
            PartyDays.AgendaItem item = opening.agenda().get(i);
            requireShort("agenda[" + i + "].title", item.title());
            requireBetween(
                    "agenda[" + i + "].startsAt",
                    item.startsAt(),
                    opening.startsAt().minus(AROUND),
                    opening.startsAt().plus(AROUND),
                    "must be around the day's start");
        }
    }

    private static void requireShort(String field, LocalizedText text) {
        boolean fits = text.texts().values().stream().allMatch(words -> words.length() <= LONGEST_TEXT);
        if (!fits) {
            throw Refused.invalid(field, Violation.TOO_LONG, "has at most " + LONGEST_TEXT + " characters");
        }
    }

    private static void requireBetween(String field, Instant at, Instant from, Instant to, String otherwise) {
        if (at.isBefore(from) || !at.isBefore(to)) {
            throw Refused.invalid(field, Violation.OUT_OF_RANGE, otherwise);
        }
    }
}
