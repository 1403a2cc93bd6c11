package org.yizhan.ui.monkey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TrendTest {
    private Trend trend = new Trend();

    @Test
    void what_swings_about_one_value_is_flat() {
        day(hour -> new Load(380, 190 + hour % 5, 48 - hour % 3, 35 + hour % 2, 51));
        assertTrue(trend.isFlat(), trend.toString());
    }

    @Test
    void what_rises_in_the_first_fifth_alone_is_flat() {
        day(hour -> new Load(380, Math.min(190, 90 + 25 * hour), 48, Math.min(35, 20 + 4 * hour), 51));
        assertTrue(trend.isFlat(), trend.toString());
    }

    @Test
    void half_a_mebibyte_an_hour_is_not_flat() {
        day(hour -> new Load(380, 190 + 0.5 * hour, 48, 35, 51));
        assertFalse(trend.isFlat());
        assertTrue(trend.toString().contains("own MiB +12.0 a day (NOT FLAT)"), trend.toString());
    }

    @Test
    void what_the_kernel_and_the_x_server_hold_with_it_may_rise_but_not_without_end() {
        day(hour -> new Load(380 + 0.5 * hour, 190, 48, 35, 51));
        assertTrue(trend.isFlat());
        assertTrue(trend.toString().contains("rss MiB +12.0 a day,"), trend.toString());
        day(hour -> new Load(380 + 2 * hour, 190, 48, 35, 51));
        assertFalse(trend.isFlat());
    }

    @Test
    void a_thread_every_eight_hours_is_not_flat() {
        day(hour -> new Load(380, 190, 48, 35 + hour / 8, 51));
        assertFalse(trend.isFlat());
    }

    @Test
    void a_file_left_open_every_four_hours_is_not_flat() {
        day(hour -> new Load(380, 190, 48, 35, 51 + hour / 4));
        assertFalse(trend.isFlat());
    }

    @Test
    void an_hour_tells_nothing_of_a_day() {
        for (int minute = 0; minute < 60; minute++) {
            trend.add(minute / 60.0, new Load(280 + minute, 90 + minute, 48, 35, 51));
        }
        assertFalse(trend.tells());
        assertTrue(trend.toString().contains("too short"));
    }

    @FunctionalInterface
    private interface At {
        Load weigh(int hour);
    }

    private void day(At at) {
        trend = new Trend();
        for (int hour = 0; hour <= 24; hour++) {
            trend.add(hour, at.weigh(hour));
        }
        assertTrue(trend.tells());
    }
}
