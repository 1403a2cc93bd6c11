package org.yizhan.ui.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Parts strokes that stand in a row into characters, by what is seen from above: strokes that overlap in width
/// belong together. Of the gaps that remain, one wider than [#GAP] of the row's height parts; a narrower one only
/// where both sides would together be wider than a character is ([#WIDEST] of the height). A side narrower than
/// [#NARROW] of the height is hardly a character by itself and joins over a gap up to [#GAP_OF_NARROW]. So 明 and 川
/// stay whole, and two characters written close are still two.
///
/// A character's strokes keep the order they were written in, also a dot that was put last onto the first one.
final class Rows {
    static final double GAP = 0.3;
    static final double WIDEST = 1.25;
    static final double NARROW = 0.3;
    static final double GAP_OF_NARROW = 0.5;

    private record Run(double left, double right, List<Integer> strokes) {
        double width() {
            return right - left;
        }

        Run with(Run next) {
            var both = new ArrayList<>(strokes);
            both.addAll(next.strokes);
            return new Run(left, Math.max(right, next.right), both);
        }
    }

    private Rows() {}

    static List<List<Stroke>> characters(List<Stroke> strokes) {
        if (strokes.isEmpty()) {
            return List.of();
        }
        double top = strokes.stream().mapToDouble(Stroke::top).min().orElseThrow();
        double bottom = strokes.stream().mapToDouble(Stroke::bottom).max().orElseThrow();
        List<Run> runs = runs(strokes);
        double height = Math.max(bottom - top, widest(runs) / WIDEST);
        var parted = new ArrayList<Run>();
        for (Run run : runs) {
            Run last = parted.isEmpty() ? null : parted.getLast();
            if (last != null
                    && run.left() - last.right() <= gap(Math.min(last.width(), run.width()), height)
                    && run.right() - last.left() <= WIDEST * height) {
                parted.set(parted.size() - 1, last.with(run));
            } else {
                parted.add(run);
            }
        }
        return parted.stream()
                .map(run -> run.strokes().stream().sorted().map(strokes::get).toList())
                .toList();
    }

    private static double gap(double narrower, double height) {
        return height * (narrower < NARROW * height ? GAP_OF_NARROW : GAP);
    }

    private static List<Run> runs(List<Stroke> strokes) {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < strokes.size(); i++) {
            runs.add(new Run(strokes.get(i).left(), strokes.get(i).right(), List.of(i)));
        }
        runs.sort(Comparator.comparingDouble(Run::left));
        var joined = new ArrayList<Run>();
        for (Run run : runs) {
            if (!joined.isEmpty() && run.left() <= joined.getLast().right()) {
                joined.set(joined.size() - 1, joined.getLast().with(run));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    // A lone 一 is flat: its height says nothing of the row's.
    private static double widest(List<Run> runs) {
        return runs.stream().mapToDouble(run -> run.right() - run.left()).max().orElse(0);
    }
}
