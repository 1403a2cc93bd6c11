package org.yizhan.ui;

import com.sun.glass.ui.Window;
import com.sun.javafx.tk.Toolkit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.yizhan.ui.client.CoreDoor;
import org.yizhan.ui.corner.Kept;
import org.yizhan.ui.frame.Lettering;
import org.yizhan.ui.frame.Metrics;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.parts.Unbroken;
import org.yizhan.ui.shell.FxThread;
import org.yizhan.ui.tour.Hand;

/// Somebody in front of a real kiosk window that talks to a fake core.
final class Visitor implements AutoCloseable {
    static final Metrics PORTRAIT = new Metrics(27, 1080, 1920);
    private static final int FRAMES = 3;
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-23T01:26:00Z"), ZoneId.of("Asia/Shanghai"));

    final Village village = new Village();
    final FakeCore core;
    /// How often the kiosk wanted to end, to be started again.
    final AtomicInteger ends = new AtomicInteger();

    private final AtomicLong later = new AtomicLong();
    final Hand hand;
    private final Kiosk kiosk;
    private final Stage stage;
    private boolean seen = true;

    private Visitor(
            Metrics panel, @Nullable Path scans, @Nullable PenBox pens, @Nullable Path readings, @Nullable Path kept)
            throws IOException {
        this(panel, scans, pens, readings, kept, false, false, true);
    }

    private Visitor(
            Metrics panel,
            @Nullable Path scans,
            @Nullable PenBox pens,
            @Nullable Path readings,
            @Nullable Path kept,
            boolean black,
            boolean early,
            boolean senses)
            throws IOException {
        core = FakeCore.on(village);
        if (early) {
            core.kill();
        }
        var settings = new Settings(
                new CoreDoor(core.address(), null),
                FakeCore.TOKEN,
                panel,
                null,
                scans,
                null,
                senses ? Spoken.file() : null,
                senses ? Paper.file() : null,
                null,
                readings,
                new Kept(kept),
                black,
                false);
        kiosk = new Kiosk(
                settings, MORNING, () -> System.nanoTime() / 1_000_000 + later.get(), pens, ends::incrementAndGet);
        var shown = new AtomicReference<Stage>();
        onFx(() -> {
            var made = new Stage();
            kiosk.show(made);
            shown.set(made);
            return true;
        });
        stage = shown.get();
        hand = new Hand(stage, new FxThread(), Duration.ofSeconds(60));
        if (!early) {
            awaitCenter();
        }
    }

    void awaitCenter() {
        hand.await("the center's name", () -> hand.text("center-name").startsWith("青溪村"));
    }

    static Visitor at(Metrics panel) throws IOException, InterruptedException {
        Display.start();
        return new Visitor(panel, null, null, null, null);
    }

    /// Where every screen is black on white for everybody.
    static Visitor inBlack(Metrics panel) throws IOException, InterruptedException {
        Display.start();
        return new Visitor(panel, null, null, null, null, true, false, true);
    }

    /// As after a power cut: the kiosk is there first. The core comes with [FakeCore#revive].
    static Visitor beforeItsCore() throws IOException, InterruptedException {
        Display.start();
        return new Visitor(PORTRAIT, null, null, null, null, false, true, true);
    }

    /// On a machine that neither hears nor sees.
    static Visitor withoutSenses() throws IOException, InterruptedException {
        Display.start();
        return new Visitor(PORTRAIT, null, null, null, null, false, false, false);
    }

    static Visitor withPens(Metrics panel, PenBox pens) throws IOException, InterruptedException {
        Display.start();
        return new Visitor(panel, null, pens, null, null);
    }

    static Visitor withPictures(Path scans) throws IOException, InterruptedException {
        Display.start();
        return new Visitor(PORTRAIT, scans, null, null, null);
    }

    static Visitor withKept(Path kept) throws IOException, InterruptedException {
        Display.start();
        return new Visitor(PORTRAIT, null, null, null, kept);
    }

    /// @param readings  where what is read aloud is kept
    static Visitor listening(Path readings) throws IOException, InterruptedException {
        Display.start();
        return new Visitor(PORTRAIT, null, null, readings, null);
    }

    /// Takes the window off the display behind the toolkit's back: all is styled and laid out as before, and nothing
    /// waits for pictures that nobody looks at. A finger needs the window, [#fire] does not.
    Visitor unseen() {
        seen = false;
        onFx(() -> {
            Window.getWindows().forEach(window -> window.setVisible(false));
            return true;
        });
        return this;
    }

    Navigator navigator() {
        return kiosk.navigator();
    }

    Screen screen() {
        return onFx(navigator()::current);
    }

    /// Waits until what is on the screen is what the core said, and where it will be drawn.
    void settle() {
        hand.await("the core's answers", kiosk::isSettled);
        awaitLayout();
    }

    /// Waits until what has changed until now is laid out; drawn too, where the window is to be seen.
    void awaitLayout() {
        if (seen) {
            hand.awaitFrame();
        } else {
            onFx(this::layOut);
        }
    }

    /// What a frame begins with, as often as what is laid out may ask to be laid out again. There is no public way to
    /// have it without the picture at its end.
    private boolean layOut() {
        for (int frame = 0; frame < FRAMES; frame++) {
            Toolkit.getToolkit().firePulse();
        }
        return true;
    }

    /// Puts a screen on top of home.
    void show(Screen screen) {
        onFx(() -> {
            if (screen instanceof Screen.Home) {
                navigator().clear();
            } else {
                navigator().begin(screen);
            }
            return true;
        });
        settle();
    }

    /// Does what a touch there would do, without waiting for the finger; answers whether there was something to touch.
    boolean fire(String id) {
        settle();
        later.addAndGet(1000);
        return onFx(() -> {
            if (stage.getScene().lookup("#" + id) instanceof Button button && isSeen(button)) {
                button.fire();
                return true;
            }
            return false;
        });
    }

    /// As if the dock's place had been touched until it brought that.
    void lettering(Lettering wanted) {
        onFx(() -> {
            kiosk.comfort().lettering(wanted);
            return true;
        });
    }

    void toggleLowReach() {
        onFx(() -> {
            kiosk.comfort().toggleLowReach();
            return true;
        });
    }

    void toggleLanguage() {
        onFx(() -> {
            kiosk.comfort().toggleLanguage();
            return true;
        });
    }

    /// So much time goes by, as far as the kiosk can tell.
    void wait(Duration time) {
        later.addAndGet(time.toMillis());
    }

    Stage stage() {
        return stage;
    }

    BufferedImage picture() {
        return onFx(() -> Golden.small(stage.getScene().snapshot(null)));
    }

    /// What is written on the button of that id. On the FX thread.
    String label(String id) {
        return stage.getScene().lookup("#" + id + " .label") instanceof Label label
                ? Unbroken.written(label.getText())
                : "";
    }

    /// Whether a label with that text is to be seen. On any thread.
    static boolean shows(Visitor visitor, String text) {
        Supplier<Boolean> look = () -> visitor.stage.getScene().getRoot().lookupAll(".label").stream()
                .anyMatch(node ->
                        node instanceof Label label && text.equals(Unbroken.written(label.getText())) && isSeen(node));
        return Platform.isFxApplicationThread() ? look.get() : onFx(look);
    }

    private static boolean isSeen(@Nullable Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }

    static <T> T onFx(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, new FxThread()).join();
    }

    @Override
    public void close() {
        kiosk.close();
        onFx(() -> {
            stage.close();
            return true;
        });
        core.close();
    }
}
