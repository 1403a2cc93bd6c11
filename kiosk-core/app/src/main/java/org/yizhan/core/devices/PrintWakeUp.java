package org.yizhan.core.devices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/// The bell between those who queue slips and the one who prints them.
@ApplicationScoped
class PrintWakeUp {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        rung.release();
    }

    /// Returns after the next ring, at once if there were some since the last call.
    void await() throws InterruptedException {
        rung.acquire();
        rung.drainPermits();
    }
}
