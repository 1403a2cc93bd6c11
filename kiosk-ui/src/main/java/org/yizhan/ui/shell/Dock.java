package org.yizhan.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.yizhan.ui.frame.Comfort;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Print;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;

/// Seven fixed places: home, back, call a person, large print, read aloud, low reach, language. What cannot be used
/// leaves its place empty, and no place moves for that or for what another one says. Reading aloud needs a voice, and
/// none is installed.
final class Dock extends HBox {
    private final Look look;

    Dock(Look look, Navigator navigator, Comfort comfort, HelpModel help) {
        this.look = look;
        boolean away = navigator.canGoBack();
        getStyleClass().add("dock");
        getChildren()
                .setAll(
                        shown(away, key("home", "home-5-line", "shell.home", navigator::clear)),
                        shown(away, key("back", "arrow-left-line", "shell.back", navigator::back)),
                        person(navigator, help),
                        print(comfort),
                        empty(),
                        reach(comfort),
                        key("language", "translate-2", "shell.language", comfort::toggleLanguage));
    }

    /// Goes round: as it is, large, large and black on white.
    private Node print(Comfort comfort) {
        Print next = comfort.nextPrint();
        String icon = next == Print.BLACK ? "contrast-line" : "font-size-2";
        return key("large", icon, "shell.Print." + next.name(), () -> comfort.print(next));
    }

    /// All of a landscape panel is within reach.
    private Node reach(Comfort comfort) {
        return look.metrics().portrait()
                ? key(
                        "reach",
                        comfort.lowReach() ? "arrow-up-circle-line" : "arrow-down-circle-line",
                        comfort.lowReach() ? "shell.reach-off" : "shell.reach",
                        comfort::toggleLowReach)
                : empty();
    }

    private Node person(Navigator navigator, HelpModel help) {
        Button button = key(
                "help",
                "customer-service-2-line",
                "shell.State.READY",
                () -> help.call(navigator.current().name()));
        button.getStyleClass().add("person");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setPrefWidth(Region.USE_COMPUTED_SIZE);
        Follow.value(button, help.stateProperty(), state -> {
            boolean called = state == HelpModel.State.CALLED || state == HelpModel.State.COMING;
            look.face(button, stack(called ? "check-line" : "customer-service-2-line", saying(state)));
            button.getStyleClass().remove("called");
            if (called) {
                button.getStyleClass().add("called");
            }
        });
        return button;
    }

    private Button key(String id, String icon, String words, Runnable act) {
        Button button = look.bare("dock-" + id, stack(icon, look.word(look.text(words), "t-body")), act, "dock-key");
        place(button);
        return button;
    }

    /// One of the words that the place may say, as wide as the widest of them.
    private StackPane saying(HelpModel.State now) {
        var words = new StackPane();
        for (HelpModel.State state : HelpModel.State.values()) {
            var word = look.word(look.texts().of("shell", state), "t-body");
            word.setVisible(state == now);
            words.getChildren().add(word);
        }
        return words;
    }

    private static Node shown(boolean usable, Node place) {
        place.setVisible(usable);
        return place;
    }

    private VBox stack(String icon, Node words) {
        var stack = new VBox(Icons.glyph(icon, "icon"), words);
        stack.getStyleClass().add("stack");
        return stack;
    }

    private static Region empty() {
        var nothing = new Region();
        place(nothing);
        return nothing;
    }

    private static void place(Region place) {
        place.setPrefWidth(10);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
    }
}
