package org.yizhan.ui.monkey;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.staff.Corner;
import org.yizhan.ui.Kiosk;
import org.yizhan.ui.Main;
import org.yizhan.ui.Settings;
import org.yizhan.ui.client.Answer;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.shell.FxThread;
import org.yizhan.ui.tour.Hand;

/// Lets a monkey loose on the real kiosk: `-Dyizhan.monkey.inputs=<n>`, `-Dyizhan.monkey.seed=<n>`,
/// `-Dyizhan.monkey.codes=<file>` with a code a line that this center knows, and `-Dyizhan.monkey.corner=<digits>`, the
/// number and PIN of somebody who may open the staff corner. Prints a `tally` of JSON every thousand inputs and at the
/// end. Time goes by faster for it than for the machine: after each input the kiosk's clocks are set forward by as long
/// as a person would have waited. A restart that staff ask for is counted and not carried out, so that memory is
/// watched over one life of the program.
public final class Monkey {
    private static final Logger LOG = Logger.getLogger(Monkey.class.getName());

    private static final int CLOSED = 3;

    private static @Nullable Settings settings;
    private static final Later LATER = new Later(Clock.systemDefaultZone());

    private Monkey() {}

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
            var tally = new Tally();
            var running = new AtomicReference<Kiosk>();
            var kiosk = new Kiosk(here, LATER, LATER::monotonicMillis, () -> end(running.get(), tally));
            running.set(kiosk);
            Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
                tally.fault();
                LOG.log(Level.SEVERE, "nobody caught", fault);
                System.out.println("nobody caught in " + thread.getName() + " on "
                        + kiosk.navigator().current().name() + ": " + trace(fault));
            });
            Thread.currentThread().setUncaughtExceptionHandler(Thread.getDefaultUncaughtExceptionHandler());
            kiosk.show(stage);
            Thread.ofPlatform().name("monkey").start(() -> System.exit(play(kiosk, here, stage, tally)));
        }

        /// The last window has gone: the monkey has closed the kiosk.
        @Override
        public void stop() {
            Runtime.getRuntime().halt(CLOSED);
        }
    }

    /// The kiosk wants to be started again. Only whoever is in the staff corner can make it want that: the monkey never
    /// leaves it alone for long enough to be renewed at night.
    private static void end(Kiosk kiosk, Tally tally) {
        if (kiosk.navigator().current() instanceof Screen.Staff) {
            tally.restart();
        } else {
            System.out.println(
                    "the kiosk ends by itself on " + kiosk.navigator().current().name());
            tally.fault();
        }
        kiosk.navigator().clear();
    }

    /// The tally is all that is left of a run: what it counts has to be told with it.
    private static String trace(Throwable fault) {
        var text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString().strip();
    }

    /// Whether the core lets that pass in. One that was given back meanwhile is not judged any more.
    private static boolean isGood(Kiosk kiosk, Client core, Hand hand, Corner.Pass pass) {
        return !(core.corner(pass).checkup() instanceof Answer.Refused)
                || hand.onFx(() -> !isOf(kiosk.navigator().current(), pass));
    }

    private static boolean isOf(Screen screen, Corner.Pass pass) {
        return switch (screen) {
            case Screen.StaffDevice(var shown) -> shown.equals(pass);
            case Screen.StaffPanel(var shown, var choices) -> shown.equals(pass);
            default -> false;
        };
    }

    private static int play(Kiosk kiosk, Settings here, Stage stage, Tally tally) {
        long seed = Long.getLong("yizhan.monkey.seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var hand = new Hand(stage, new FxThread(), Duration.ofSeconds(60));
        try (var x = XServer.open()) {
            hand.await("a window manager", x::isManaged);
            hand.await("the keyboard", stage::isFocused);
            hand.await("the tiles", node -> "tile-queue".equals(node.getId()));
            var codes = new Codes(codes());
            var keys = new Keyring(Stream.ofNullable(System.getProperty("yizhan.monkey.corner"))
                    .toList());
            var whim = new Whim(random, here.panel(), new Keyboard(x), codes, keys);
            var fence = new Fence(x, here.panel(), random);
            var core = new Client(here.core(), here.token());
            var doorkeeper = new Doorkeeper(keys, pass -> isGood(kiosk, core, hand, pass));
            new Play(kiosk, stage, hand, whim, codes, new Fingers(x), fence, doorkeeper, LATER, random, tally)
                    .of(Integer.getInteger("yizhan.monkey.inputs", 1000));
            return 0;
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "the monkey is lost", e);
            return 1;
        }
    }

    private static List<String> codes() throws IOException {
        String file = System.getProperty("yizhan.monkey.codes", "");
        return file.isBlank() ? List.of() : Files.readAllLines(Path.of(file));
    }
}
