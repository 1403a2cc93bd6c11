package org.yizhan.core.bookings;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yizhan.contract.opening.Opening;

/// Cuts the hours of a day into slots. One that would end after the line closes, or in a break, is none.
final class SlotGrid {
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private SlotGrid() {}

    static Stream<Opening.Span> cut(List<Opening.Span> hours, int minutes) {
        return hours.stream().flatMap(span -> cut(span, minutes));
    }

    private static Stream<Opening.Span> cut(Opening.Span span, int minutes) {
        int first = minute(span.from());
        int slots = (minute(span.until()) - first) / minutes;
        return IntStream.range(0, slots)
                .map(slot -> first + slot * minutes)
                .filter(from -> from + minutes < MINUTES_OF_A_DAY)
                .mapToObj(from -> new Opening.Span(time(from), time(from + minutes)));
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }
}
