package org.yizhan.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
    @ParameterizedTest
    @CsvSource({
        "20:00-07:00, 20:00, true",
        "20:00-07:00, 23:59, true",
        "20:00-07:00, 00:00, true",
        "20:00-07:00, 06:59, true",
        "20:00-07:00, 07:00, false",
        "20:00-07:00, 12:30, false",
        "12:00-14:30, 11:59, false",
        "12:00-14:30, 12:00, true",
        "12:00-14:30, 14:30, false",
        "00:00-00:00, 00:00, false",
        "00:00-00:00, 13:00, false"
    })
    void hours_begin_with_their_first_minute_and_end_before_their_last(String hours, LocalTime time, boolean within) {
        assertEquals(within, Hours.parse(hours).orElseThrow().contains(time));
    }

    @ParameterizedTest
    @CsvSource({"20:00", "20:00-", "20:00-24:30", "8-9", "'20:00-07:00-09:00'", "evening-morning", "''"})
    void what_is_no_part_of_a_day_is_refused(String text) {
        assertTrue(Hours.parse(text).isEmpty());
    }

    @Test
    void a_time_of_day_may_be_written_with_spaces() {
        assertEquals(Hours.parse("20:00-07:00"), Hours.parse("20:00 - 07:00"));
    }
}
