package org.yizhan.ui.tour;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.yizhan.ui.Kiosk;
import org.yizhan.ui.Main;
import org.yizhan.ui.Settings;
import org.yizhan.ui.shell.FxThread;

/// The real kiosk under a hand that somebody else moves, line by line: `aim ID`, then `press` and `release`,
/// answered with the monotonic nanoseconds just before the event went to the X server; from `watch` on, `block`
/// is answered with the longest the FX thread was busy meanwhile, in nanoseconds. Ends with its input.
public final class Touches {
    private static final Duration LOOK = Duration.ofMillis(5);

    private static @Nullable Settings settings;

    private Touches() {}

    public static void main(String[] arguments) throws IOException {
        Main.prepareToolkit();
        settings = Settings.fromSystem();
        Application.launch(App.class);
    }

    /// JavaFX's way in.
    public static final class App extends Application {
        @Override
        public void start(Stage stage) {
            new Kiosk(Objects.requireNonNull(settings), Clock.systemDefaultZone()).show(stage);
            var fx = new FxThread();
            var hand = new Hand(stage, fx, Duration.ofSeconds(15));
            Thread.ofPlatform().name("touches").start(() -> System.exit(follow(hand, new Watched(fx))));
        }
    }

    private static int follow(Hand hand, Watched watched) {
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(act(line.split(" ", 2), hand, watched));
            }
            return 0;
        } catch (IOException | Hand.Lost | IllegalArgumentException e) {
            System.out.println("lost: " + e.getMessage());
            return 1;
        }
    }

    private static long act(String[] words, Hand hand, Watched watched) {
        return switch (words[0]) {
            case "aim" -> {
                hand.aim(words[1]);
                yield 0;
            }
            case "press" -> hand.press();
            case "release" -> hand.release();
            case "watch" -> watched.begin();
            case "block" -> watched.end();
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    /// Asks the FX thread for nothing, again and again: how long that takes is how long it was busy.
    private static final class Watched implements Runnable {
        private final FxThread fx;
        private volatile boolean on;
        private volatile long longest;

        private Watched(FxThread fx) {
            this.fx = fx;
        }

        long begin() {
            longest = 0;
            on = true;
            Thread.ofPlatform().daemon().name("blocks").start(this);
            return 0;
        }

        long end() {
            on = false;
            return longest;
        }

        @Override
        public void run() {
            while (on) {
                long asked = System.nanoTime();
                var answered = new CompletableFuture<Boolean>();
                fx.execute(() -> answered.complete(true));
                answered.join();
                longest = Math.max(longest, System.nanoTime() - asked);
                LockSupport.parkNanos(LOOK.toNanos());
            }
        }
    }
}
