package org.yizhan.ui.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class IdleWatchTest {
    private final AtomicLong millis = new AtomicLong(1_000);
    private final IdleWatch watch = new IdleWatch(millis::get);

    private IdleWatch.State after(long seconds) {
        millis.addAndGet(seconds * 1000);
        return watch.state();
    }

    @Test
    void home_asks_nobody_and_is_for_the_next_one_after_forty_five_seconds() {
        watch.enter(Idle.HOME);

        assertEquals(new IdleWatch.State.Calm(), after(44));
        assertEquals(new IdleWatch.State.Gone(), after(1));
    }

    @Test
    void time_that_does_not_count_is_not_missing_afterwards() {
        watch.enter(Idle.FORM);
        after(60);
        watch.hold();

        assertEquals(new IdleWatch.State.Calm(), after(599));
        watch.resume();
        assertEquals(new IdleWatch.State.Calm(), after(29));
        assertEquals(new IdleWatch.State.Leaving(30), after(1));
    }

    @Test
    void what_is_held_for_ten_minutes_waits_no_longer_than_that() {
        watch.enter(Idle.FORM);
        watch.hold();

        assertEquals(new IdleWatch.State.Calm(), after(600));
        assertEquals(new IdleWatch.State.Leaving(30), after(90));
    }

    @Test
    void a_form_asks_after_ninety_seconds_and_goes_thirty_later() {
        watch.enter(Idle.FORM);

        assertEquals(new IdleWatch.State.Calm(), after(89));
        assertEquals(new IdleWatch.State.Leaving(30), after(1));
        assertEquals(new IdleWatch.State.Leaving(1), after(29));
        assertEquals(new IdleWatch.State.Gone(), after(1));
    }

    @Test
    void a_result_with_personal_data_asks_after_thirty_seconds() {
        watch.enter(Idle.RESULT);

        assertEquals(new IdleWatch.State.Leaving(30), after(30));
    }

    @Test
    void going_on_is_possible_as_often_as_wanted() {
        watch.enter(Idle.LIST);
        for (int i = 0; i < 5; i++) {
            assertEquals(new IdleWatch.State.Leaving(20), after(55));
            watch.touch();
            assertEquals(new IdleWatch.State.Calm(), watch.state());
        }
    }

    @Test
    void another_screen_begins_anew() {
        watch.enter(Idle.LIST);
        after(60);
        watch.enter(Idle.NOTICE);

        assertEquals(new IdleWatch.State.Calm(), after(179));
    }
}
