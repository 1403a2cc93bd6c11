package org.yizhan.ui.input;

import java.util.ArrayList;
import java.util.List;

/// The strokes of what is being written, until it is chosen or wiped.
public final class InkPage {
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Point> open = new ArrayList<>();

    /// The finger is down here, again or still.
    public void touch(double x, double y) {
        open.add(new Point(x, y));
    }

    public void lift() {
        if (!open.isEmpty()) {
            strokes.add(new Stroke(open));
            open.clear();
        }
    }

    /// Takes the last stroke back.
    public void undo() {
        if (!open.isEmpty()) {
            open.clear();
        } else if (!strokes.isEmpty()) {
            strokes.removeLast();
        }
    }

    public void clear() {
        open.clear();
        strokes.clear();
    }

    /// Those that are finished, in the order they were written.
    public List<Stroke> strokes() {
        return List.copyOf(strokes);
    }
}
