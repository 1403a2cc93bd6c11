package org.yizhan.county.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// When a center's line is open on a day, as far as the county knows: by the center's word for that day, else by the
/// county's, else in any hours that the line has in an ordinary week. Which weekday has which of them does not count,
/// because the state's calendar, which makes a Sunday a working day, the centers alone know.
@ApplicationScoped
public class OpeningHours {
    private final Weeks weeks;
    private final CenterDays centerDays;
    private final DayTable countyDays;

    OpeningHours(Weeks weeks, CenterDays centerDays, DayTable countyDays) {
        this.weeks = weeks;
        this.centerDays = centerDays;
        this.countyDays = countyDays;
    }

    /// Empty where nobody said.
    public Optional<List<Span>> on(Handle handle, String center, String line, LocalDate date) {
        Optional<List<Span>> week = weeks.of(handle, center, line);
        Optional<SpecialDay> said = centerDays.on(handle, center, date).or(() -> countyDays.on(handle, center, date));
        if (said.isEmpty()) {
            return week;
        }
        return switch (said.get().kind()) {
            case CLOSED -> Optional.of(List.of());
            case OPEN -> Optional.of(said.get().spans());
            case WORKDAY -> week;
        };
    }
}
