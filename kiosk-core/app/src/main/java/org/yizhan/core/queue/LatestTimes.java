package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jdbi.v3.core.Handle;

/// How long visits lately took, in memory: to ask costs no read, whoever asks. It is read anew with another day and
/// every ten minutes, never by a step of a ticket.
@Singleton
class LatestTimes {
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final DeskTimesReader reader;
    private volatile DeskTimes times = DeskTimes.NONE;
    private long day = -1;
    private long readAt;

    LatestTimes(DeskTimesReader reader) {
        this.reader = reader;
    }

    DeskTimes now() {
        return times;
    }

    /// Reads them anew if it is time to.
    synchronized DeskTimes renewed(Handle handle) {
        boolean due = reader.lastDay(handle) != day || System.nanoTime() - readAt > KEPT.toNanos();
        return due ? read(handle) : times;
    }

    synchronized DeskTimes read(Handle handle) {
        day = reader.lastDay(handle);
        times = reader.read(handle, day);
        readAt = System.nanoTime();
        return times;
    }
}
