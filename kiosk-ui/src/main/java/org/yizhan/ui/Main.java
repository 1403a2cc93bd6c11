package org.yizhan.ui;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.KioskExit;

/// The kiosk's process. The core is asked for the home screen before the toolkit starts, so that the first frame
/// can show it.
public final class Main {
    private static @Nullable Kiosk kiosk;
    private static volatile boolean anew;

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        prepareToolkit();
        kiosk = new Kiosk(
                Settings.fromSystem(), Clock.systemDefaultZone(), () -> System.nanoTime() / 1_000_000, Main::endAnew);
        Application.launch(App.class);
        if (anew) {
            System.exit(KioskExit.ANEW);
        }
    }

    private static void endAnew() {
        anew = true;
        Platform.exit();
    }

    /// Sizes come from the panel's millimetres, so the desktop's scale must not come on top. Screens are still
    /// pictures: drawing them in software needs no graphics driver and 50 MiB less. Both can be set otherwise.
    public static void prepareToolkit() {
        System.getProperties().putIfAbsent("glass.gtk.uiScale", "1");
        System.getProperties().putIfAbsent("prism.order", "sw");
    }

    /// JavaFX's way in.
    public static final class App extends Application {
        @Override
        public void start(Stage stage) {
            Objects.requireNonNull(kiosk).show(stage);
        }

        @Override
        public void stop() {
            Objects.requireNonNull(kiosk).close();
        }
    }
}
