package org.yizhan.ui.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.yizhan.ui.frame.Comfort;
import org.yizhan.ui.frame.Lettering;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.voice.ReadAloud;
import org.yizhan.ui.voice.ReadingOrder;

/// Seven fixed places: home, back, call a person, large print, read aloud, low reach, language. What cannot be used
/// leaves its place empty, and no place moves for that or for what another one says.
final class Dock extends HBox {
    /// The least that a finger finds, also for a place whose word is short.
    private static final double TARGET_MM = 20;

    private final Look look;

    /// @param busy    while true no way leads off the screen: its answer would be lost
    /// @param screen  what is read aloud
    Dock(
            Look look,
            Navigator navigator,
            Comfort comfort,
            HelpModel help,
            ReadAloud aloud,
            ObservableBooleanValue busy,
            Node screen) {
        this.look = look;
        getStyleClass().add("dock");
        getChildren()
                .setAll(
                        off(navigator, busy, key("home", "home-5-line", "shell.home", navigator::clear)),
                        off(navigator, busy, key("back", "arrow-left-line", "shell.back", navigator::back)),
                        person(navigator, help),
                        print(comfort),
                        ReadAloud.speaks(comfort.language()) ? reading(aloud, screen) : empty(),
                        reach(comfort),
                        key("language", "translate-2", "shell.language", comfort::toggleLanguage));
    }

    private Node reading(ReadAloud aloud, Node screen) {
        Button button = key("read", "volume-up-line", "shell.read", () -> {
            if (aloud.readingProperty().get()) {
                aloud.stop();
            } else {
                aloud.read(ReadingOrder.of(screen));
            }
        });
        Follow.value(button, aloud.offeredProperty(), button::setVisible);
        Follow.value(button, aloud.readingProperty(), reads -> {
            look.face(
                    button,
                    stack(
                            reads ? "stop-circle-line" : "volume-up-line",
                            look.word(look.text(reads ? "shell.read-stop" : "shell.read"), "t-body")));
            button.getStyleClass().remove("on");
            if (reads) {
                button.getStyleClass().add("on");
            }
        });
        return button;
    }

    /// Goes round: as it is, large, large and black on white.
    private Node print(Comfort comfort) {
        Lettering next = comfort.nextLettering();
        String icon = next == Lettering.BLACK ? "contrast-line" : "font-size-2";
        return key("large", icon, "shell.Lettering." + next.name(), () -> comfort.lettering(next));
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

    private static Node off(Navigator navigator, ObservableBooleanValue busy, Node place) {
        Follow.value(place, busy, waits -> place.setVisible(navigator.canGoBack() && !waits));
        return place;
    }

    private VBox stack(String icon, Node words) {
        var stack = new VBox(Icons.glyph(icon, "icon"), words);
        stack.getStyleClass().add("stack");
        return stack;
    }

    private Region empty() {
        var nothing = new Region();
        place(nothing);
        return nothing;
    }

    private void place(Region place) {
        place.setPrefWidth(look.metrics().px(TARGET_MM));
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
    }
}
