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

    @Test
    void a_moment_of_the_same_day_is_its_time_and_a_short_one_leaves_the_weekday_out() {
        var dates = new Dates(Texts.in(Language.CHINESE), HERE);
        Instant now = Instant.parse("2026-11-23T01:26:00Z");
        Instant tomorrow = Instant.parse("2026-11-24T00:30:00Z");

        assertEquals("09:30", dates.shortMomentFrom(now, Instant.parse("2026-11-23T01:30:00Z")));
        assertEquals("11月24日 08:30", dates.shortMomentFrom(now, tomorrow));
        assertEquals("11月24日 星期二 08:30", dates.momentFrom(now, tomorrow));
    }
}
