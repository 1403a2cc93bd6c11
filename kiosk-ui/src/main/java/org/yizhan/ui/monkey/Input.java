package org.yizhan.ui.monkey;

import java.util.List;

/// One thing the monkey does.
sealed interface Input {
    /// A finger, or another button of a mouse, at a place of the panel.
    record Touch(int x, int y, int button) implements Input {
        static final int FINGER = 1;
    }

    /// A finger five times at a place, as fast as it can.
    record Knock(int x, int y) implements Input {
        static final int TIMES = 5;
    }

    /// From one place to another without letting go.
    record Drag(int fromX, int fromY, int toX, int toY) implements Input {}

    /// Keys pressed one after the other and let go backwards, by their codes.
    record Keys(List<Integer> codes) implements Input {}

    /// What a scanner does: the text, typed at once, and Enter.
    record Scan(String text) implements Input {}
}
