package org.yizhan.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Test
    void today_has_its_weekday_and_its_lunar_date() {
        var dates = new Dates(Texts.in(Language.CHINESE), HERE);

        assertEquals("11月23日 星期一 · 农历十月十五", dates.today(Instant.parse("2026-11-23T01:26:00Z")));
        // Spring Festival, as published.
        assertEquals("2月17日 星期二 · 农历正月初一", dates.today(Instant.parse("2026-02-17T01:00:00Z")));
    }

    @Test
    void english_has_no_lunar_date() {
        var dates = new Dates(Texts.in(Language.ENGLISH), HERE);

        assertEquals("Monday, 23 Nov", dates.today(Instant.parse("2026-11-23T01:26:00Z")));
    }

    @Test
    void a_time_is_the_center_s() {
        assertEquals("09:26", new Dates(Texts.in(Language.CHINESE), HERE).time(Instant.parse("2026-11-23T01:26:00Z")));
    }
}
