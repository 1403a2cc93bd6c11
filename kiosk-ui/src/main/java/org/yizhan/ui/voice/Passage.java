package org.yizhan.ui.voice;

import javafx.scene.Node;
import org.yizhan.ui.parts.Paged;

/// One text of a screen, and where it stands.
public record Passage(String text, Node node) {
    private static final String BEING_READ = "being-read";

    /// Shows that this is what is being read.
    void begin() {
        Paged.reveal(node);
        if (!node.getStyleClass().contains(BEING_READ)) {
            node.getStyleClass().add(BEING_READ);
        }
    }

    void end() {
        node.getStyleClass().remove(BEING_READ);
    }
}
