package org.yizhan.core.queue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.store.CoreClock;

/// Reads from the intervals how long visits lately took: of the last days of business, the latest few hundred of each
/// line in each. As many seeks as there are days and lines, however many came.
@ApplicationScoped
class DeskTimesReader {
    private static final int MOST_OF_A_LINE = 400;

    /// From the call on, also where the visit was begun with a step of its own. What the night ended tells nothing.
    private static final String VISITS = """
            SELECT i.service_id, i.until_at, coalesce((SELECT CASE c.state WHEN 'CALLED' THEN c.from_at END
                FROM ticket_interval c WHERE i.state = 'SERVING' AND c.ticket = i.ticket AND c.nr < i.nr AND c.undone = 0
                ORDER BY c.nr DESC LIMIT 1), i.from_at) AS began
            FROM ticket_interval i INDEXED BY ticket_interval_day JOIN business_day d ON d.ordinal = i.day
            WHERE i.day = :day AND i.state IN ('CALLED', 'SERVING') AND i.service_id = :service AND i.undone = 0
                AND i.until_at < coalesce(d.closed_at, 9e18) AND i.ended <> 'started' LIMIT :most""";

    private final Lines lines;
    private final Settings settings;

    DeskTimesReader(Lines lines, Settings settings) {
        this.lines = lines;
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
        List<DeskTimes.Visit> visits = new ArrayList<>();
        long first = day - settings.number(Setting.FORECAST_DAYS);
        for (String service : lines.all(handle).keySet()) {
            int left = MOST_OF_A_LINE;
            for (long ordinal = day; ordinal >= Math.max(1, first) && left > 0; ordinal--) {
                List<DeskTimes.Visit> ofDay = visits(handle, ordinal, service, left);
                visits.addAll(ofDay);
                left -= ofDay.size();
            }
        }
        return new DeskTimes(visits, settings.number(Setting.FORECAST_VISITS));
    }

    private static List<DeskTimes.Visit> visits(Handle handle, long day, String service, int most) {
        return handle.createQuery(VISITS)
                .bind("day", day)
                .bind("service", service)
                .bind("most", most)
                .map((rs, ctx) -> {
                    long began = rs.getLong("began");
                    int hour =
                            Instant.ofEpochMilli(began).atZone(CoreClock.ZONE).getHour();
                    return new DeskTimes.Visit(service, hour, Math.max(0, rs.getLong("until_at") - began));
                })
                .list();
    }
}
