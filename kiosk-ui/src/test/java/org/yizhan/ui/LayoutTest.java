package org.yizhan.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.notices.Notices;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.frame.Metrics;
import org.yizhan.ui.frame.Screen;

/// Looks at every screen on every panel, in both languages and both prints: nothing may be cut or lie under the dock.
class LayoutTest {
    static Stream<Metrics> panels() {
        return Stream.of(
                new Metrics(27, 1080, 1920),
                new Metrics(21.5, 1080, 1920),
                new Metrics(32, 1080, 1920),
                new Metrics(27, 1920, 1080),
                new Metrics(21.5, 1920, 1080));
    }

    @ParameterizedTest
    @MethodSource("panels")
    void every_screen_shows_its_text_whole_and_above_the_dock(Metrics panel) throws Exception {
        var wrong = new ArrayList<String>();
        try (var visitor = Visitor.at(panel)) {
            for (String comfort : List.of("", "dock-large", "dock-language", "dock-large")) {
                if (!comfort.isEmpty()) {
                    visitor.hand.tap(comfort);
                }
                for (Map.Entry<String, Screen> screen : screens(visitor).entrySet()) {
                    look(visitor, panel.inches() + " " + screen.getKey() + " " + comfort, screen.getValue(), wrong);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("panels")
    void every_keyboard_shows_its_keys_and_candidates_whole(Metrics panel) throws Exception {
        var wrong = new ArrayList<String>();
        try (var visitor = Visitor.withPens(panel, new EveryPen())) {
            for (boolean large : List.of(false, true)) {
                if (large) {
                    visitor.hand.tap("dock-large");
                }
                Screen name = Objects.requireNonNull(screens(visitor).get("apply 0"));
                for (String keyboard :
                        List.of("keys-HAND", "keys-PINYIN", "keys-other", "keys-other", "keys-STROKES")) {
                    String where = panel.inches() + " " + keyboard + (large ? " large" : "");
                    keyboard(visitor, name, keyboard, where, wrong);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void keyboard(Visitor visitor, Screen name, String keyboard, String where, List<String> wrong) {
        if (Visitor.onFx(() -> !(visitor.navigator().current() instanceof Screen.Apply))) {
            Visitor.onFx(() -> {
                visitor.navigator().open(name);
                return true;
            });
        }
        visitor.hand.tap(keyboard);
        if (visitor.hand.sees("ink-pad")) {
            visitor.hand.draw("ink-pad", 0.2, 0.5, 0.4, 0.5);
        } else {
            visitor.hand.tapFirst("key-");
        }
        visitor.hand.settle();
        Visitor.onFx(() -> {
            Scene scene = visitor.stage().getScene();
            Node dock = scene.lookup(".dock");
            check(
                    scene.getRoot(),
                    where,
                    dock.localToScene(dock.getLayoutBounds()).getMinY(),
                    scene,
                    wrong);
            return true;
        });
    }

    private static void look(Visitor visitor, String name, Screen screen, List<String> wrong) {
        Visitor.onFx(() -> {
            visitor.navigator().clear();
            if (!(screen instanceof Screen.Home)) {
                visitor.navigator().open(screen);
            }
            return true;
        });
        visitor.hand.settle();
        Visitor.onFx(() -> {
            Scene scene = visitor.stage().getScene();
            Node dock = scene.lookup(".dock");
            double floor = dock.localToScene(dock.getLayoutBounds()).getMinY();
            check(scene.getRoot(), name, floor, scene, wrong);
            visitor.navigator().clear();
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
        if (there.getMaxX() > scene.getWidth() + 1 || there.getMinX() < -1) {
            wrong.add(name + ": “" + labeled.getText() + "” lies off the panel");
        }
    }

    private static boolean isInDock(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("dock")) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Screen> screens(Visitor visitor) throws Exception {
        var ticket = (Queue.Ticket) visitor.village
                .post(
                        "/api/queue/tickets",
                        "{\"id\":\"" + UUID.randomUUID() + "\",\"serviceId\":\"land\",\"language\":\"zh-CN\"}")
                .body();
        var screens = new LinkedHashMap<String, Screen>();
        Catalogue.Item item = Village.item();
        var draft = Draft.empty().with(Asks.NAME, "买买提·吐尔逊").with(Asks.PHONE, "13900000000");
        screens.put("home", new Screen.Home());
        screens.put("queues", new Screen.Queues());
        screens.put("ticket", new Screen.TicketShown(ticket.id(), ticket));
        screens.put("groups", new Screen.Groups());
        screens.put(
                "items",
                new Screen.Items(new Catalogue.Group(
                        "elderly", LocalizedText.of("老年人", "Elderly"), LocalizedText.of("津贴"), "parent", 4)));
        screens.put("guide", new Screen.Guide("13"));
        for (int step = 0; step < Asks.of(item).size(); step++) {
            screens.put("apply " + step, new Screen.Apply(item, draft, step));
        }
        screens.put("review", new Screen.Review(item, draft));
        screens.put("filed", new Screen.Filed(Village.receipt(UUID.randomUUID(), "买买提·吐尔逊")));
        screens.put("ask code", new Screen.AskCode());
        screens.put("progress", new Screen.CaseProgress("31415926"));
        screens.put("progress unknown", new Screen.CaseProgress("00000000"));
        screens.put("ask card", new Screen.AskCard());
        screens.put("greeting", new Screen.SignIn(UUID.randomUUID(), Village.GOOD_CARD));
        screens.put("refused", new Screen.SignIn(UUID.randomUUID(), Village.FORGED_CARD));
        screens.put("notices", new Screen.NoticeList());
        Notices.Notice notice = Village.notices().getFirst();
        screens.put("notice", new Screen.NoticeShown(notice));
        screens.put("unknown code", new Screen.UnknownCode());
        return screens;
    }
}
