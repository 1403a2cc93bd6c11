package org.yizhan.ui.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.yizhan.ui.Kiosk;
import org.yizhan.ui.Main;
import org.yizhan.ui.Settings;
import org.yizhan.ui.shell.FxThread;

/// Drives the real kiosk against a running core and leaves one picture of each screen in `-Dyizhan.tour=<dir>`.
/// A member card to scan is the first line of the file `-Dyizhan.tour.card`, number and PIN of the staff corner are
/// `-Dyizhan.tour.corner`. Ends with 0 when there is a picture of every kind of screen that card, corner, microphone
/// and camera let it come to, else with 1, a line that says where it got lost, and a picture of that.
public final class Tour {
    private static @Nullable Settings settings;

    private Tour() {}

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
            var kiosk = new Kiosk(here, Clock.systemDefaultZone());
            kiosk.show(stage);
            Thread.ofPlatform().name("tour").start(() -> System.exit(walk(kiosk, here, stage)));
        }
    }

    private static int walk(Kiosk kiosk, Settings here, Stage stage) {
        var hand = new Hand(stage, new FxThread(), Duration.ofSeconds(15));
        var folder = Path.of(System.getProperty("yizhan.tour", "tour"));
        try (var album = new Album(folder, here.panel(), kiosk.comfort(), hand, kiosk.navigator())) {
            return walk(here, new Trip(hand, album, kiosk));
        } catch (IOException | RuntimeException broken) {
            System.out.println("tour: " + broken);
            return 1;
        }
    }

    private static int walk(Settings here, Trip trip) throws IOException {
        Album album = trip.album();
        try {
            new Walk(trip, here, card(), System.getProperty("yizhan.tour.corner", "")).all();
            System.out.println(album.count() + " pictures");
            return 0;
        } catch (Hand.Lost lost) {
            System.out.println("tour: after " + album.count() + " pictures: " + lost.getMessage());
            album.take("lost");
            return 1;
        }
    }

    private static @Nullable String card() throws IOException {
        String file = System.getProperty("yizhan.tour.card", "");
        return file.isBlank()
                ? null
                : Files.readAllLines(Path.of(file)).getFirst().strip();
    }
}
