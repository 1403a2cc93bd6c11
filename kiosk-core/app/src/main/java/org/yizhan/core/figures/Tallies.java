package org.yizhan.core.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.figures.Figures;
import org.yizhan.core.store.CoreClock;

/// All that one report counts, each stay in every place where it belongs.
final class Tallies {
    private final VisitLimits limits;
    private final Tally total = new Tally();
    private final SortedMap<LocalDate, Tally> days = new TreeMap<>();
    private final SortedMap<String, Tally> lines = new TreeMap<>();
    private final SortedMap<Integer, Tally> hours = new TreeMap<>();
    private final SortedMap<Integer, Tally> desks = new TreeMap<>();

    Tallies(VisitLimits limits) {
        this.limits = limits;
    }

    VisitLimits limits() {
        return limits;
    }

    /// The center was open on that day, though nobody may have come.
    void open(LocalDate date) {
        var _ = tally(days, date);
    }

    /// Something of that day and line that began at that moment, as far as the clock could be believed.
    void count(Day day, String line, long began, Consumer<Tally> one) {
        one.accept(total);
        one.accept(tally(days, day.date()));
        one.accept(tally(lines, line));
        if (day.holds(began)) {
            one.accept(tally(
                    hours, Instant.ofEpochMilli(began).atZone(CoreClock.ZONE).getHour()));
        }
    }

    /// The same at a desk.
    void countAt(int desk, Consumer<Tally> one) {
        one.accept(tally(desks, desk));
    }

    private static <K> Tally tally(Map<K, Tally> tallies, K key) {
        return tallies.computeIfAbsent(key, missing -> new Tally());
    }

    /// @param names  of the lines, in their order
    Figures.Report report(DateRange range, Map<String, LocalizedText> names) {
        List<Figures.Line> named = new ArrayList<>();
        names.forEach((id, name) -> {
            Tally line = lines.remove(id);
            if (line != null) {
                named.add(new Figures.Line(id, name, limits.minutes(id), line.counts()));
            }
        });
        named.addAll(
                each(lines, (id, counts) -> new Figures.Line(id, LocalizedText.of(id), limits.minutes(id), counts)));
        return new Figures.Report(
                range.from(),
                range.until(),
                limits.minutes(),
                total.counts(),
                each(days, Figures.Day::new),
                named,
                each(hours, Figures.Hour::new),
                each(desks, Figures.Desk::new));
    }

    private static <K, R> List<R> each(Map<K, Tally> tallies, BiFunction<K, Figures.Counts, R> row) {
        return tallies.entrySet().stream()
                .map(entry -> row.apply(entry.getKey(), entry.getValue().counts()))
                .toList();
    }
}
