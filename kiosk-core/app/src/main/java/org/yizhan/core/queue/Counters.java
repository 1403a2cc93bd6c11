package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.yizhan.core.store.Straight;
import org.yizhan.core.store.Tx;

/// The rows of `queue_counter`: the last serial of each series and day.
@Singleton
class Counters {
    /// How many numbers that series gave out on that day.
    int last(Handle handle, long day, String series) {
        return handle.select("SELECT last FROM queue_counter WHERE day = ? AND series = ?", day, series)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    int next(Tx tx, long day, String series) {
        Map<String, Integer> last =
                tx.known(Known.class, day, () -> new Known(new HashMap<>())).bySeries();
        int next = last.computeIfAbsent(series, unknown -> last(tx.handle(), day, unknown)) + 1;
        Straight.execute(
                tx.handle(),
                "INSERT INTO queue_counter (day, series, last) VALUES (?, ?, ?)"
                        + " ON CONFLICT (day, series) DO UPDATE SET last = excluded.last",
                day,
                series,
                next);
        last.put(series, next);
        return next;
    }

    /// The last serials of one day, as the write lane knows them.
    private record Known(Map<String, Integer> bySeries) {}
}
