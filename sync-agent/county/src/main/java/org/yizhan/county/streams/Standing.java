package org.yizhan.county.streams;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// How the streams of all centers stand, for the overview.
@ApplicationScoped
public class Standing {
    private static final int ALARMS = 10;

    private final Jdbi jdbi;

    Standing(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param rows      rows that receipts cover
    /// @param forked    streams in quarantine
    /// @param setAside  rows that could not take effect
    public record OfCenter(long rows, long forked, long setAside) {
        public static final OfCenter NOTHING = new OfCenter(0, 0, 0);
    }

    public record Alarm(String center, String detail, Instant at) {}

    /// By center; a center that never pushed is not in it.
    public Map<String, OfCenter> all() {
        return jdbi.withHandle(handle -> handle
                .createQuery("select s.center_id, sum(s.seq), count(*) filter (where s.state = 'FORKED'),"
                        + " (select count(*) from poisoned p where p.center_id = s.center_id)"
                        + " from stream s group by s.center_id")
                .map((row, context) ->
                        Map.entry(row.getString(1), new OfCenter(row.getLong(2), row.getLong(3), row.getLong(4))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The latest first.
    public List<Alarm> alarms() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select center_id, detail, at from alarm order by at desc limit :limit")
                .bind("limit", ALARMS)
                .map((row, context) -> new Alarm(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list());
    }
}
