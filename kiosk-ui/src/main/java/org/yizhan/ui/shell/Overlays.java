package org.yizhan.ui.shell;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.text.Texts;

/// What may lie over a screen: “please go to the desk”, or “are you still there?”. One at a time, never on
/// top of each other.
final class Overlays {
    private Overlays() {}

    /// It covers the dock, so it speaks both languages; a low panel has room for the words alone.
    ///
    /// @param written  whether something was entered on the screen beneath, which is kept
    static Node away(Look look, boolean locked, boolean written) {
        Texts other = Texts.in(look.texts().language().other());
        String why = locked ? "shell.away-locked" : "shell.away-why";
        var lines = new ArrayList<Node>();
        if (!look.cramped()) {
            lines.add(Icons.duo("customer-service-2", "icon-huge", "icon-tone"));
        }
        lines.add(look.centered(look.text("shell.away"), "t-title"));
        lines.add(look.centered(look.text(why), "t-list"));
        if (written) {
            lines.add(look.centered(look.text("shell.away-kept"), "t-strong"));
        }
        lines.add(look.centered(other.get("shell.away") + " · " + other.get(why), "t-body", "t-quiet"));
        lines.add(look.centered(look.text(locked ? "shell.away-code-locked" : "shell.away-code"), "t-body", "t-quiet"));
        return scrim("away", card(look, lines.toArray(Node[]::new)));
    }

    /// The only page of a kiosk that does not work.
    static Node resting(Look look, Texts english) {
        return card(
                look,
                Icons.duo("customer-service-2", "icon-huge", "icon-tone"),
                look.centered(look.text("shell.away"), "t-title"),
                look.centered(look.text("shell.resting-why"), "t-list"),
                look.centered(english.get("shell.away"), "t-list"),
                look.centered(english.get("shell.resting-why"), "t-body"),
                look.centered(look.text("shell.resting-code"), "t-body", "t-quiet"));
    }

    /// @param entered  whether something may have been entered that goes with whoever leaves
    static Node leaving(Look look, int seconds, boolean entered, Runnable stay) {
        var on = look.primary("stay", "check-line", look.text("shell.stay"), stay);
        on.setMaxWidth(look.metrics().px(140));
        Node card = card(
                look,
                look.centered(look.text("shell.leaving"), "t-title"),
                look.centered(look.text(entered ? "shell.leaving-form" : "shell.leaving-in", seconds), "t-list"),
                on);
        return scrim("leaving", card);
    }

    private static Node card(Look look, Node... nodes) {
        var card = new VBox(nodes);
        card.getStyleClass().addAll("overlay-card", "tone-refused");
        card.setMaxSize(
                look.metrics()
                        .px(Math.min(
                                230, look.metrics().width() / look.metrics().pixelsPerMm() - 24)),
                Region.USE_PREF_SIZE);
        return card;
    }

    private static Node scrim(String id, Node card) {
        var scrim = new StackPane(card);
        scrim.getStyleClass().add("scrim");
        scrim.setId(id);
        return scrim;
    }
}
