package org.yizhan.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DragTest {
    private static final double SLACK = 25;
    private static final double PAGE = 1000;

    private final Drag drag = new Drag(SLACK, 500, 0);

    private int lift(long millis) {
        return drag.pages(PAGE, millis);
    }

    @Test
    void a_trembling_finger_taps() {
        for (int i = 1; i < 20; i++) {
            drag.move(500 + (i % 2 == 0 ? 24 : -24), i * 10);
        }

        assertFalse(drag.isDrag());
        assertEquals(0, drag.shift(true, true));
        assertEquals(0, lift(200));
    }

    @Test
    void once_a_drag_it_does_not_become_a_tap_again() {
        drag.move(400, 100);
        drag.move(500, 900);

        assertTrue(drag.isDrag());
    }

    @Test
    void content_goes_with_the_finger_and_does_not_jump_when_a_tap_becomes_a_drag() {
        drag.move(500 - 26, 100);
        assertEquals(-1, drag.shift(true, true));
        drag.move(300, 200);
        assertEquals(-175, drag.shift(true, true));
    }

    @Test
    void beyond_the_last_page_content_follows_with_reluctance() {
        drag.move(300, 200);

        assertEquals(-175 * 0.3, drag.shift(true, false), 1e-9);
    }

    @Test
    void a_slow_drag_turns_a_page_from_a_fifth_of_it_on() {
        drag.move(320, 1000);
        drag.move(320, 3000);
        assertEquals(0, lift(3000));
        drag.move(270, 4000);
        drag.move(270, 6000);
        assertEquals(1, lift(6000));
    }

    @Test
    void a_flick_turns_a_page_and_a_hard_one_several() {
        drag.move(440, 20);
        drag.move(380, 60);
        assertEquals(1, lift(60));

        var hard = new Drag(SLACK, 1500, 0);
        hard.move(700, 60);
        assertEquals(4, hard.pages(PAGE, 60));
    }

    @Test
    void dragging_downwards_goes_back() {
        drag.move(900, 80);

        assertTrue(lift(80) < 0);
    }

    @Test
    void a_finger_that_has_come_to_rest_has_no_momentum() {
        drag.move(440, 20);
        drag.move(380, 60);

        assertEquals(0, lift(400));
    }
}
