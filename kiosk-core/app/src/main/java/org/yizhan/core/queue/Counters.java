package org.yizhan.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.yizhan.core.store.Straight;

/// The rows of `queue_counter`: the last serial of each series and day.
@ApplicationScoped
class Counters {
    /// How many numbers that series gave out on that day.
    int last(Handle handle, long day, String series) {
        return handle.select("SELECT last FROM queue_counter WHERE day = ? AND series = ?", day, series)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    int next(Handle handle, long day, String series) {
        return Straight.first(handle, """
                        INSERT INTO queue_counter (day, series, last) VALUES (?, ?, 1)
                        ON CONFLICT (day, series) DO UPDATE SET last = last + 1 RETURNING last""", row -> row.getInt(1), day, series).orElseThrow();
    }
}
