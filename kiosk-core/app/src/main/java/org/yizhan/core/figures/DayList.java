package org.yizhan.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.figures.DayVisits;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Sqlite;

/// The visits of a day, found by its ordinal and their numbers, whatever other years hold.
@ApplicationScoped
class DayList {
    /// A clock that was set back may have opened two business days on one date.
    private static final String OF_DATE = "(SELECT ordinal FROM business_day WHERE date = :date)";

    private static final String VISITS = """
            SELECT t.id, t.number, t.service_id, t.priority, t.state, t.issued_at, t.called_at, t.desk,
                CASE WHEN t.state IN ('FINISHED', 'CANCELLED') THEN
                    (SELECT max(until_at) FROM ticket_interval i WHERE i.ticket = t.nr AND i.undone = 0) END AS ended_at
            FROM ticket t WHERE t.day IN\s""" + OF_DATE + " AND t.number >= :from ORDER BY t.number, t.nr LIMIT :most";

    private static final int ALL = -1;

    private final Intervals intervals;

    DayList(Intervals intervals) {
        this.intervals = intervals;
    }

    /// One row more is read than is shown: it says with which number the next page begins.
    DayVisits.Page page(Handle handle, LocalDate date, String from) {
        List<DayVisits.Visit> visits = read(handle, date, from, DayVisits.PAGE + 1);
        boolean more = visits.size() > DayVisits.PAGE;
        return new DayVisits.Page(
                date,
                count(handle, date),
                more ? visits.subList(0, DayVisits.PAGE) : visits,
                more ? visits.getLast().number() : null);
    }

    List<DayVisits.Visit> all(Handle handle, LocalDate date) {
        return read(handle, date, "", ALL);
    }

    private List<DayVisits.Visit> read(Handle handle, LocalDate date, String from, int most) {
        Map<String, LocalizedText> lines = intervals.lines(handle);
        return handle.createQuery(VISITS)
                .bind("date", date)
                .bind("from", from)
                .bind("most", most)
                .map((rs, ctx) -> visit(rs, lines))
                .list();
    }

    private static int count(Handle handle, LocalDate date) {
        return handle.createQuery("SELECT coalesce(sum(tickets), 0) FROM queue_tally WHERE day IN " + OF_DATE)
                .bind("date", date)
                .mapTo(Integer.class)
                .one();
    }

    private static DayVisits.Visit visit(ResultSet row, Map<String, LocalizedText> lines) throws SQLException {
        String service = row.getString("service_id");
        int desk = row.getInt("desk");
        return new DayVisits.Visit(
                Sqlite.uuid(row.getBytes("id")),
                row.getString("number"),
                service,
                lines.getOrDefault(service, LocalizedText.of(service)),
                Queue.Priority.valueOf(row.getString("priority")),
                Queue.State.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("issued_at")),
                instant(row, "called_at"),
                desk == 0 ? null : desk,
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
