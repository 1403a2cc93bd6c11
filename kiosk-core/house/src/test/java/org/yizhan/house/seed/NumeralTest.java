package org.yizhan.house.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NumeralTest {
    @Test
    void numbers_are_written_as_people_write_them() {
        Map.of(1, "一", 10, "十", 12, "十二", 20, "二十", 35, "三十五", 100, "一百", 103, "一百零三", 110, "一百一十", 256, "二百五十六")
                .forEach((number, written) -> assertEquals(written, Numeral.chinese(number)));
    }
}
