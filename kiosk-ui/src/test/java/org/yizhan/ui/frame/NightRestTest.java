package org.yizhan.ui.frame;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NightRestTest {
    private static final Screen HOME = new Screen.Home();

    private final AtomicLong millis = new AtomicLong(5_000);
    private final Stillness stillness = new Stillness(millis::get);

    private NightRest startedAt(String time) {
        return new NightRest(
                Clock.fixed(Instant.parse("2026-11-23T" + time + ":00+08:00"), ZoneId.of("Asia/Shanghai")),
                millis::get,
                stillness);
    }

    private void later(Duration time) {
        millis.addAndGet(time.toMillis());
    }

    @Test
    void a_kiosk_left_alone_at_home_rests_between_three_and_four() {
        NightRest rest = startedAt("03:10");
        later(Duration.ofHours(18));

        assertTrue(rest.isDue(HOME));
        assertFalse(rest.isDue(new Screen.Queues()), "somebody's screen is open");
    }

    @Test
    void it_never_rests_by_day() {
        for (String time : new String[] {"02:59", "04:00", "10:00"}) {
            NightRest rest = startedAt(time);
            later(Duration.ofHours(18));

            assertFalse(rest.isDue(HOME), time);
        }
    }

    @Test
    void a_touch_keeps_it_awake_for_ten_minutes() {
        NightRest rest = startedAt("03:10");
        later(Duration.ofHours(18));
        stillness.stir();

        later(Duration.ofMinutes(9));
        assertFalse(rest.isDue(HOME));
        later(Duration.ofMinutes(1));
        assertTrue(rest.isDue(HOME));
    }

    @Test
    void it_rests_once_a_night() {
        NightRest rest = startedAt("03:00");
        later(Duration.ofMinutes(59));

        assertFalse(rest.isDue(HOME), "it has only just been started");
    }
}
