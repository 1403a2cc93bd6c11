package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {
    @ParameterizedTest
    @CsvSource({
        "1, 999, 1, A001",
        "1, 999, 999, A999",
        "1, 999, 1000, A1000",
        "1, 999, 10999, A10999",
        "200, 399, 1, A200",
        "200, 399, 200, A399",
        "200, 399, 201, A1000",
        "5, 9, 6, A10",
        "7, 7, 2, A10",
    })
    void a_full_range_goes_on_with_a_digit_more(int first, int last, int serial, String number) {
        assertEquals(number, new Numbering(first, last).number("A", serial));
    }

    @Test
    void no_two_of_a_day_are_alike() {
        for (Numbering range : new Numbering[] {new Numbering(1, 9), new Numbering(40, 45), new Numbering(1, 999)}) {
            Set<String> numbers = new HashSet<>();
            for (int serial = 1; serial <= 12_000; serial++) {
                numbers.add(range.number("A", serial));
            }
            assertEquals(12_000, numbers.size(), range.toString());
        }
    }
}
