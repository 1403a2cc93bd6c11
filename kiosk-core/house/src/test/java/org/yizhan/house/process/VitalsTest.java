package org.yizhan.house.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.yizhan.house.process.Vitals.Verdict;

class VitalsTest {
    private final Vitals vitals = new Vitals(Duration.ofSeconds(30), Duration.ofSeconds(4), 0);
    private long now;

    @Test
    void a_start_may_take_longer_than_the_silence_allowed_afterwards() {
        assertEquals(Verdict.STARTING, quietFor(20));
        assertEquals(Verdict.CAME_UP, look(true, false));
        assertEquals(Verdict.FINE, look(true, false));
    }

    @Test
    void a_start_that_never_ends_hangs() {
        assertEquals(Verdict.HANGS, quietFor(31));
    }

    @Test
    void silence_after_the_first_sign_hangs_once_it_lasts_too_long() {
        look(true, false);

        assertEquals(Verdict.FINE, quietFor(4));
        assertEquals(Verdict.HANGS, quietFor(1));
    }

    @Test
    void a_stopped_process_hangs_at_once() {
        look(true, false);

        assertEquals(Verdict.HANGS, look(false, true));
    }

    @Test
    void a_watcher_that_slept_blames_nobody() {
        look(true, false);
        now += Duration.ofHours(1).toNanos();

        assertEquals(Verdict.FINE, look(false, false));
        assertEquals(Verdict.FINE, quietFor(4));
        assertEquals(Verdict.HANGS, quietFor(1));
    }

    private Verdict quietFor(int seconds) {
        Verdict last = Verdict.FINE;
        for (int i = 0; i < seconds * 2; i++) {
            last = look(false, false);
        }
        return last;
    }

    private Verdict look(boolean sign, boolean stopped) {
        now += Duration.ofMillis(500).toNanos();
        return vitals.look(sign, stopped, now);
    }
}
