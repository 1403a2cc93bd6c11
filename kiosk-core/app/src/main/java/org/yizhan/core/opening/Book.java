package org.yizhan.core.opening;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.opening.Opening;
import org.yizhan.contract.opening.Opening.Span;
import org.yizhan.core.store.CoreClock;

/// All that decides when a line is open, as it was chosen. Answers for any moment without asking a clock.
///
/// @param rules   by line, the center's under [#CENTER]
/// @param chosen  the days that center or county chose
/// @param state   what the state's calendar says of a day
record Book(
        Map<String, Opening.Rules> rules,
        Map<LocalDate, Opening.Day> chosen,
        Function<LocalDate, Optional<Opening.Day>> state) {
    static final String CENTER = "";
    /// No center is closed for longer without knowing until when.
    private static final int DAYS_AHEAD = 60;

    Book {
        rules = Map.copyOf(rules);
        chosen = Map.copyOf(chosen);
    }

    /// What a line is held to, each value its own or else the center's.
    Opening.Rules of(String line) {
        Opening.Rules own = own(line);
        Opening.Rules center = own(CENTER);
        return new Opening.Rules(
                or(own.week(), center.week()),
                or(own.numbers(), center.numbers()),
                or(own.perPerson(), center.perPerson()),
                or(own.minutes(), center.minutes()));
    }

    Opening.Rules own(String line) {
        return rules.getOrDefault(line, Opening.Rules.NONE);
    }

    /// How many minutes a visit usually takes, of those lines that say so themselves, by line.
    Map<String, Integer> visitMinutes() {
        Map<String, Integer> own = new TreeMap<>();
        rules.forEach((line, rule) -> {
            Integer minutes = rule.minutes();
            if (minutes != null && !line.equals(CENTER)) {
                own.put(line, minutes);
            }
        });
        return own;
    }

    /// When that line is open on that day; empty for a line without hours, which never closes by itself.
    Optional<List<Span>> spans(String line, LocalDate date) {
        Opening.Week week = of(line).week();
        Optional<Opening.Day> special = special(date, week != null);
        if (special.isPresent()) {
            return switch (special.get().kind()) {
                case CLOSED -> Optional.of(List.of());
                case OPEN -> Optional.of(special.get().spans());
                case WORKDAY -> Optional.ofNullable(week).map(Book::ofAWorkingDay);
            };
        }
        return Optional.ofNullable(week)
                .map(hours -> hours.days().get(date.getDayOfWeek().getValue() - 1));
    }

    /// The state's calendar closes nobody who has no hours.
    private Optional<Opening.Day> special(LocalDate date, boolean hasHours) {
        return Optional.ofNullable(chosen.get(date)).or(() -> hasHours ? state.apply(date) : Optional.empty());
    }

    private static List<Span> ofAWorkingDay(Opening.Week week) {
        return week.days().stream()
                .filter(spans -> !spans.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// Why a line is closed at that moment; empty while it is open.
    Optional<Opening.Shut> shut(String line, LocalDateTime now) {
        Optional<List<Span>> today = spans(line, now.toLocalDate());
        if (today.isEmpty() || Spans.contain(today.get(), now.toLocalTime())) {
            return Optional.empty();
        }
        boolean hasHours = of(line).week() != null;
        return Optional.of(new Opening.Shut(
                why(today.get(), now),
                special(now.toLocalDate(), hasHours).map(Opening.Day::name).orElse(null),
                opensAfter(line, now)
                        .map(at -> at.atZone(CoreClock.ZONE).toInstant())
                        .orElse(null)));
    }

    private static Opening.Why why(List<Span> today, LocalDateTime now) {
        if (today.isEmpty()) {
            return Opening.Why.DAY_OFF;
        }
        boolean begun = !now.toLocalTime().isBefore(today.getFirst().from());
        boolean ended = Spans.nextAfter(today, now.toLocalTime()).isEmpty();
        return begun && !ended ? Opening.Why.BREAK : Opening.Why.OUT_OF_HOURS;
    }

    /// When that line opens next, after that moment; empty when that is on a day without hours.
    Optional<LocalDateTime> opensAfter(String line, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return spans(line, today)
                .flatMap(spans -> Spans.nextAfter(spans, now.toLocalTime()))
                .map(today::atTime)
                .or(() -> opensFrom(line, today.plusDays(1)));
    }

    /// When that line opens first on that day or a later one; empty when that is a day without hours.
    Optional<LocalDateTime> opensFrom(String line, LocalDate day) {
        return day.datesUntil(day.plusDays(DAYS_AHEAD))
                .filter(date -> spans(line, date).map(spans -> !spans.isEmpty()).orElse(true))
                .findFirst()
                .flatMap(date -> spans(line, date)
                        .map(spans -> date.atTime(spans.getFirst().from())));
    }

    /// When any line next opens or closes after that moment, at midnight at the latest: another day has hours and
    /// numbers of its own.
    LocalDateTime turnAfter(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        return Stream.concat(Stream.of(CENTER), rules.keySet().stream())
                .flatMap(line -> spans(line, today).stream())
                .flatMap(spans -> Spans.turnAfter(spans, now.toLocalTime()).stream())
                .min(LocalTime::compareTo)
                .map(today::atTime)
                .orElse(today.plusDays(1).atStartOfDay());
    }

    /// How long the line is open today from that moment on; empty for one without hours.
    Optional<Duration> left(String line, LocalDateTime now) {
        return spans(line, now.toLocalDate()).map(spans -> Spans.left(spans, now.toLocalTime()));
    }

    private static <T> @Nullable T or(@Nullable T own, @Nullable T center) {
        return own == null ? center : own;
    }
}
