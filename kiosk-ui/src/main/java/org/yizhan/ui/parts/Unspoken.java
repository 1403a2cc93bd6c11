package org.yizhan.ui.parts;

import javafx.scene.Node;

/// What stands on a screen for the eyes of one person alone, and is never read aloud: numbers that name somebody, what
/// is being typed, codes.
public final class Unspoken {
    private static final String MARK = "yizhan.unspoken";

    private Unspoken() {}

    public static <N extends Node> N mark(N node) {
        node.getProperties().put(MARK, true);
        return node;
    }

    public static boolean isMarked(Node node) {
        return node.hasProperties() && node.getProperties().containsKey(MARK);
    }
}
