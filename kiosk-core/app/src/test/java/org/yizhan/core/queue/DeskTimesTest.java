package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DeskTimesTest {
    private static final int LEAST = 5;
    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void an_hour_of_which_enough_is_known_is_told_of_its_own() {
        DeskTimes times = times(visits("social", 9, 60_000), visits("social", 15, 600_000));
        assertEquals(60_000, times.draw("social", 9, random));
        assertEquals(600_000, times.draw("social", 15, random));
    }

    @Test
    void a_line_of_which_too_little_is_known_takes_as_long_as_any() {
        DeskTimes times = times(visits("social", 9, 60_000));
        assertFalse(times.tells("land"));
        assertEquals(60_000, times.draw("land", 9, random));
        assertEquals(Optional.empty(), times.median("land"));
        assertEquals(Optional.of(Duration.ofMinutes(1)), times.median("social"));
    }

    @Test
    void what_has_lasted_goes_on_as_those_did_that_lasted_longer() {
        DeskTimes times = times(visits("social", 9, 60_000), visits("social", 9, 600_000));
        for (int i = 0; i < 50; i++) {
            assertEquals(480_000, times.drawRest("social", 9, 120_000, random));
        }
        assertEquals(300_000, times.drawRest("social", 9, 1_200_000, random));
    }

    @Test
    void a_visit_of_a_whole_noon_counts_as_long_as_the_far_fence_of_its_line() {
        DeskTimes times = times(
                visits("social", 9, 240_000),
                visits("social", 9, 300_000),
                visits("social", 9, 360_000),
                List.of(new DeskTimes.Visit("social", 9, 7_200_000)));
        long fence = 360_000 + 3 * (360_000 - 240_000);
        assertTrue(times.isLongerThanAny("social", 9, fence + 1));
        assertFalse(times.isLongerThanAny("social", 9, fence - 1));
        assertEquals(60_000, times.drawRest("social", 9, fence - 60_000, random));
    }

    @Test
    void nine_in_ten_visits_of_each_line_take_no_longer() {
        List<DeskTimes.Visit> land = new ArrayList<>();
        for (int minute = 1; minute <= 20; minute++) {
            land.add(new DeskTimes.Visit("land", 9, minute * 60_000L));
        }
        DeskTimes times =
                times(land, visits("social", 9, 120_000), List.of(new DeskTimes.Visit("civil", 9, 3_600_000)));
        assertEquals(Optional.of(Duration.ofMinutes(18)), times.nineInTen(line -> true));
        assertEquals(Optional.of(Duration.ofMinutes(2)), times.nineInTen("social"::equals));
        assertEquals(Optional.empty(), times.nineInTen("civil"::equals), "too few are known");
    }

    @Test
    void nothing_is_told_of_nothing() {
        assertFalse(DeskTimes.NONE.tells());
        assertTrue(times(visits("social", 9, 1)).tells());
    }

    @SafeVarargs
    private static DeskTimes times(List<DeskTimes.Visit>... visits) {
        List<DeskTimes.Visit> all = new ArrayList<>();
        for (List<DeskTimes.Visit> some : visits) {
            all.addAll(some);
        }
        return new DeskTimes(all, LEAST);
    }

    private static List<DeskTimes.Visit> visits(String service, int hour, long millis) {
        return Collections.nCopies(LEAST, new DeskTimes.Visit(service, hour, millis));
    }
}
