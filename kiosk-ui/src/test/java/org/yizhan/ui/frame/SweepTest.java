package org.yizhan.ui.frame;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SweepTest {
    private final AtomicLong now = new AtomicLong(50_000);
    private final Stillness stillness = new Stillness(now::get);
    private final Sweep sweep = new Sweep(stillness);
    private final Screen home = new Screen.Home();

    private void visit(int screens) {
        for (int screen = 0; screen < screens; screen++) {
            stillness.stir();
            sweep.shown();
        }
    }

    @Test
    void after_many_screens_and_a_minute_alone_it_is_due_once() {
        visit(40);
        assertFalse(sweep.isDue(home), "somebody may still be there");
        now.addAndGet(60_000);
        assertTrue(sweep.isDue(home));
        assertFalse(sweep.isDue(home), "it was just done");
        visit(40);
        now.addAndGet(60_000);
        assertTrue(sweep.isDue(home));
    }

    @Test
    void after_a_few_screens_or_away_from_home_it_is_not() {
        visit(39);
        now.addAndGet(60_000);
        assertFalse(sweep.isDue(home));
        visit(1);
        now.addAndGet(60_000);
        assertFalse(sweep.isDue(new Screen.Queues()));
    }
}
