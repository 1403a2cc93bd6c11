package org.yizhan.county.opening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.LocalizedText;

/// A day that the county chose.
///
/// @param center  that it is for; null for all, of which one that has a day of its own keeps that
/// @param name    as villagers read it
/// @param spans   of an open one
public record Day(@Nullable String center, LocalDate date, Kind kind, LocalizedText name, List<Span> spans) {
    public Day {
        spans = List.copyOf(spans);
    }

    /// `CLOSED`, `OPEN 08:30/11:30,14:00/17:30`
    String text() {
        return (kind + " " + Spans.text(spans)).strip();
    }
}
