package org.yizhan.ui.parts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What to do at the bottom of a screen. A low landscape panel in large print has room for one row of words: buttons
/// stand side by side there, without their icons.
public final class Actions {
    private Actions() {}

    public static List<? extends Node> of(Look look, List<Button> buttons) {
        if (!look.cramped()) {
            return buttons;
        }
        var row = new HBox(buttons.toArray(Node[]::new));
        row.getStyleClass().add("actions");
        return List.of(row);
    }

    public static Button action(Look look, String id, String icon, String words, Runnable act, String... styles) {
        return look.action(id, look.cramped() ? "" : icon, look.text(words), act, styles);
    }

    /// A button that has room for its picture alone.
    public static Button picture(Look look, String id, String icon, Runnable act, String... styles) {
        Button button = look.bare(id, new HBox(Icons.glyph(icon)), act, "action");
        button.getStyleClass().addAll(styles);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
