package org.yizhan.ui.shell;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.yizhan.ui.Main;
import org.yizhan.ui.Settings;
import org.yizhan.ui.frame.Comfort;
import org.yizhan.ui.frame.Metrics;
import org.yizhan.ui.frame.Place;
import org.yizhan.ui.keep.Foreground;
import org.yizhan.ui.parts.Icons;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.text.Dates;
import org.yizhan.ui.text.Language;
import org.yizhan.ui.text.Texts;

/// What a kiosk that keeps crashing shows instead: one page, in both languages, that sends people to the desk. It
/// asks nobody anything, neither core nor reader, and ends after ten minutes, so that the kiosk is tried again.
public final class SafePage {
    private static final Duration SHOWN = Duration.minutes(10);

    private static @Nullable Settings settings;

    private SafePage() {}

    public static void main(String[] arguments) throws IOException {
        Main.prepareToolkit();
        settings = Settings.fromSystem();
        Application.launch(App.class);
    }

    /// JavaFX's way in.
    public static final class App extends Application {
        @Override
        public void start(Stage stage) {
            Settings here = Objects.requireNonNull(settings);
            Clock clock = Clock.systemDefaultZone();
            show(stage, new Place(here.panel(), here.highContrast(), clock, () -> 0));
            var foreground = Foreground.of(stage, here.kept());
            new Pulse(new FxThread(), foreground::beat, here.heartbeat(), clock).start();
            var over = new PauseTransition(SHOWN);
            over.setOnFinished(event -> Platform.exit());
            over.play();
        }
    }

    /// Shows it in that window. On the FX thread.
    public static void show(Stage stage, Place place) {
        Application.setUserAgentStylesheet(Theme.base());
        Icons.load();
        Metrics panel = place.panel();
        Texts texts = Texts.in(Language.CHINESE);
        var look = new Look(panel, texts, new Dates(texts, place.clock().getZone()), false, false);
        var root = new StackPane(Overlays.resting(look, Texts.in(Language.ENGLISH)));
        root.getStyleClass().addAll("shell", panel.portrait() ? "portrait" : "landscape");
        root.setStyle("-fx-font-size: " + panel.em() + "px;");
        root.getStylesheets().setAll(Theme.sheets(new Comfort(place.highContrast())));
        var scene = new Scene(root, panel.width(), panel.height(), Color.web("#FBF7EF"));
        scene.setCursor(Cursor.DEFAULT);
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setTitle("Yizhan");
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
    }
}
