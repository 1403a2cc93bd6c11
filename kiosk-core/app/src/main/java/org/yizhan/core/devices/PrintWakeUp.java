package org.yizhan.core.devices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The bell between those who queue slips and the one who prints them.
@ApplicationScoped
class PrintWakeUp {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        rung.release();
    }

    /// Returns after the next ring, at once if there were some since the last call, at the latest after that time.
    void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
