package org.yizhan.ui.parts;

import java.util.ArrayDeque;
import java.util.Deque;

/// One finger along one axis: whether it taps or drags, how far the content goes with it, and how many pages its
/// momentum turns when it lifts. Pure: places and times come in.
final class Drag {
    /// Only what the finger did last says how fast it was.
    private static final long RECENT_MILLIS = 100;
    /// How long momentum lasts: a finger's speed times this is how far the content would still run.
    private static final double RUN_MILLIS = 250;
    /// The share of a page from which on a drag turns it.
    private static final double TURNS = 0.2;
    /// Beyond the first and the last page content follows with reluctance.
    private static final double RELUCTANCE = 0.3;

    private record Sample(double at, long millis) {}

    private final Deque<Sample> recent = new ArrayDeque<>();
    private final double slack;
    private final double start;
    private boolean dragging;

    /// @param slack  how far a trembling finger may move and still tap
    Drag(double slack, double at, long millis) {
        this.slack = slack;
        this.start = at;
        recent.add(new Sample(at, millis));
    }

    void move(double at, long millis) {
        recent.add(new Sample(at, millis));
        forget(millis);
        dragging |= Math.abs(at - start) > slack;
    }

    /// Once a drag, always a drag, wherever the finger goes.
    boolean isDrag() {
        return dragging;
    }

    /// How far the content has gone with the finger; nothing jumps when a tap becomes a drag.
    double shift(boolean before, boolean after) {
        double moved = moved();
        boolean open = moved > 0 ? before : after;
        return open ? moved : moved * RELUCTANCE;
    }

    /// How many pages to go on, negative for back, when the finger lifts now.
    int pages(double extent, long millis) {
        forget(millis);
        double way = -(moved() + speed() * RUN_MILLIS);
        int pages = (int) Math.round(Math.abs(way) / extent);
        return Math.abs(way) < extent * TURNS ? 0 : (int) Math.signum(way) * Math.max(1, pages);
    }

    private double moved() {
        double way = recent.getLast().at() - start;
        return dragging ? way - Math.clamp(way, -slack, slack) : 0;
    }

    /// Pixels a millisecond; a finger that has come to rest has none.
    private double speed() {
        Sample first = recent.getFirst();
        Sample last = recent.getLast();
        long time = last.millis() - first.millis();
        return time <= 0 ? 0 : (last.at() - first.at()) / time;
    }

    private void forget(long now) {
        while (recent.size() > 1 && now - recent.getFirst().millis() > RECENT_MILLIS) {
            recent.removeFirst();
        }
    }
}
