package org.yizhan.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;
import org.yizhan.ui.frame.Comfort;
import org.yizhan.ui.frame.Idle;
import org.yizhan.ui.frame.Metrics;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Place;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.View;
import org.yizhan.ui.text.Dates;
import org.yizhan.ui.text.Texts;
import org.yizhan.ui.voice.Passage;
import org.yizhan.ui.voice.ReadAloud;
import org.yizhan.ui.voice.ReadingOrder;

/// The kiosk's one window: header, screen, dock, and what may lie over them. It is redrawn whole when the screen,
/// the language or the print changes; all state is in models, so that loses nothing.
public final class Window {
    private final Place place;
    private final Navigator navigator;
    private final Comfort comfort;
    private final HelpModel help;
    private final ReadAloud aloud;
    private final ObservableValue<Standing> standing;
    private final Function<Screen, Mounted> mount;
    private final Presence presence;
    private final LaidOut laidOut = new LaidOut(new FxThread());
    private final VBox frame = new VBox();
    private final StackPane root = new StackPane(frame);
    private @Nullable Mounted mounted;
    private @Nullable Header header;
    private @Nullable Node overlay;
    private long shownMinute;

    /// @param standing  how the core stands and whose center it is
    /// @param mount     builds a screen's model and says how it is drawn
    public Window(
            Place place,
            Navigator navigator,
            Comfort comfort,
            HelpModel help,
            ReadAloud aloud,
            ObservableValue<Standing> standing,
            Function<Screen, Mounted> mount) {
        this.place = place;
        this.navigator = navigator;
        this.comfort = comfort;
        this.help = help;
        this.aloud = aloud;
        this.standing = standing;
        this.mount = mount;
        this.presence = new Presence(place.millis(), this::leave, this::cover, this::say);
    }

    /// On the FX thread. `keys` sees every key before anything on the screen does.
    public void show(Stage stage, Consumer<KeyEvent> keys) {
        Application.setUserAgentStylesheet(Theme.base());
        Icons.load();
        Metrics panel = place.panel();
        var scene = new Scene(root, panel.width(), panel.height(), Color.web("#FBF7EF"));
        root.getStyleClass().addAll("shell", panel.portrait() ? "portrait" : "landscape");
        root.setStyle("-fx-font-size: " + panel.em() + "px;");
        listen(scene, keys);
        navigator.onShow(this::screen);
        comfort.onChange(this::draw);
        screen(navigator.current());
        standing.subscribe(this::stands);
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setTitle("Yizhan");
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
    }

    /// A hand typed that on a keyboard.
    public void typed(String text) {
        presence.touched();
        if (mounted != null) {
            mounted.model().typed(text);
        }
    }

    /// Where a receipt or member card leads from the screen that is shown, if it leads elsewhere than from anywhere.
    public Optional<Screen> withPaper(String text) {
        return mounted == null ? Optional.empty() : mounted.model().withPaper(text);
    }

    /// Whether the screen that is shown waits for an answer that must not be lost.
    public boolean isBusy() {
        return mounted != null && mounted.model().isBusy();
    }

    /// Whether nothing is left of what was shown before home, also in the toolkit.
    public boolean hasForgotten() {
        return laidOut.hasForgotten();
    }

    /// Somebody is there: counts as a touch.
    public void touched() {
        presence.touched();
    }

    /// Twice a second.
    public void beat() {
        if (minute() != shownMinute) {
            clock();
        }
        help.beat();
        if (aloud.readingProperty().get()) {
            presence.touched();
        }
        presence.beat(look());
    }

    private void listen(Scene scene, Consumer<KeyEvent> keys) {
        var debounce = new Debounce(place.millis());
        scene.addEventFilter(ActionEvent.ACTION, debounce::filter);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> presence.touched());
        scene.addEventFilter(KeyEvent.ANY, event -> {
            keys.accept(event);
            event.consume();
        });
        scene.setCursor(Cursor.DEFAULT);
    }

    private void screen(Screen screen) {
        Mounted before = mounted;
        if (before != null) {
            before.model().close();
        }
        mounted = mount.apply(screen);
        presence.enter(screen.idle());
        if (screen instanceof Screen.Home) {
            aloud.forget();
        }
        draw();
        if (before != null && screen instanceof Screen.Home) {
            laidOut.forget();
        }
    }

    private void draw() {
        aloud.stop();
        dress();
        Look look = look();
        if (mounted == null) {
            return;
        }
        View view = mounted.draw().apply(look);
        header = new Header(look);
        header.show(standing.getValue().centerName(look), view.crumb());
        VBox.setVgrow(view.node(), Priority.ALWAYS);
        var foot = new StackPane(
                new Dock(look, navigator, comfort, help, aloud, mounted.model().busyProperty(), view.node()));
        foot.getStyleClass().add("foot");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        header.setMinHeight(Region.USE_PREF_SIZE);
        frame.getChildren().setAll(header, view.node(), foot);
        clock();
        coreStands();
    }

    /// Style sheets that are set anew, even the same ones, make JavaFX forget all it has worked out by them. They are
    /// the scene's: of those of a node it looks for each node below through all the nodes that ever were there.
    private void dress() {
        List<String> sheets = Theme.sheets(comfort);
        var worn = root.getScene().getStylesheets();
        if (!worn.equals(sheets)) {
            worn.setAll(sheets);
        }
    }

    private void stands(@Nullable Standing before, Standing now) {
        if (before == null || !before.isAt(now)) {
            draw();
        } else if (!before.isAsAway(now)) {
            coreStands();
        }
        clock();
    }

    /// What is said of a core that is away depends on the screen it lies over, and on its language and print.
    private void coreStands() {
        Standing now = standing.getValue();
        boolean written = navigator.current().idle() == Idle.FORM;
        presence.away(now.away() ? Overlays.away(look(), now.locked(), written) : null);
    }

    private void clock() {
        if (header != null) {
            var now = place.clock().instant();
            shownMinute = minute();
            header.time(
                    look().dates().time(now),
                    look().dates().today(now),
                    standing.getValue().timeTrusted());
        }
    }

    private long minute() {
        return Math.floorDiv(place.clock().millis(), 60_000L);
    }

    /// Nobody is there any more: nothing personal stays, and the next one finds the kiosk as everybody does.
    private void leave() {
        comfort.reset();
        if (navigator.canGoBack()) {
            help.reset();
            navigator.clear();
        }
    }

    private void cover(@Nullable Node next) {
        if (next == null) {
            aloud.stop();
        }
        if (overlay != null) {
            root.getChildren().remove(overlay);
        }
        overlay = next;
        if (next != null) {
            root.getChildren().add(next);
        }
    }

    private void say(Node said) {
        aloud.announce(ReadingOrder.of(said).stream().map(Passage::text).toList(), comfort.language());
    }

    private Look look() {
        Texts texts = Texts.in(comfort.language());
        return new Look(
                place.panel(),
                texts,
                new Dates(texts, place.clock().getZone()),
                comfort.largePrint(),
                comfort.lowReach());
    }
}
