package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.frame.Stillness;
import org.yizhan.ui.shell.Frames;

class FramesTest {
    private static final int PULSES = 6;

    private static final long FAR_APART = 100_000_000;

    private final AtomicLong now = new AtomicLong(50_000);

    @BeforeAll
    static void display() throws Exception {
        Display.start();
    }

    /// Whether the shortest time between a few pulses is one of a kiosk at rest.
    private static boolean rests() {
        var gap = new CompletableFuture<Long>();
        Platform.runLater(() -> new Pulses(gap).start());
        return gap.join() > FAR_APART;
    }

    private static void onFx(Runnable work) {
        CompletableFuture.runAsync(work, Platform::runLater).join();
    }

    @Test
    void the_toolkit_rests_at_an_untouched_home_and_wakes_with_the_first_touch_or_another_screen() {
        var home = new Screen.Home();
        var stillness = new Stillness(now::get);
        var frames = Frames.of(stillness);

        onFx(() -> frames.beat(home));
        assertEquals(false, rests(), "just begun");

        now.addAndGet(5_000);
        onFx(() -> frames.beat(home));
        assertEquals(true, rests(), "nobody for five seconds");

        stillness.stir();
        onFx(frames::wake);
        assertEquals(false, rests(), "touched");

        now.addAndGet(5_000);
        onFx(() -> frames.beat(home));
        assertEquals(true, rests());

        onFx(() -> frames.beat(new Screen.Queues()));
        assertEquals(false, rests(), "not at home");
    }

    private static final class Pulses extends AnimationTimer {
        private final CompletableFuture<Long> shortest;
        private final List<Long> gaps = new ArrayList<>();
        private long before;

        private Pulses(CompletableFuture<Long> shortest) {
            this.shortest = shortest;
        }

        @Override
        public void handle(long at) {
            if (before > 0) {
                gaps.add(at - before);
            }
            before = at;
            if (gaps.size() == PULSES) {
                stop();
                shortest.complete(Collections.min(gaps));
            }
        }
    }
}
