package org.yizhan.ui.cases;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;

/// What to do at the bottom of a form. A low landscape panel in large print has room for one row of words: buttons
/// stand side by side there, without their icons, and the way to the desk in one word.
final class FormActions {
    private FormActions() {}

    static List<? extends Node> of(Look look, List<Button> buttons) {
        if (!look.cramped()) {
            return buttons;
        }
        var row = new HBox(buttons.toArray(Node[]::new));
        row.getStyleClass().add("actions");
        return List.of(row);
    }

    static Button action(Look look, String id, String icon, String words, Runnable act, String... styles) {
        return look.action(id, look.cramped() ? "" : icon, look.text(words), act, styles);
    }

    static Button toDesk(Look look, Runnable act) {
        String words = look.cramped() ? "cases.to-desk.short" : "cases.to-desk";
        return action(look, "to-desk", "customer-service-2-line", words, act);
    }

    /// A button that has room for its picture alone.
    static Button picture(Look look, String id, String icon, Runnable act, String... styles) {
        Button button = look.bare(id, new HBox(Icons.glyph(icon)), act, "action");
        button.getStyleClass().addAll(styles);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
