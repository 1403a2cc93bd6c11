package org.yizhan.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.parts.Unbroken;
import org.yizhan.ui.shell.FxThread;
import org.yizhan.ui.tour.Hand;

/// The real kiosk in a process of its own, under a hand that the test moves line by line, and that says everything it
/// holds where somebody could find it. It can be killed as a kiosk is killed. Each command is answered with lines and a
/// full stop.
final class WatchedKiosk {
    /// Said of every stroke that is drawn.
    static final String INK = "stroke of ink";

    /// Longer than two touches may be taken for one.
    private static final long DEBOUNCED = 450;

    private static final long GLANCE = 5000;

    private final AtomicLong later = new AtomicLong();
    private final Path readings = Path.of(System.getProperty("yizhan.readings", ""));
    private final Kiosk kiosk;
    private final Stage stage;
    private final Hand hand;

    private WatchedKiosk() throws IOException {
        kiosk = new Kiosk(
                Settings.fromSystem(), Clock.systemDefaultZone(), () -> System.nanoTime() / 1_000_000 + later.get());
        var shown = new AtomicReference<Stage>();
        Visitor.onFx(() -> {
            var made = new Stage();
            kiosk.show(made);
            shown.set(made);
            return true;
        });
        stage = shown.get();
        hand = new Hand(stage, new FxThread(), Duration.ofSeconds(60));
    }

    public static void main(String[] arguments) throws Exception {
        Display.start();
        var watched = new WatchedKiosk();
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                watched.act(line.split(" ", -1)).forEach(System.out::println);
                System.out.println(".");
            }
        }
        System.exit(0);
    }

    private List<String> act(String[] words) {
        switch (words[0]) {
            case "await" -> hand.await(words[1]);
            case "tap" -> tap(words[1]);
            case "type" -> words[1].chars().forEach(key -> tap("key-" + (char) key));
            case "draw" -> hand.draw(words[1], 0.2, 0.5, 0.4, 0.5);
            case "scan" -> hand.scan(words[1]);
            case "half" -> half(words[1]);
            case "leave" -> hand.await("home once nobody is there", this::isHomeLater);
            case "home" -> hand.await("home", () -> kiosk.navigator().current() instanceof Screen.Home);
            case "await-reading" -> hand.await(words[1], () -> Files.exists(readings.resolve(words[1])));
            case "await-silence" -> hand.await("nothing of what was read", this::isNothingKept);
            case "candidates" -> {
                return candidates(words[1]);
            }
            case "written" -> {
                int least = Integer.parseInt(words[1]);
                hand.await("what was chosen", () -> hand.text("field").length() >= least);
                return Visitor.onFx(() -> List.of(hand.text("field")));
            }
            case "see" -> {
                hand.settle();
                hand.await("all answers", kiosk::isSettled);
                return Visitor.onFx(this::everything);
            }
            default -> throw new IllegalArgumentException(words[0]);
        }
        return List.of();
    }

    private boolean isNothingKept() {
        String[] kept = readings.toFile().list();
        return kept == null || kept.length == 0;
    }

    /// What a touch there does, without a finger's leisure.
    private void tap(String id) {
        var button = (Button) hand.await(id);
        later.addAndGet(DEBOUNCED);
        Visitor.onFx(() -> {
            button.fire();
            return true;
        });
    }

    /// Time goes by, as far as the kiosk can tell.
    private boolean isHomeLater() {
        later.addAndGet(GLANCE);
        return kiosk.navigator().current() instanceof Screen.Home;
    }

    /// A scan that broke off: no Enter.
    private void half(String code) {
        Visitor.onFx(() -> {
            var robot = new Robot();
            code.chars().forEach(digit -> robot.keyType(KeyCode.valueOf("DIGIT" + (char) digit)));
            return true;
        });
    }

    /// What the engine offers for those letters, not what it still shows for the first of them.
    private List<String> candidates(String letters) {
        hand.await(
                "an answer to " + letters,
                () -> stage.getScene().lookup(".letters") instanceof Labeled label
                        && label.getText().equals(letters));
        List<String> ids = hand.ids("candidate-");
        return Visitor.onFx(() -> ids.stream()
                .map(id -> stage.getScene().lookup("#" + id + " .label"))
                .map(node -> node instanceof Labeled label ? label.getText() : "")
                .toList());
    }

    /// On the FX thread: all that nodes hold, seen or unseen, what JavaFX remembers of them, the clipboard, and the
    /// memory of the scan buffer.
    private List<String> everything() {
        var found = new ArrayList<String>();
        hold(stage.getScene().getRoot(), found);
        found.add("window " + stage.getTitle() + stage.getProperties() + stage.getUserData());
        var clipboard = Clipboard.getSystemClipboard();
        clipboard.getContentTypes().forEach(type -> found.add("clipboard " + clipboard.getContent(type)));
        laidOut().forEach(text -> found.add("laid out " + text));
        found.add("scan buffer " + new String(scanBuffer(), StandardCharsets.ISO_8859_1));
        return found.stream()
                .map(line -> Unbroken.written(line.replaceAll("[\\r\\n\\x00]", " ")))
                .toList();
    }

    private static void hold(Node node, List<String> found) {
        found.add("node " + node.getId() + node.getUserData() + node.getAccessibleText() + node.getAccessibleHelp()
                + (node.hasProperties() ? node.getProperties() : "") + node.getStyleClass() + node.getStyle());
        if (node instanceof Labeled labeled) {
            found.add("label " + labeled.getText() + labeled.getTooltip());
        }
        if (node instanceof Text text) {
            found.add("text " + text.getText());
        }
        if (node.getStyleClass().contains("ink")) {
            found.add(INK);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> hold(child, found));
        }
    }

    /// Also what was in the buffer before.
    private byte[] scanBuffer() {
        try {
            Object held = field(field(field(kiosk, "scanner"), "burst"), "held");
            Field value = Class.forName("java.lang.AbstractStringBuilder").getDeclaredField("value");
            value.setAccessible(true);
            return (byte[]) value.get(held);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The texts of which JavaFX knows how it laid them out.
    private static List<String> laidOut() {
        try {
            Field memory = Class.forName("com.sun.javafx.text.PrismTextLayout").getDeclaredField("stringCache");
            memory.setAccessible(true);
            var texts = new ArrayList<String>();
            for (Object layout : ((Map<?, ?>) memory.get(null)).values()) {
                texts.add(new String((char[]) field(layout, "text")));
            }
            return texts;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }
}
