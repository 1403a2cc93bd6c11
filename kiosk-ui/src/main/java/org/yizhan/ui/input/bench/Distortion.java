package org.yizhan.ui.input.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.yizhan.ui.input.Point;
import org.yizhan.ui.input.Stroke;

/// The conditions of `INK.md`. Strokes are in a box of side one.
enum Distortion {
    CLEAN("clean", 0, 0, false),
    JITTER("jitter", 0, 0, false),
    JOINED_10("joined10", 0.1, 0, false),
    JOINED_20("joined20", 0.2, 0, false),
    SWAPPED_10("swapped10", 0, 0.1, false),
    SWAPPED_30("swapped30", 0, 0.3, false),
    MISSING("missing", 0, 0, true);

    private static final double POINT = 0.006;
    private static final double MOVE = 0.02;
    private static final double SCALE = 0.04;
    private static final double SHEAR = 0.08;
    private static final double WIDTH = 0.12;
    private static final double SPACING = 0.02;

    private final String label;
    private final double joined;
    private final double swapped;
    private final boolean missing;

    Distortion(String label, double joined, double swapped, boolean missing) {
        this.label = label;
        this.joined = joined;
        this.swapped = swapped;
        this.missing = missing;
    }

    String label() {
        return label;
    }

    List<Stroke> of(List<Stroke> medians, Random random) {
        List<List<Point>> strokes = new ArrayList<>();
        medians.forEach(median -> strokes.add(laid(median.points())));
        if (this != CLEAN) {
            jitter(strokes, random);
        }
        if (missing && strokes.size() >= 3) {
            strokes.remove(random.nextInt(strokes.size()));
        }
        swap(strokes, random);
        return join(strokes, random).stream().map(Stroke::new).toList();
    }

    private void jitter(List<List<Point>> strokes, Random random) {
        double shear = SHEAR * (2 * random.nextDouble() - 1);
        double width = 1 + WIDTH * (2 * random.nextDouble() - 1);
        strokes.replaceAll(points -> {
            double right = MOVE * random.nextGaussian();
            double down = MOVE * random.nextGaussian();
            double scale = 1 + SCALE * random.nextGaussian();
            Point middle = points.get(points.size() / 2);
            return points.stream()
                    .map(point -> {
                        double x =
                                middle.x() + (point.x() - middle.x()) * scale + right + POINT * random.nextGaussian();
                        double y = middle.y() + (point.y() - middle.y()) * scale + down + POINT * random.nextGaussian();
                        return new Point(0.5 + (x - 0.5) * width + (0.5 - y) * shear, y);
                    })
                    .toList();
        });
    }

    private void swap(List<List<Point>> strokes, Random random) {
        for (int i = 0; i + 1 < strokes.size(); i++) {
            if (random.nextDouble() < swapped) {
                strokes.add(i, strokes.remove(i + 1));
                i++;
            }
        }
    }

    private List<List<Point>> join(List<List<Point>> strokes, Random random) {
        var result = new ArrayList<List<Point>>();
        boolean down = false;
        for (List<Point> stroke : strokes) {
            if (down) {
                var both = new ArrayList<>(result.removeLast());
                both.addAll(laid(List.of(both.getLast(), stroke.getFirst())));
                both.addAll(stroke);
                result.add(both);
            } else {
                result.add(stroke);
            }
            down = random.nextDouble() < joined;
        }
        return result;
    }

    private static List<Point> laid(List<Point> line) {
        var points = new ArrayList<Point>();
        points.add(line.getFirst());
        for (int i = 1; i < line.size(); i++) {
            Point from = line.get(i - 1);
            Point to = line.get(i);
            int steps = (int) Math.max(1, Math.round(Math.hypot(to.x() - from.x(), to.y() - from.y()) / SPACING));
            for (int step = 1; step <= steps; step++) {
                double part = (double) step / steps;
                points.add(new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part));
            }
        }
        return points;
    }
}
