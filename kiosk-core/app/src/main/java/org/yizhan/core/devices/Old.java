package org.yizhan.core.devices;

import java.time.Duration;
import org.yizhan.core.store.Straight;
import org.yizhan.core.store.Tx;

/// Forgets the rows of a table that nobody needs after 30 days, the oldest two with every new one: the table stops
/// growing, and no single write pays for a year of them.
final class Old {
    private static final Duration KEPT = Duration.ofDays(30);

    private Old() {}

    /// @param table  one with `nr`, the order of its rows, and `at`, when they were written
    static void forget(Tx tx, String table) {
        if (tx.timeTrusted()) {
            Straight.execute(
                    tx.handle(),
                    "DELETE FROM " + table + " WHERE at < ? AND nr <= 1 + (SELECT min(nr) FROM " + table + ")",
                    tx.now().minus(KEPT));
        }
    }
}
