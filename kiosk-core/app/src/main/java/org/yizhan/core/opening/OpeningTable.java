package org.yizhan.core.opening;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.store.Json;

/// The rows of `opening_rules` and `opening_day`: a handful each.
@ApplicationScoped
class OpeningTable {
    private final Json json;

    OpeningTable(Json json) {
        this.json = json;
    }

    Map<String, Opening.Rules> rules(Handle handle) {
        Map<String, Opening.Rules> byLine = new HashMap<>();
        handle.createQuery("SELECT line, week, numbers, per_person, minutes FROM opening_rules")
                .map((rs, ctx) -> Map.entry(rs.getString("line"), rules(rs)))
                .forEach(line -> byLine.put(line.getKey(), line.getValue()));
        return byLine;
    }

    /// Puts them in the place of those of that line.
    ///
    /// @return their version
    long put(Handle handle, String line, Opening.Rules rules) {
        Opening.Week week = rules.week();
        return handle.createQuery("""
                        INSERT INTO opening_rules (line, week, numbers, per_person, minutes, version)
                        VALUES (:line, :week, :numbers, :person, :minutes, 1)
                        ON CONFLICT (line) DO UPDATE SET week = excluded.week, numbers = excluded.numbers,
                            per_person = excluded.per_person, minutes = excluded.minutes, version = version + 1
                        RETURNING version""")
                .bind("line", line)
                .bind("week", week == null ? null : json.text(week))
                .bind("numbers", rules.numbers())
                .bind("person", rules.perPerson())
                .bind("minutes", rules.minutes())
                .mapTo(Long.class)
                .one();
    }

    /// The days from that one on, the county's before the center's of the same day.
    List<Opening.Day> days(Handle handle, LocalDate from) {
        return handle.createQuery("SELECT date, origin, kind, name, spans FROM opening_day WHERE date >= ?"
                        + " ORDER BY date, origin DESC")
                .bind(0, from)
                .map((rs, ctx) -> day(rs))
                .list();
    }

    long put(Handle handle, Opening.Day day) {
        return handle.createQuery("""
                        INSERT INTO opening_day (date, origin, kind, name, spans, version)
                        VALUES (:date, :origin, :kind, :name, :spans, 1)
                        ON CONFLICT (date, origin) DO UPDATE SET kind = excluded.kind, name = excluded.name,
                            spans = excluded.spans, version = version + 1
                        RETURNING version""")
                .bind("date", day.date())
                .bind("origin", day.origin().name())
                .bind("kind", day.kind().name())
                .bind("name", json.text(day.name()))
                .bind("spans", json.text(day.spans()))
                .mapTo(Long.class)
                .one();
    }

    int remove(Handle handle, LocalDate date) {
        return handle.execute("DELETE FROM opening_day WHERE date = ? AND origin = 'CENTER'", date);
    }

    /// Forgets the county's days, for others to take their place.
    ///
    /// @return whether that version is a newer one
    boolean beginVersion(Handle handle, int version) {
        boolean newer =
                handle.execute("UPDATE opening_county SET version = ? WHERE version < ?", version, version) == 1;
        if (newer) {
            handle.execute("DELETE FROM opening_day WHERE origin = 'COUNTY'");
        }
        return newer;
    }

    private Opening.Rules rules(ResultSet row) throws SQLException {
        String week = row.getString("week");
        return new Opening.Rules(
                week == null ? null : json.stored(week, Opening.Week.class),
                number(row, "numbers"),
                number(row, "per_person"),
                number(row, "minutes"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private Opening.Day day(ResultSet row) throws SQLException {
        return new Opening.Day(
                LocalDate.parse(row.getString("date")),
                Opening.Kind.valueOf(row.getString("kind")),
                json.stored(row.getString("name"), LocalizedText.class),
                json.stored(row.getString("spans"), new TypeReference<List<Opening.Span>>() {}),
                Opening.Origin.valueOf(row.getString("origin")));
    }
}
