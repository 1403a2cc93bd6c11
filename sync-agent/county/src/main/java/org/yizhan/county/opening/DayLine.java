package org.yizhan.county.opening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.centers.Center;

/// Days in a row that are alike, as the console lists them.
///
/// @param center  its code; empty for all
/// @param where   its village, or that they are for all
/// @param what    what the days are, with their hours
record DayLine(String center, String where, LocalDate from, LocalDate until, String name, String what, boolean closed) {
    static List<DayLine> of(List<Day> days, List<Center> centers) {
        List<DayLine> lines = new ArrayList<>();
        for (Day day : days) {
            DayLine line = of(day, centers);
            DayLine before = lines.isEmpty() ? null : lines.getLast();
            if (before != null && before.goesOnWith(line)) {
                lines.set(lines.size() - 1, before.upTo(line.until));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private static DayLine of(Day day, List<Center> centers) {
        String center = day.center();
        return new DayLine(
                center == null ? "" : center,
                where(center, centers),
                day.date(),
                day.date(),
                day.name().chinese(),
                what(day),
                day.kind() == Kind.CLOSED);
    }

    private static String where(@Nullable String code, List<Center> centers) {
        if (code == null) {
            return "所有中心";
        }
        return centers.stream()
                .filter(center -> center.code().equals(code))
                .map(center -> center.village().chinese())
                .findFirst()
                .orElse(code);
    }

    private static String what(Day day) {
        String hours = day.spans().stream()
                .map(span -> span.from() + "–" + span.until())
                .collect(Collectors.joining("，"));
        return hours.isEmpty() ? day.kind().shown() : hours;
    }

    /// `2026-10-01`, `2026-10-01 至 2026-10-07`
    public String dates() {
        return from.equals(until) ? from.toString() : from + " 至 " + until;
    }

    private boolean goesOnWith(DayLine next) {
        return until.plusDays(1).equals(next.from)
                && center.equals(next.center)
                && name.equals(next.name)
                && what.equals(next.what);
    }

    private DayLine upTo(LocalDate last) {
        return new DayLine(center, where, from, last, name, what, closed);
    }
}
