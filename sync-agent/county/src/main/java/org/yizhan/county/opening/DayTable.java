package org.yizhan.county.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.audit.Audit;
import org.yizhan.county.platform.Json;
import org.yizhan.county.platform.LocalizedText;

/// The rows of `county_day`, and the version of them all.
@ApplicationScoped
class DayTable {
    private static final String SELECT = "select center_id, date, kind, name, spans from county_day";

    static final String FROM = SELECT + " where date >= :from order by center_id <> :all, center_id, date";

    private final Clock clock;

    DayTable(Clock clock) {
        this.clock = clock;
    }

    /// Their version; whoever changes them does it alone until the transaction ends.
    int lock(Handle handle) {
        return version(handle, " for update");
    }

    int version(Handle handle) {
        return version(handle, "");
    }

    private static int version(Handle handle, String locking) {
        return handle.createQuery("select version from county_days" + locking)
                .mapTo(Integer.class)
                .one();
    }

    /// The days from that one on, of all centers first.
    List<Day> from(Handle handle, LocalDate from) {
        return handle.createQuery(FROM)
                .bind("from", from)
                .bind("all", Audit.COUNTY)
                .map((row, context) -> day(row))
                .list();
    }

    /// What a center is sent: its own day where it has one, else that of all.
    List<Day> of(Handle handle, String center, LocalDate from) {
        Map<LocalDate, Day> byDate = new TreeMap<>();
        handle.createQuery(
                        SELECT + " where center_id in (:center, :all) and date >= :from order by center_id = :center")
                .bind("center", center)
                .bind("all", Audit.COUNTY)
                .bind("from", from)
                .map((row, context) -> day(row))
                .forEach(day -> byDate.put(day.date(), day));
        return List.copyOf(byDate.values());
    }

    Optional<SpecialDay> on(Handle handle, String center, LocalDate date) {
        return handle.createQuery(SELECT + " where center_id in (:center, :all) and date = :date"
                        + " order by center_id = :center desc limit 1")
                .bind("center", center)
                .bind("all", Audit.COUNTY)
                .bind("date", date)
                .map((row, context) -> day(row))
                .findOne()
                .map(day -> new SpecialDay(day.kind(), day.spans()));
    }

    /// Those of that period, in their order.
    List<Day> in(Handle handle, Period period) {
        return handle.createQuery(SELECT + " where center_id = :center and date between :from and :until order by date")
                .bind("center", owner(period.center()))
                .bind("from", period.from())
                .bind("until", period.until())
                .map((row, context) -> day(row))
                .list();
    }

    /// Puts these in the place of those of that period.
    void replace(Handle handle, int version, Period period, List<Day> days, String officer) {
        handle.execute("update county_days set version = ?", version);
        handle.execute(
                "delete from county_day where center_id = ? and date between ? and ?",
                owner(period.center()),
                period.from(),
                period.until());
        days.forEach(day -> insert(handle, day, officer));
    }

    private void insert(Handle handle, Day day, String officer) {
        handle.createUpdate("insert into county_day (center_id, date, kind, name, spans, officer, at)"
                        + " values (:center, :date, :kind, :name, :spans, :officer, :at)")
                .bind("center", owner(day.center()))
                .bind("date", day.date())
                .bind("kind", day.kind().name())
                .bind("name", Json.write(day.name()))
                .bind("spans", Spans.text(day.spans()))
                .bind("officer", officer)
                .bind("at", clock.instant())
                .execute();
    }

    /// All centers' days stand under the county's own code, as acts of the county alone do in its audit.
    private static String owner(@Nullable String center) {
        return center == null ? Audit.COUNTY : center;
    }

    private static Day day(ResultSet row) throws SQLException {
        String owner = row.getString("center_id");
        return new Day(
                owner.equals(Audit.COUNTY) ? null : owner,
                row.getObject("date", LocalDate.class),
                Kind.valueOf(row.getString("kind")),
                Json.own(row.getString("name"), LocalizedText.class),
                Spans.parse(row.getString("spans")));
    }
}
