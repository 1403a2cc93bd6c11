package org.yizhan.county.opening;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Effect;
import org.yizhan.county.streams.Unfit;

/// When the centers' lines are open in an ordinary week, as they say themselves.
@ApplicationScoped
class Weeks implements Effect<Weeks.Week> {
    /// What a line does not say, the center does.
    private static final String CENTER = "";

    /// @param line   empty for the center itself
    /// @param spans  each once, whichever days have it; empty where no day is open, null where it does not say
    record Week(String line, long version, @Nullable String spans) {}

    @Override
    public String type() {
        return "opening.rules";
    }

    @Override
    public Optional<Week> fold(List<Arrived> rows) throws Unfit {
        Arrived chosen = rows.getLast();
        JsonNode body = chosen.body();
        JsonNode week = body.path("rules").path("week");
        return Optional.of(
                new Week(body.path("line").asText(CENTER), chosen.newVersion(), week.isObject() ? spans(week) : null));
    }

    private static String spans(JsonNode week) throws Unfit {
        var spans = new TreeSet<String>();
        for (JsonNode day : week.path("days")) {
            Spans.read(day).stream().map(span -> Spans.text(List.of(span))).forEach(spans::add);
        }
        return String.join(",", spans);
    }

    @Override
    public void save(Handle handle, String center, UUID rules, Week effect) {
        handle.createUpdate("insert into opening_week (center_id, rules_id, line, version, spans)"
                        + " values (:center, :rules, :line, :version, :spans)"
                        + " on conflict (center_id, rules_id) do update set line = excluded.line,"
                        + " version = excluded.version, spans = excluded.spans")
                .bind("center", center)
                .bind("rules", rules)
                .bind("line", effect.line())
                .bind("version", effect.version())
                .bind("spans", effect.spans())
                .execute();
    }

    @Override
    public Map<UUID, Week> stored(Handle handle, String center) {
        return handle
                .createQuery("select rules_id, line, version, spans from opening_week where center_id = :center")
                .bind("center", center)
                .map((row, context) -> Map.entry(
                        row.getObject(1, UUID.class), new Week(row.getString(2), row.getLong(3), row.getString(4))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Empty where neither that line nor its center says.
    Optional<List<Span>> of(Handle handle, String center, String line) {
        return Stream.of(line, CENTER)
                .flatMap(said -> newest(handle, center, said).stream())
                .findFirst()
                .map(Spans::parse);
    }

    private static Optional<String> newest(Handle handle, String center, String line) {
        return handle.createQuery("select spans from opening_week where center_id = :center and line = :line"
                        + " order by version desc limit 1")
                .bind("center", center)
                .bind("line", line)
                .map((row, context) -> Optional.ofNullable(row.getString(1)))
                .findOne()
                .flatMap(spans -> spans);
    }
}
