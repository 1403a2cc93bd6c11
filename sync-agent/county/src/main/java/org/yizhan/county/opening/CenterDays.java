package org.yizhan.county.opening;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Unfit;
import org.yizhan.county.streams.Words;

/// Days that the centers chose themselves, and took back.
@ApplicationScoped
class CenterDays extends Words<CenterDays.Chosen> {
    /// @param kind  null for a day that is as its weekday again
    record Chosen(@Nullable Kind kind, List<Span> spans) {
        Chosen {
            spans = List.copyOf(spans);
        }
    }

    @Override
    public String type() {
        return "opening.day";
    }

    @Override
    protected Class<Chosen> shape() {
        return Chosen.class;
    }

    @Override
    protected Word<Chosen> read(Arrived row) throws Unfit {
        JsonNode body = row.body();
        boolean chosen = row.op().equals("chosen");
        JsonNode day = chosen ? body.path("day") : body;
        return new Word<>(date(day).toString(), new Chosen(chosen ? kind(day) : null, Spans.read(day.path("spans"))));
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

    /// What the center's own word is for that day.
    Optional<SpecialDay> on(Handle handle, String center, LocalDate date) {
        return last(handle, center, date.toString()).flatMap(CenterDays::special);
    }

    private static Optional<SpecialDay> special(Chosen day) {
        return Optional.ofNullable(day.kind()).map(kind -> new SpecialDay(kind, day.spans()));
    }
}
