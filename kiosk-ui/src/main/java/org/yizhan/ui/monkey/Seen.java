package org.yizhan.ui.monkey;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.yizhan.ui.frame.Screen;

/// The kiosk at one moment.
///
/// @param print    a fingerprint of what can be read and pressed; clock and countdown left out
/// @param targets  what can be touched
record Seen(Screen screen, int print, List<Target> targets) {
    /// A button, or the page one writes on.
    record Target(String id, int x, int y) {}

    private static final List<String> TICKING = List.of("clock", "leaving");

    /// On the FX thread. What has changed is given its places first; styles are slow to work out.
    ///
    /// @param before  the fingerprint of the last look
    static Seen of(Scene scene, Screen screen, int before) {
        Seen seen = of(scene, screen);
        if (seen.print() == before) {
            return seen;
        }
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return of(scene, screen);
    }

    private static Seen of(Scene scene, Screen screen) {
        var targets = new ArrayList<Target>();
        int print = look(scene.getRoot(), screen.hashCode(), targets);
        return new Seen(screen, print, List.copyOf(targets));
    }

    boolean shows(String id) {
        return targets.stream().anyMatch(target -> target.id().equals(id));
    }

    private static int look(Node node, int before, List<Target> targets) {
        if (!node.isVisible()) {
            return before;
        }
        int print = 31 * before + node.getStyleClass().hashCode();
        String id = String.valueOf(node.getId());
        if (!TICKING.contains(id)) {
            print = 31 * print + text(node).hashCode();
        }
        if (node instanceof Button && node.getId() != null || id.equals("ink-pad")) {
            Bounds there = node.localToScene(node.getLayoutBounds());
            targets.add(new Target(id, (int) there.getCenterX(), (int) there.getCenterY()));
            print = 31 * print + id.hashCode();
        }
        if (node instanceof Parent parent && !id.equals("clock")) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                int inside = look(child, print, targets);
                print = id.equals("leaving") ? print : inside;
            }
        }
        return print;
    }

    private static String text(Node node) {
        return switch (node) {
            case Labeled labeled -> String.valueOf(labeled.getText());
            case Text text -> text.getText();
            default -> "";
        };
    }
}
