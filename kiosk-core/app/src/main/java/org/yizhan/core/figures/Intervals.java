package org.yizhan.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;
import org.yizhan.core.store.Json;

/// What figures are read from: the intervals of a day, found by its ordinal, whatever other years hold.
@ApplicationScoped
class Intervals {
    /// The order of the numbers is the order in which things happened. SQLite would walk through all of them for it.
    private static final String OF_DAY = """
            SELECT i.ticket, state, event, ended, service_id, desk, from_at, until_at,
                state = 'CALLED' AND why IS NOT NULL
                    AND json_extract(why, '$.waitedSeconds') > 60 * json_extract(why, '$.boundMinutes') AS late,
                at_least, at_most
            FROM ticket_interval i INDEXED BY ticket_interval_day
            LEFT JOIN wait_forecast f ON f.ticket = i.ticket AND i.event = 'issued'
            WHERE day = ? AND undone = 0 ORDER BY nr""";

    private final Json json;

    Intervals(Json json) {
        this.json = json;
    }

    List<Day> days(Handle handle, DateRange range) {
        return handle.createQuery(
                        "SELECT ordinal, date, closed_at FROM business_day WHERE date BETWEEN ? AND ? ORDER BY date, ordinal")
                .bind(0, range.from())
                .bind(1, range.until())
                .map((rs, ctx) -> {
                    long closed = rs.getLong("closed_at");
                    Long closedAt = rs.wasNull() ? null : Long.valueOf(closed);
                    return new Day(rs.getLong("ordinal"), LocalDate.parse(rs.getString("date")), closedAt);
                })
                .list();
    }

    void each(Handle handle, Day day, Consumer<Stay> consumer) {
        handle.createQuery(OF_DAY)
                .bind(0, day.ordinal())
                .map((rs, ctx) -> Stay.of(rs))
                .forEach(consumer);
    }

    /// How the lines are called, in the order the kiosk shows them.
    Map<String, LocalizedText> lines(Handle handle) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        handle.createQuery("SELECT id, name FROM queue_service ORDER BY retired, position")
                .map((rs, ctx) -> Map.entry(rs.getString("id"), json.stored(rs.getString("name"), LocalizedText.class)))
                .forEach(line -> names.put(line.getKey(), line.getValue()));
        return names;
    }
}
