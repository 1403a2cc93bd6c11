package org.yizhan.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CornerTapsTest {
    private final CornerTaps taps = new CornerTaps();

    @Test
    void the_fifth_of_five_quick_taps_opens_the_corner() {
        assertEquals(List.of(false, false, false, false, true), at(0, 150, 300, 450, 600));
    }

    @Test
    void five_within_four_seconds_are_quick_enough_and_slower_ones_are_not() {
        assertTrue(at(0, 1000, 2000, 3000, 4000).getLast());
        assertFalse(at(10_000, 11_000, 12_000, 13_000, 14_001).getLast());
    }

    @Test
    void taps_a_second_apart_and_slower_never_open_it() {
        for (int tap = 0; tap < 50; tap++) {
            assertFalse(taps.tap(tap * 1100L));
        }
    }

    @Test
    void a_tap_elsewhere_begins_the_count_anew() {
        at(0, 100, 200, 300);
        taps.elsewhere();
        assertEquals(List.of(false, false, false, false, true), at(400, 500, 600, 700, 800));
    }

    @Test
    void after_it_opened_five_more_are_needed() {
        assertTrue(at(0, 100, 200, 300, 400).getLast());
        assertEquals(List.of(false, false, false, false, true), at(500, 600, 700, 800, 900));
    }

    private List<Boolean> at(long... millis) {
        return java.util.Arrays.stream(millis).mapToObj(taps::tap).toList();
    }
}
