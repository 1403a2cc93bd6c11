package org.yizhan.core.devices;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Closes something in time: a write to a device that takes no more bytes has no time-out of its own and ends only
/// when the device is closed under it.
final class Deadline implements AutoCloseable {
    private final CountDownLatch done = new CountDownLatch(1);

    private Deadline() {}

    static Deadline in(Duration time, Closeable device) {
        var deadline = new Deadline();
        Thread.ofVirtual().start(() -> deadline.watch(time, device));
        return deadline;
    }

    private void watch(Duration time, Closeable device) {
        try {
            if (!done.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                device.close();
            }
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// It was done in time.
    @Override
    public void close() {
        done.countDown();
    }
}
