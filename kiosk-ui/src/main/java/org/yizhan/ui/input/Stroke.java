package org.yizhan.ui.input;

import java.util.List;

/// From touching down to lifting. Has at least one point.
public record Stroke(List<Point> points) {
    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a stroke has a point");
        }
    }

    double left() {
        return points.stream().mapToDouble(Point::x).min().orElseThrow();
    }

    double right() {
        return points.stream().mapToDouble(Point::x).max().orElseThrow();
    }

    double top() {
        return points.stream().mapToDouble(Point::y).min().orElseThrow();
    }

    double bottom() {
        return points.stream().mapToDouble(Point::y).max().orElseThrow();
    }
}
