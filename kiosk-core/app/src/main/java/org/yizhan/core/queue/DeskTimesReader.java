package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;

/// Reads from the intervals how long visits lately took: from the latest of them, a few thousand at most, however many
/// there are.
@Singleton
class DeskTimesReader {
    /// Four weeks of a hall in which three hundred come a day; of a larger one some days less.
    private static final int MOST_STAYS = 20_000;

    /// By their numbers alone: by day, SQLite would read all of a day in which very many came.
    private static final String LATEST = """
            SELECT i.ticket, i.state, i.service_id, i.desk, i.from_at, i.ended,
                CASE WHEN i.until_at < coalesce(d.closed_at, 9e18) THEN i.until_at END AS until_at
            FROM ticket_interval i NOT INDEXED JOIN business_day d ON d.ordinal = i.day
            WHERE i.nr > (SELECT coalesce(max(nr), 0) FROM ticket_interval) - :most
                AND i.day > :before AND i.undone = 0 AND i.state IN ('WAITING', 'TRANSFERRED', 'CALLED', 'SERVING')
            ORDER BY i.nr""";

    private final Settings settings;

    DeskTimesReader(Settings settings) {
        this.settings = settings;
    }

    /// The last day there is, be it over or not.
    long lastDay(Handle handle) {
        return handle.select("SELECT coalesce(max(ordinal), 0) FROM business_day")
                .mapTo(Long.class)
                .one();
    }

    /// @param day  the last one that counts
    DeskTimes read(Handle handle, long day) {
        var log = new DeskLog();
        handle.createQuery(LATEST)
                .bind("most", MOST_STAYS)
                .bind("before", day - settings.number(Setting.FORECAST_DAYS))
                .map((rs, ctx) -> row(rs))
                .forEach(log::tell);
        return new DeskTimes(log.visits(), settings.number(Setting.FORECAST_VISITS));
    }

    private static DeskLog.Row row(ResultSet row) throws SQLException {
        int desk = row.getInt("desk");
        long until = row.getLong("until_at");
        boolean known = !row.wasNull();
        return new DeskLog.Row(
                row.getLong("ticket"),
                Queue.State.valueOf(row.getString("state")),
                row.getString("service_id"),
                desk == 0 ? null : desk,
                row.getLong("from_at"),
                known ? until : null,
                row.getString("ended"));
    }
}
