package org.yizhan.agent;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Holds the center's clock against the time at which the county says it answered.
final class ClockCheck {
    /// More than lines and their queues explain, less than anybody's day is off by.
    private static final Duration BEARABLE = Duration.ofMinutes(10);

    private final Clock clock;

    ClockCheck(Clock clock) {
        this.clock = clock;
    }

    /// What is to be told of the clock; nothing where it is right or the county does not say.
    Optional<String> trouble(HttpHeaders answer) {
        return answer.firstValue("Date").flatMap(ClockCheck::parsed).flatMap(this::trouble);
    }

    private Optional<String> trouble(Instant county) {
        Duration ahead = Duration.between(county, clock.instant());
        return ahead.abs().compareTo(BEARABLE) <= 0
                ? Optional.empty()
                : Optional.of(Why.CLOCK.because("the center's clock is "
                        + ahead.abs().toMinutes() + " minutes " + (ahead.isNegative() ? "behind" : "ahead")));
    }

    private static Optional<Instant> parsed(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
