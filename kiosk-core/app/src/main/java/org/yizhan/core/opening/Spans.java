package org.yizhan.core.opening;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.opening.Opening.Span;
import org.yizhan.core.web.Refused;

/// The parts of a day in which a line is open, one after the other.
final class Spans {
    private Spans() {}

    /// @throws RuntimeException  400: one ends before it begins, or begins before the one before it ends
    static void check(String field, List<Span> spans) {
        LocalTime earliest = LocalTime.MIN;
        for (Span span : spans) {
            if (!span.from().isBefore(span.until())) {
                throw Refused.invalid(field, Violation.REVERSED, "must end after it begins");
            }
            if (span.from().isBefore(earliest)) {
                throw Refused.invalid(field, Violation.OUT_OF_RANGE, "must begin after the one before it ends");
            }
            earliest = span.until();
        }
    }

    static boolean contain(List<Span> spans, LocalTime time) {
        return spans.stream().anyMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.until()));
    }

    /// When the next of them begins after that time.
    static Optional<LocalTime> nextAfter(List<Span> spans, LocalTime time) {
        return spans.stream().map(Span::from).filter(from -> from.isAfter(time)).findFirst();
    }

    /// When one of them next begins or ends after that time.
    static Optional<LocalTime> turnAfter(List<Span> spans, LocalTime time) {
        return spans.stream()
                .flatMap(span -> Stream.of(span.from(), span.until()))
                .filter(turn -> turn.isAfter(time))
                .min(LocalTime::compareTo);
    }

    /// How much of them is left from that time on.
    static Duration left(List<Span> spans, LocalTime time) {
        return spans.stream()
                .filter(span -> span.until().isAfter(time))
                .map(span -> Duration.between(span.from().isAfter(time) ? span.from() : time, span.until()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
