package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.ui.frame.Lettering;
import org.yizhan.ui.frame.Metrics;
import org.yizhan.ui.frame.Place;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.shell.SafePage;

/// Looks at every screen on every panel, in both languages and all prints: nothing may be cut or lie under the dock,
/// and what is to be read or touched keeps its contrast and its millimetres ([Yardstick]).
class LayoutTest {
    /// What to touch, one after the other, to come by every keyboard that there is room for.
    private static final List<String> KEYBOARDS =
            List.of("keys-HAND", "keys-PINYIN", "keys-other", "keys-other", "keys-STROKES", "keys-DIGITS");

    private static final double LARGER = 1.3;

    /// The number on a ticket, a greeting.
    private static final double LARGE_ALREADY_MM = 32;

    static Stream<Metrics> panels() {
        return Stream.of(
                new Metrics(27, 1080, 1920),
                new Metrics(21.5, 1080, 1920),
                new Metrics(32, 1080, 1920),
                new Metrics(27, 1920, 1080),
                new Metrics(21.5, 1920, 1080),
                new Metrics(32, 1920, 1080));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void every_screen_is_whole_legible_and_within_reach_and_larger_in_large_print(Metrics panel) throws Exception {
        var wrong = new ArrayList<String>();
        try (var visitor = Visitor.at(panel).unseen()) {
            EveryScreen.crowd(visitor);
            for (boolean english : List.of(false, true)) {
                Map<String, Screen> screens = EveryScreen.of(visitor);
                var usual = new HashMap<String, Map<String, Double>>();
                for (Lettering lettering : Lettering.values()) {
                    visitor.lettering(lettering);
                    String how = panel.inches() + " " + lettering + (english ? " English " : " ");
                    for (Map.Entry<String, Screen> screen : screens.entrySet()) {
                        String name = how + screen.getKey();
                        show(visitor, screen.getValue());
                        look(visitor, panel, name, wrong);
                        Map<String, Double> sizes = Visitor.onFx(
                                () -> Yardstick.sizes(visitor.stage().getScene(), panel));
                        if (lettering == Lettering.NORMAL) {
                            usual.put(screen.getKey(), sizes);
                        } else {
                            larger(sizes, Objects.requireNonNull(usual.get(screen.getKey())), name, wrong);
                        }
                    }
                }
                visitor.toggleLanguage();
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void larger(Map<String, Double> large, Map<String, Double> usual, String name, List<String> wrong) {
        large.forEach((text, mm) -> {
            double before = usual.getOrDefault(text, 0.0);
            if (mm < before * LARGER - 0.05 && mm < LARGE_ALREADY_MM) {
                wrong.add("%s: “%s” is %.1f mm high, after %.1f mm".formatted(name, text, mm, before));
            }
        });
    }

    /// The two hardest: what stands on these also stands on the others.
    static Stream<Metrics> small() {
        return Stream.of(new Metrics(21.5, 1080, 1920), new Metrics(21.5, 1920, 1080));
    }

    @ParameterizedTest
    @MethodSource("small")
    void every_screen_is_so_where_all_is_black_on_white_and_where_it_keeps_low(Metrics panel) throws Exception {
        var wrong = new ArrayList<String>();
        try (var visitor = Visitor.inBlack(panel).unseen()) {
            for (Map.Entry<String, Screen> screen : EveryScreen.of(visitor).entrySet()) {
                show(visitor, screen.getValue());
                look(visitor, panel, panel.inches() + " black " + screen.getKey(), wrong);
            }
            visitor.toggleLowReach();
            for (Lettering lettering : List.of(Lettering.NORMAL, Lettering.LARGE)) {
                visitor.lettering(lettering);
                for (Map.Entry<String, Screen> screen : EveryScreen.of(visitor).entrySet()) {
                    show(visitor, screen.getValue());
                    look(visitor, panel, panel.inches() + " low " + lettering + " " + screen.getKey(), wrong);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("small")
    void what_is_wrong_with_typed_digits_is_whole_beside_what_there_is_to_do(Metrics panel) throws Exception {
        var wrong = new ArrayList<String>();
        Map<String, String> goOn = Map.of("ask code", "find", "ask booking", "find", "leave phone", "with-phone");
        try (var visitor = Visitor.at(panel).unseen()) {
            for (boolean english : List.of(false, true)) {
                for (Lettering lettering : Lettering.values()) {
                    visitor.lettering(lettering);
                    for (Map.Entry<String, String> typed : goOn.entrySet()) {
                        visitor.show(
                                Objects.requireNonNull(EveryScreen.of(visitor).get(typed.getKey())));
                        visitor.fire("key-1");
                        visitor.fire(typed.getValue());
                        look(visitor, panel, panel.inches() + " " + lettering + " " + typed.getKey(), wrong);
                    }
                }
                visitor.toggleLanguage();
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("panels")
    void the_safe_page_is_whole_and_legible(Metrics panel) throws Exception {
        Display.start();
        var wrong = new ArrayList<String>();
        for (boolean black : List.of(false, true)) {
            Visitor.onFx(() -> {
                var stage = new Stage();
                SafePage.show(stage, new Place(panel, black, Clock.systemUTC(), () -> 0));
                Scene scene = stage.getScene();
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                String name = panel.inches() + (black ? " black" : "") + " safe page";
                check(scene.getRoot(), name, scene.getHeight(), scene, wrong);
                Yardstick.measure(scene, panel, name, wrong);
                stage.close();
                return true;
            });
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("panels")
    void every_keyboard_is_whole_legible_and_within_reach(Metrics panel) throws Exception {
        var wrong = new ArrayList<String>();
        try (var visitor = Visitor.withPens(panel, new EveryPen())) {
            for (boolean english : List.of(false, true)) {
                for (Lettering lettering : Lettering.values()) {
                    visitor.lettering(lettering);
                    String how = panel.inches() + " " + lettering + (english ? " English " : " ");
                    visitor.show(Objects.requireNonNull(EveryScreen.of(visitor).get("apply unnamed")));
                    visitor.fire("next");
                    look(visitor, panel, how + "nothing written", wrong);
                    for (String keyboard : KEYBOARDS) {
                        if (visitor.fire(keyboard)) {
                            write(visitor);
                            look(visitor, panel, how + keyboard, wrong);
                        }
                    }
                }
                visitor.toggleLanguage();
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("panels")
    void what_lies_over_a_screen_is_whole_legible_and_within_reach(Metrics panel) throws Exception {
        var wrong = new ArrayList<String>();
        try (var visitor = Visitor.at(panel)) {
            for (Lettering lettering : Lettering.values()) {
                visitor.lettering(lettering);
                visitor.show(new Screen.AskCode());
                visitor.wait(Duration.ofSeconds(95));
                visitor.hand.await("leaving");
                look(visitor, panel, panel.inches() + " " + lettering + " leaving", wrong);
                visitor.fire("stay");
                visitor.core.kill();
                visitor.hand.await("away");
                look(visitor, panel, panel.inches() + " " + lettering + " away", wrong);
                visitor.core.revive();
                visitor.hand.await("the core's return", () -> !visitor.hand.shows("away"));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void no_screen_is_forgotten() throws Exception {
        try (var visitor = Visitor.at(Visitor.PORTRAIT)) {
            Set<Class<?>> looked = EveryScreen.of(visitor).values().stream()
                    .map(Object::getClass)
                    .collect(Collectors.toSet());
            assertEquals(Screen.kinds().collect(Collectors.toSet()), looked);
        }
    }

    /// The camera's picture is nothing that is asked of the core: it comes when it comes.
    private static void show(Visitor visitor, Screen screen) {
        visitor.show(screen);
        if (screen instanceof Screen.PhotoNote) {
            visitor.hand.await("a picture", node -> node instanceof ImageView view && view.getImage() != null);
        }
    }

    private static void write(Visitor visitor) {
        if (visitor.hand.sees("ink-pad")) {
            visitor.hand.draw("ink-pad", 0.2, 0.5, 0.4, 0.5);
        } else {
            visitor.fire(visitor.hand.ids("key-").getFirst());
        }
    }

    private static void look(Visitor visitor, Metrics panel, String name, List<String> wrong) {
        visitor.awaitLayout();
        Visitor.onFx(() -> {
            Scene scene = visitor.stage().getScene();
            Node dock = scene.lookup(".dock");
            double floor = dock.localToScene(dock.getLayoutBounds()).getMinY();
            boolean covered = scene.getRoot().getChildrenUnmodifiable().size() > 1;
            check(
                    scene.getRoot().getChildrenUnmodifiable().getLast(),
                    name,
                    covered ? scene.getHeight() : floor,
                    scene,
                    wrong);
            Yardstick.measure(scene, panel, name, wrong);
            return true;
        });
    }

    private static void check(Node node, String name, double floor, Scene scene, List<String> wrong) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isEmpty()) {
            checkText(labeled, name, isInDock(node) ? scene.getHeight() : floor, scene, wrong);
        }
        if (node instanceof Parent parent && !(node instanceof Labeled labeled && labeled.getGraphic() == null)) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                check(child, name, floor, scene, wrong);
            }
        }
    }

    private static void checkText(Labeled labeled, String name, double floor, Scene scene, List<String> wrong) {
        Bounds there = labeled.localToScene(labeled.getLayoutBounds());
        if (labeled.lookup(".text") instanceof Text drawn && !drawn.getText().equals(labeled.getText())) {
            wrong.add(name + ": cut to “" + drawn.getText() + "” of “" + labeled.getText() + "”");
        }
        if (there.getMaxY() > floor + 1) {
            wrong.add(name + ": “" + labeled.getText() + "” lies under the dock");
        }
        if (isOver(there, labeled)) {
            wrong.add(name + ": “" + labeled.getText() + "” does not fit its field");
        }
        if (there.getMaxX() > scene.getWidth() + 1 || there.getMinX() < -1) {
            wrong.add(name + ": “" + labeled.getText() + "” lies off the panel");
        }
    }

    private static boolean isOver(Bounds there, Node written) {
        for (Node at = written; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("field")) {
                Bounds field = at.localToScene(at.getLayoutBounds());
                return there.getMinY() < field.getMinY() - 1 || there.getMaxY() > field.getMaxY() + 1;
            }
        }
        return false;
    }

    private static boolean isInDock(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("dock")) {
                return true;
            }
        }
        return false;
    }
}
