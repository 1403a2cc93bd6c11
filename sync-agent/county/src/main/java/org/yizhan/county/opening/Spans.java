package org.yizhan.county.opening;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Unfit;

/// The spans of a day as a column holds them, `08:30/11:30,14:00/17:30`; empty without any.
final class Spans {
    private Spans() {}

    static String text(List<Span> spans) {
        return spans.stream().map(span -> span.from() + "/" + span.until()).collect(Collectors.joining(","));
    }

    static List<Span> parse(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(span -> span.split("/"))
                        .map(ends -> new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                        .toList();
    }

    /// As a center writes them, to the minute.
    static List<Span> read(JsonNode written) throws Unfit {
        List<Span> spans = new ArrayList<>();
        for (JsonNode span : written) {
            spans.add(new Span(time(span, "from"), time(span, "until")));
        }
        return spans;
    }

    private static LocalTime time(JsonNode span, String field) throws Unfit {
        try {
            return LocalTime.parse(Arrived.text(span, field)).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException e) {
            throw new Unfit(field + " 不是几点");
        }
    }

    /// Why an officer may not choose them: a center would refuse them, or people would read seconds.
    static Optional<String> broken(List<Span> spans) {
        LocalTime earliest = LocalTime.MIN;
        for (Span span : spans) {
            if (!span.isToTheMinute()) {
                return Optional.of("时间写到分，不写秒");
            }
            if (!span.from().isBefore(span.until())) {
                return Optional.of("结束要比开始晚");
            }
            if (span.from().isBefore(earliest)) {
                return Optional.of("后一段要在前一段结束以后");
            }
            earliest = span.until();
        }
        return Optional.empty();
    }
}
