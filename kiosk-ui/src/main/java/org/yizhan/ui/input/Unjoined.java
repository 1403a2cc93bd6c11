package org.yizhan.ui.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lifts the finger where it probably only forgot to: a recogniser that counts strokes is also asked about the same
/// strokes with up to three of their inner stretches left out that lead back, to the left or upwards, as the way to
/// the next stroke does and the middle of a stroke hardly ever.
final class Unjoined implements Handwriting {
    /// A corner is where the line leaves the straight way by this much of the character's side.
    private static final double CORNER = 0.05;

    private static final double SHORTEST = 0.12;

    /// Other readings must be this much better than the strokes as they were written.
    private static final double DOUBT = 0.2;

    private static final int ROUNDS = 3;

    private record Reading(List<Stroke> strokes, List<Candidate> candidates) {
        double best() {
            return candidates.isEmpty()
                    ? Double.NEGATIVE_INFINITY
                    : candidates.getFirst().score();
        }
    }

    private final Handwriting recogniser;

    Unjoined(Handwriting recogniser) {
        this.recogniser = recogniser;
    }

    @Override
    public List<Candidate> recognise(List<Stroke> strokes, int limit) {
        if (strokes.isEmpty()) {
            return List.of();
        }
        double side = side(strokes);
        var reading = new Reading(strokes, recogniser.recognise(strokes, limit));
        Map<String, Double> scores = new HashMap<>();
        note(scores, reading, 0);
        for (int round = 1; round <= ROUNDS; round++) {
            Reading best = null;
            for (List<Stroke> lifted : lifted(reading.strokes(), side)) {
                var other = new Reading(lifted, recogniser.recognise(lifted, limit));
                note(scores, other, round * DOUBT);
                if (best == null || other.best() > best.best()) {
                    best = other;
                }
            }
            if (best == null || best.best() <= reading.best()) {
                break;
            }
            reading = best;
        }
        return scores.entrySet().stream()
                .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .limit(limit)
                .toList();
    }

    private static void note(Map<String, Double> scores, Reading reading, double doubt) {
        reading.candidates().forEach(candidate -> scores.merge(candidate.text(), candidate.score() - doubt, Math::max));
    }

    private static List<List<Stroke>> lifted(List<Stroke> strokes, double side) {
        var found = new ArrayList<List<Stroke>>();
        for (int i = 0; i < strokes.size(); i++) {
            List<Point> points = strokes.get(i).points();
            List<Integer> corners = corners(points, side);
            for (int c = 1; c + 2 < corners.size(); c++) {
                int from = corners.get(c);
                int to = corners.get(c + 1);
                if (leadsBack(points.get(from), points.get(to), side)) {
                    var lifted = new ArrayList<>(strokes);
                    lifted.set(i, new Stroke(points.subList(0, from + 1)));
                    lifted.add(i + 1, new Stroke(points.subList(to, points.size())));
                    found.add(lifted);
                }
            }
        }
        return found;
    }

    private static boolean leadsBack(Point from, Point to, double side) {
        double right = to.x() - from.x();
        double down = to.y() - from.y();
        return Math.hypot(right, down) >= SHORTEST * side && (right < 0 || down < 0);
    }

    // Ramer, Douglas and Peucker's corners: first, last, and wherever the line is farthest from straight.
    private static List<Integer> corners(List<Point> points, double side) {
        var corners = new ArrayList<Integer>();
        corners.add(0);
        if (points.size() > 1) {
            between(points, 0, points.size() - 1, CORNER * side, corners);
        }
        return corners;
    }

    private static void between(List<Point> points, int first, int last, double least, List<Integer> corners) {
        int farthest = -1;
        double distance = least;
        for (int i = first + 1; i < last; i++) {
            double off = off(points.get(first), points.get(last), points.get(i));
            if (off > distance) {
                farthest = i;
                distance = off;
            }
        }
        if (farthest >= 0) {
            between(points, first, farthest, least, corners);
            between(points, farthest, last, least, corners);
        } else {
            corners.add(last);
        }
    }

    private static double off(Point from, Point to, Point point) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.hypot(dx, dy);
        return length == 0
                ? Math.hypot(point.x() - from.x(), point.y() - from.y())
                : Math.abs(dx * (point.y() - from.y()) - dy * (point.x() - from.x())) / length;
    }

    private static double side(List<Stroke> strokes) {
        double left = strokes.stream().mapToDouble(Stroke::left).min().orElseThrow();
        double right = strokes.stream().mapToDouble(Stroke::right).max().orElseThrow();
        double top = strokes.stream().mapToDouble(Stroke::top).min().orElseThrow();
        double bottom = strokes.stream().mapToDouble(Stroke::bottom).max().orElseThrow();
        return Math.max(Math.max(right - left, bottom - top), 1e-6);
    }
}
