package org.yizhan.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OwnThreadTest {
    @Test
    void what_is_handed_in_is_done_on_a_thread_of_that_name() {
        ScheduledExecutorService thread = OwnThread.named("due");
        var name = CompletableFuture.supplyAsync(() -> Thread.currentThread().getName(), thread);
        assertEquals("due", name.join());
        thread.shutdownNow();
    }

    @Test
    void what_comes_after_the_end_is_dropped_and_nobody_is_troubled() throws InterruptedException {
        var done = new AtomicInteger();
        ScheduledExecutorService thread = OwnThread.named("due");
        thread.shutdownNow();
        thread.execute(done::incrementAndGet);
        assertTrue(
                thread.schedule(done::incrementAndGet, 0, TimeUnit.MILLISECONDS).getDelay(TimeUnit.DAYS) <= 0);
        assertTrue(thread.awaitTermination(10, TimeUnit.SECONDS));
        assertEquals(0, done.get());
    }
}
