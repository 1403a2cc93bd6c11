package org.yizhan.county.bookings;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Effect;
import org.yizhan.county.streams.Unfit;

/// When the centers' lines are open in an ordinary week, as far as they say: at which times of day a slot can begin.
/// Holidays and single days the center alone knows.
@ApplicationScoped
class Hours implements Effect<Hours.Week> {
    /// What a line does not say, the center does.
    private static final String CENTER = "";

    private static final int TO_THE_MINUTE = "09:30".length();

    /// @param line   empty for the center itself
    /// @param spans  `09:00/11:30,14:00/17:00`, each once, whichever days have it; empty where it does not say
    record Week(String line, long version, String spans) {}

    @Override
    public String type() {
        return "opening.rules";
    }

    @Override
    public Optional<Week> fold(List<Arrived> rows) throws Unfit {
        Arrived chosen = rows.getLast();
        JsonNode body = chosen.body();
        var spans = new TreeSet<String>();
        for (JsonNode day : body.path("rules").path("week").path("days")) {
            for (JsonNode span : day) {
                spans.add(time(span, "from") + "/" + time(span, "until"));
            }
        }
        return Optional.of(new Week(body.path("line").asText(CENTER), chosen.newVersion(), String.join(",", spans)));
    }

    private static String time(JsonNode span, String field) throws Unfit {
        String text = Arrived.text(span, field);
        try {
            return LocalTime.parse(text).truncatedTo(ChronoUnit.MINUTES).toString();
        } catch (DateTimeException e) {
            throw new Unfit(field + " 不是几点");
        }
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

    /// Whether a slot of that length may begin at that time. Where nobody said when the line is open, any whole minute
    /// may be one.
    boolean mayBegin(Handle handle, String center, String line, LocalTime time, int minutes) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            return false;
        }
        List<String> spans = Stream.of(line, CENTER)
                .flatMap(said -> newest(handle, center, said).stream())
                .filter(week -> !week.isEmpty())
                .findFirst()
                .map(week -> List.of(week.split(",")))
                .orElse(List.of());
        int at = minute(time);
        return spans.isEmpty()
                || spans.stream().anyMatch(span -> {
                    int from = minute(LocalTime.parse(span.substring(0, TO_THE_MINUTE)));
                    int until = minute(LocalTime.parse(span.substring(TO_THE_MINUTE + 1)));
                    return at >= from && at + minutes <= until && (at - from) % minutes == 0;
                });
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static Optional<String> newest(Handle handle, String center, String line) {
        return handle.createQuery("select spans from opening_week where center_id = :center and line = :line"
                        + " order by version desc limit 1")
                .bind("center", center)
                .bind("line", line)
                .mapTo(String.class)
                .findOne();
    }
}
