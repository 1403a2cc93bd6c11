package org.yizhan.house.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AimTest {
    @Test
    void a_figure_that_is_just_what_it_is_meant_to_be_reaches_its_aim() {
        assertEquals(
                "aim: ratio_16                 at least     1.00, is     1.00: reached",
                Aim.atLeast(1, "ratio_16", 1).told());
        assertEquals(
                "aim: p99_ms_8                 at most     50.00, is    50.00: reached",
                Aim.atMost(50, "p99_ms_8", 50).told());
    }

    @Test
    void one_that_is_worse_misses_it() {
        assertEquals(
                "aim: ratio_16                 at least     1.00, is     0.99: missed",
                Aim.atLeast(1, "ratio_16", 0.99).told());
        assertEquals(
                "aim: duplicates               at most      0.00, is     1.00: missed",
                Aim.atMost(0, "duplicates", 1).told());
    }
}
