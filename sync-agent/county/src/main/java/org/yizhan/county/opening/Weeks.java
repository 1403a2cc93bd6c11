package org.yizhan.county.opening;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Unfit;
import org.yizhan.county.streams.Words;

/// When the centers' lines are open in an ordinary week, as they say themselves.
@ApplicationScoped
class Weeks extends Words<Weeks.Week> {
    /// What a line does not say, the center does.
    private static final String CENTER = "";

    /// Of a line, or of the center itself.
    ///
    /// @param spans  each once, whichever days have it; empty where no day is open, null where it does not say
    record Week(@Nullable List<Span> spans) {}

    @Override
    public String type() {
        return "opening.rules";
    }

    @Override
    protected Class<Week> shape() {
        return Week.class;
    }

    @Override
    protected Word<Week> read(Arrived row) throws Unfit {
        JsonNode body = row.body();
        JsonNode week = body.path("rules").path("week");
        return new Word<>(body.path("line").asText(CENTER), new Week(week.isObject() ? spans(week) : null));
    }

    private static List<Span> spans(JsonNode week) throws Unfit {
        List<Span> spans = new ArrayList<>();
        for (JsonNode day : week.path("days")) {
            spans.addAll(Spans.read(day));
        }
        return spans.stream()
                .distinct()
                .sorted(Comparator.comparing(Span::from).thenComparing(Span::until))
                .toList();
    }

    /// Empty where neither that line nor its center says.
    Optional<List<Span>> of(Handle handle, String center, String line) {
        return Stream.of(line, CENTER)
                .flatMap(said -> last(handle, center, said).map(Week::spans).stream())
                .findFirst();
    }
}
