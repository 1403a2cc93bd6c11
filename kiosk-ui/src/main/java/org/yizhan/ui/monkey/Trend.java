package org.yizhan.ui.monkey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Whether what the process holds stays the same over a day, by a straight line through what was weighed. The first
/// fifth is left out: classes are still being loaded then, and code compiled.
///
/// Resident memory as a whole may rise more than the process's own: for days it takes in code of screens that are
/// seldom seen, pages of fonts and dictionaries that the kernel takes back when it likes, and pictures on their way to
/// the X server, eight mebibytes each. All of them have an end; what a program forgets to let go of has none.
final class Trend {
    /// A day's rise that is taken for none: what a collector and an allocator leave to chance.
    private static final double MEBI = 10;

    private static final double RESIDENT_MEBI = 40;
    private static final double HEAP_MEBI = 4;
    private static final double THREADS = 2;
    private static final double FILES = 4;

    /// Fewer hours tell nothing of a day.
    private static final double LEAST_HOURS = 6;

    private static final int DAY = 24;

    private record Weighing(double hours, Load load) {}

    /// @param rise  a day's
    /// @param most  what is taken for none
    private record Line(String what, double rise, double most) {
        boolean isFlat() {
            return rise <= most;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %+.1f a day%s", what, rise, isFlat() ? "" : " (NOT FLAT)");
        }
    }

    private final List<Weighing> weighings = new ArrayList<>();

    void add(double hours, Load load) {
        weighings.add(new Weighing(hours, load));
    }

    /// Whether there is enough to tell.
    boolean tells() {
        List<Weighing> later = later();
        return later.size() > 2 && later.getLast().hours() - later.getFirst().hours() >= LEAST_HOURS;
    }

    boolean isFlat() {
        return lines().stream().allMatch(Line::isFlat);
    }

    @Override
    public String toString() {
        return tells() ? String.join(", ", lines().stream().map(Line::toString).toList()) : "too short a time to tell";
    }

    private List<Line> lines() {
        return List.of(
                new Line("rss MiB", rise(Load::rss), RESIDENT_MEBI),
                new Line("own MiB", rise(Load::own), MEBI),
                new Line("heap MiB", rise(Load::heap), HEAP_MEBI),
                new Line("threads", rise(Load::threads), THREADS),
                new Line("files", rise(Load::files), FILES));
    }

    private List<Weighing> later() {
        double end = weighings.isEmpty() ? 0 : weighings.getLast().hours();
        return weighings.stream()
                .filter(weighing -> weighing.hours() >= end / 5)
                .toList();
    }

    /// Least squares.
    private double rise(ToDoubleFunction<Load> what) {
        List<Weighing> later = later();
        double hours = later.stream().mapToDouble(Weighing::hours).average().orElse(0);
        double mean = later.stream()
                .mapToDouble(weighing -> what.applyAsDouble(weighing.load()))
                .average()
                .orElse(0);
        double with = 0;
        double square = 0;
        for (Weighing weighing : later) {
            double apart = weighing.hours() - hours;
            with += apart * (what.applyAsDouble(weighing.load()) - mean);
            square += apart * apart;
        }
        return square == 0 ? 0 : DAY * with / square;
    }
}
