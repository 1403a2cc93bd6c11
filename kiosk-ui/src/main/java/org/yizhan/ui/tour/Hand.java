package org.yizhan.ui.tour;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.yizhan.ui.parts.Unbroken;

/// A hand and an eye in front of a real window: looks for what is visible, and touches the panel where it is.
public final class Hand {
    /// Slower than the kiosk's debounce.
    private static final Duration PACE = Duration.ofMillis(650);
    /// Between two looks for what is to come: soon first, since most of it is there at once.
    private static final Duration GLANCE = Duration.ofMillis(2);

    private static final Duration LONGEST_GLANCE = Duration.ofMillis(64);

    /// What a window does not feel by then went to another one.
    private static final Duration FELT = Duration.ofSeconds(2);

    private static final int FRAMES = 3;
    private static final int STEPS = 8;

    private final Stage stage;
    private final Executor fx;
    private final Duration patience;

    /// @param patience  how long something may take to appear
    public Hand(Stage stage, Executor fx, Duration patience) {
        this.stage = stage;
        this.fx = fx;
        this.patience = patience;
    }

    /// What was waited for did not appear, or could not be touched.
    public static final class Lost extends RuntimeException {
        Lost(String what) {
            super(what);
        }
    }

    /// Touches the node of that id once it is there.
    public void tap(String id) {
        tap(id, node -> id.equals(node.getId()));
    }

    /// Touches the first visible node whose id begins so, and answers its id.
    public String tapFirst(String prefix) {
        return tap(prefix + "*", node -> node.getId() != null && node.getId().startsWith(prefix));
    }

    /// Finds it, laid out, and touches it in one go: between the two the screen could become another. What has only
    /// just come is touched when nothing moves any more. Comes back once the window has felt the touch.
    public String tap(String what, Predicate<Node> wanted) {
        Predicate<Node> there = wanted.and(Hand::isLaidOut);
        pause(PACE);
        if (onFx(() -> see(there)).isEmpty()) {
            var _ = await(what, there);
            pause(PACE);
        }
        var felt = new CompletableFuture<Void>();
        String touched = seek(
                what,
                () -> see(there).map(node -> {
                    whenFelt(felt);
                    Bounds place = node.localToScreen(node.getLayoutBounds());
                    var robot = new Robot();
                    robot.mouseMove(place.getCenterX(), place.getCenterY());
                    robot.mouseClick(MouseButton.PRIMARY);
                    return String.valueOf(node.getId());
                }));
        felt.join();
        return touched;
    }

    /// On the FX thread, before the touch: whoever waits is told when the finger is lifted again.
    private void whenFelt(CompletableFuture<Void> felt) {
        EventHandler<MouseEvent> feel = lifted -> felt.complete(null);
        stage.addEventFilter(MouseEvent.MOUSE_RELEASED, feel);
        felt.completeOnTimeout(null, FELT.toMillis(), TimeUnit.MILLISECONDS)
                .thenRunAsync(() -> stage.removeEventFilter(MouseEvent.MOUSE_RELEASED, feel), fx);
    }

    private static boolean isLaidOut(Node node) {
        return !node.getLayoutBounds().isEmpty();
    }

    /// Taps the same place several times, faster than any debounce lets through; shares of the panel's width and
    /// height.
    public void knock(double x, double y, int times) {
        settle();
        onFx(() -> {
            var robot = new Robot();
            robot.mouseMove(stage.getX() + x * scene().getWidth(), stage.getY() + y * scene().getHeight());
            for (int tap = 0; tap < times; tap++) {
                robot.mouseClick(MouseButton.PRIMARY);
            }
            return times;
        });
        settle();
    }

    /// Brings the finger over a node once it is there, and waits for what that changes on the screen.
    void aim(String id) {
        Node node = await(id);
        onFx(() -> {
            new Robot().mouseMove(on(node.localToScreen(node.getLayoutBounds()), 0.5, 0.5));
            return id;
        });
        settle();
    }

    /// Puts the finger down; answers the moment just before, in monotonic nanoseconds.
    long press() {
        return onFx(() -> {
            long now = System.nanoTime();
            new Robot().mousePress(MouseButton.PRIMARY);
            return now;
        });
    }

    /// Lifts the finger; answers the moment just before.
    public long release() {
        return onFx(() -> {
            long now = System.nanoTime();
            new Robot().mouseRelease(MouseButton.PRIMARY);
            return now;
        });
    }

    /// Draws a straight line on a node with the finger; the ends are shares of its width and height, and may lie
    /// outside of it.
    public void draw(String id, double fromX, double fromY, double toX, double toY) {
        drag(id, fromX, fromY, toX, toY);
        release();
    }

    /// The same, and the finger stays down.
    public void drag(String id, double fromX, double fromY, double toX, double toY) {
        Node node = await(id);
        pause(PACE);
        // Where the finger goes is told by where the node was: what is dragged moves with the finger.
        Bounds there = onFx(() -> node.localToScreen(node.getLayoutBounds()));
        onFx(() -> {
            var robot = new Robot();
            robot.mouseMove(on(there, fromX, fromY));
            robot.mousePress(MouseButton.PRIMARY);
            return id;
        });
        for (int step = 1; step <= STEPS; step++) {
            double x = fromX + (toX - fromX) * step / STEPS;
            double y = fromY + (toY - fromY) * step / STEPS;
            onFx(() -> {
                new Robot().mouseMove(on(there, x, y));
                return id;
            });
        }
    }

    private static Point2D on(Bounds there, double x, double y) {
        return new Point2D(there.getMinX() + x * there.getWidth(), there.getMinY() + y * there.getHeight());
    }

    /// Touches one key after the other, at typing speed.
    public void type(String keys) {
        for (int i = 0; i < keys.length(); i++) {
            tap("key-" + keys.charAt(i));
        }
    }

    /// What a USB scanner does: types the code and Enter.
    public void scan(String code) {
        pause(PACE);
        onFx(() -> {
            UsKeys.type(new Robot(), code);
            return code;
        });
    }

    public Node await(String id) {
        return await(id, node -> id.equals(node.getId()));
    }

    public Node await(String what, Predicate<Node> wanted) {
        return seek(what, () -> see(wanted));
    }

    private <T> T seek(String what, Supplier<Optional<T>> look) {
        return look(look).orElseThrow(() -> new Lost("not to be seen: " + what));
    }

    public void await(String what, Supplier<Boolean> condition) {
        if (look(() -> Optional.of(condition.get()).filter(Boolean::booleanValue))
                .isEmpty()) {
            throw new Lost("did not happen: " + what);
        }
    }

    /// Looks until there is something, or until patience ends.
    private <T> Optional<T> look(Supplier<Optional<T>> look) {
        long end = System.nanoTime() + patience.toNanos();
        Duration glance = GLANCE;
        Optional<T> found = onFx(look);
        while (found.isEmpty() && System.nanoTime() <= end) {
            pause(glance);
            glance = glance.compareTo(LONGEST_GLANCE) < 0 ? glance.multipliedBy(2) : LONGEST_GLANCE;
            found = onFx(look);
        }
        return found;
    }

    /// The text of the label of that id. On the FX thread.
    public String text(String id) {
        return scene().lookup("#" + id) instanceof Label label ? Unbroken.written(label.getText()) : "";
    }

    /// Whether it is there once what has changed until now is laid out: before that, what belongs to another page is
    /// there too.
    public boolean sees(String id) {
        awaitFrame();
        return onFx(() -> shows(id));
    }

    /// On the FX thread.
    public boolean shows(String id) {
        return visible(scene().getRoot()).anyMatch(node -> id.equals(node.getId()));
    }

    /// All ids on the screen that begin so, in their order.
    public List<String> ids(String prefix) {
        return onFx(() -> visible(scene().getRoot())
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith(prefix))
                .toList());
    }

    public <T> T onFx(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, fx).join();
    }

    /// Waits until what is to be drawn has reached the panel: a frame begins only when the one before it is out.
    public void settle() {
        pause(PACE.dividedBy(4));
        frames(FRAMES);
    }

    /// Waits until what has changed until now is laid out and drawn.
    public void awaitFrame() {
        frames(2);
    }

    private void frames(int count) {
        for (int frame = 0; frame < count; frame++) {
            var drawn = new CompletableFuture<Void>();
            onFx(() -> {
                Runnable[] once = new Runnable[1];
                once[0] = () -> {
                    scene().removePostLayoutPulseListener(once[0]);
                    drawn.complete(null);
                };
                scene().addPostLayoutPulseListener(once[0]);
                Platform.requestNextPulse();
                return true;
            });
            drawn.join();
        }
    }

    /// On the FX thread.
    private Optional<Node> see(Predicate<Node> wanted) {
        return visible(scene().getRoot()).filter(wanted).findFirst();
    }

    private Scene scene() {
        return stage.getScene();
    }

    private static Stream<Node> visible(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        var below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Hand::visible)
                : Stream.<Node>empty();
        return Stream.concat(Stream.of(node), below);
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Lost("interrupted");
        }
    }
}
