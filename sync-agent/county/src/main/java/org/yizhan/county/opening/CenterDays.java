package org.yizhan.county.opening;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Effect;
import org.yizhan.county.streams.Unfit;

/// Days that the centers chose themselves, and took back: each choice is a record of its own, the latest of a date
/// counts.
@ApplicationScoped
class CenterDays implements Effect<CenterDays.Choice> {
    /// @param kind   null for a day that is as its weekday again
    /// @param epoch  with `seq` the place of the choice among others
    record Choice(LocalDate date, @Nullable Kind kind, String spans, long epoch, long seq) {}

    @Override
    public String type() {
        return "opening.day";
    }

    @Override
    public Optional<Choice> fold(List<Arrived> rows) throws Unfit {
        Arrived row = rows.getLast();
        JsonNode body = row.body();
        boolean chosen = row.op().equals("chosen");
        JsonNode day = chosen ? body.path("day") : body;
        return Optional.of(new Choice(
                date(day),
                chosen ? kind(day) : null,
                Spans.text(Spans.read(day.path("spans"))),
                row.stream().epoch(),
                row.seq()));
    }

    private static LocalDate date(JsonNode day) throws Unfit {
        try {
            return LocalDate.parse(Arrived.text(day, "date"));
        } catch (DateTimeException e) {
            throw new Unfit("date 不是日期");
        }
    }

    private static Kind kind(JsonNode day) throws Unfit {
        try {
            return Kind.valueOf(Arrived.text(day, "kind"));
        } catch (IllegalArgumentException e) {
            throw new Unfit("kind 不认识");
        }
    }

    @Override
    public void save(Handle handle, String center, UUID choice, Choice effect) {
        Kind kind = effect.kind();
        handle.createUpdate("insert into center_day (center_id, choice_id, date, kind, spans, epoch, seq)"
                        + " values (:center, :choice, :date, :kind, :spans, :epoch, :seq)"
                        + " on conflict (center_id, choice_id) do update set date = excluded.date,"
                        + " kind = excluded.kind, spans = excluded.spans, epoch = excluded.epoch, seq = excluded.seq")
                .bind("center", center)
                .bind("choice", choice)
                .bind("date", effect.date())
                .bind("kind", kind == null ? null : kind.name())
                .bind("spans", effect.spans())
                .bind("epoch", effect.epoch())
                .bind("seq", effect.seq())
                .execute();
    }

    @Override
    public Map<UUID, Choice> stored(Handle handle, String center) {
        return handle
                .createQuery(
                        "select choice_id, date, kind, spans, epoch, seq from center_day where center_id = :center")
                .bind("center", center)
                .map((row, context) -> Map.entry(row.getObject("choice_id", UUID.class), choice(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// What the center's own word is for that day.
    Optional<SpecialDay> on(Handle handle, String center, LocalDate date) {
        return handle.createQuery("select date, kind, spans, epoch, seq from center_day"
                        + " where center_id = :center and date = :date order by epoch desc, seq desc limit 1")
                .bind("center", center)
                .bind("date", date)
                .map((row, context) -> choice(row))
                .findOne()
                .flatMap(CenterDays::said);
    }

    private static Optional<SpecialDay> said(Choice choice) {
        return Optional.ofNullable(choice.kind()).map(kind -> new SpecialDay(kind, Spans.parse(choice.spans())));
    }

    private static Choice choice(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Choice(
                row.getObject("date", LocalDate.class),
                kind == null ? null : Kind.valueOf(kind),
                row.getString("spans"),
                row.getLong("epoch"),
                row.getLong("seq"));
    }
}
