package org.yizhan.house.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Json;
import org.yizhan.house.place.Ports;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.process.Child;
import org.yizhan.house.run.Panel;
import org.yizhan.house.run.Plan;
import org.yizhan.house.run.SampleHouse;
import org.yizhan.house.run.Training;
import org.yizhan.house.run.VirtualDisplay;

/// How a touch feels: the kiosk's real window beside a real core, touched over and over, and what the X server's pixels
/// did after it. Feedback is the first pixel that changes after the finger is down, the next screen the last one that
/// changes after the finger is up, before a rest.
final class UiBench {
    /// A way through screens that starts and ends at home.
    private static final List<String> WAY = List.of(
            "tile-queue",
            "dock-home",
            "tile-services",
            "group-elderly",
            "item-old-age-allowance",
            "dock-back",
            "dock-home",
            "tile-progress",
            "dock-home",
            "tile-notices",
            "dock-home");

    private static final int WARM_UP = 5 * WAY.size();
    private static final Duration REST = Duration.ofMillis(250);
    private static final Duration HELD = Duration.ofMillis(120);
    private static final Duration DEBOUNCE = Duration.ofMillis(420);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration SETTLED = Duration.ofSeconds(8);
    private static final String DISPLAY = "bench-display";

    private final PrintStream out;
    private final Clock clock;
    private final Built built;
    private final int screens;
    private final Figures figures = new Figures();

    UiBench(PrintStream out, Clock clock, Built built, int screens) {
        this.out = out;
        this.clock = clock;
        this.built = built;
        this.screens = screens;
    }

    boolean run(Path dir) throws IOException {
        new Training(built, clock).runIfNeeded(out);
        Plan plan = Plan.of(dir.resolve("house"), Ports.anyFree(), built);
        try (SampleHouse house =
                SampleHouse.take(plan, Child.Events.NONE, clock).endingWithProcess()) {
            house.start();
            var display = VirtualDisplay.unused(Panel.PORTRAIT_27, dir);
            if (!house.start(display.spec(DISPLAY)).awaitUp(LIMIT)) {
                throw new Refusal(Refusal.NOT_STARTED, "Xvfb does not start");
            }
            try (TouchedKiosk kiosk = TouchedKiosk.on(display, house)) {
                measure(kiosk, FrameBuffer.open(display.frameBuffer()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return true;
    }

    private void measure(TouchedKiosk kiosk, FrameBuffer screen) throws IOException {
        walk(kiosk, screen, WARM_UP, new Figures());
        LockSupport.parkNanos(SETTLED.toNanos());
        double before = kiosk.mebibytes();
        kiosk.watchBlocks();
        walk(kiosk, screen, screens, figures);
        double block = kiosk.longestBlockMillis();
        LockSupport.parkNanos(SETTLED.toNanos());
        double after = kiosk.mebibytes();
        goHome(kiosk);
        LockSupport.parkNanos(SETTLED.toNanos());
        double idle = idlePercent(kiosk);

        out.println(figures.summary());
        out.println("Load of the machine over the last five minutes: " + load() + " on "
                + Runtime.getRuntime().availableProcessors() + " cores");
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "ui");
        line.put("tap_feedback_p95_ms", rounded(figures.percentile("feedback_ms", 0.95)));
        line.put("screen_p50_ms", rounded(figures.percentile("screen_ms", 0.5)));
        line.put("screen_p95_ms", rounded(figures.percentile("screen_ms", 0.95)));
        line.put("worst_fx_block_ms", rounded(block));
        line.put("idle_cpu_percent", rounded(idle));
        line.put("rss_after_" + screens + "_screens_mib", rounded(after));
        line.put("rss_growth_mib", rounded(after - before));
        out.println(Json.MAPPER.writeValueAsString(line));
    }

    private static void walk(TouchedKiosk kiosk, FrameBuffer screen, int screens, Figures into) throws IOException {
        for (int i = 0; i < screens; i++) {
            String id = WAY.get(i % WAY.size());
            kiosk.aim(id);
            var pixels = new Pixels(screen);
            long pressed = kiosk.press();
            pixels.awaitChange(pressed);
            into.add("feedback_ms", (pixels.at - pressed) / 1e6);
            LockSupport.parkNanos(Math.max(0, pressed + HELD.toNanos() - System.nanoTime()));
            pixels = new Pixels(screen);
            long released = kiosk.release();
            pixels.awaitRest(released);
            into.add("screen_ms", (pixels.at - released) / 1e6);
            LockSupport.parkNanos(Math.max(0, released + DEBOUNCE.toNanos() - System.nanoTime()));
        }
    }

    /// The way may end anywhere.
    private static void goHome(TouchedKiosk kiosk) throws IOException {
        kiosk.aim(WAY.getLast());
        kiosk.press();
        kiosk.release();
    }

    /// What is on the screen, and when it last changed.
    private static final class Pixels {
        private final FrameBuffer screen;
        private int[] seen;
        private long at;

        Pixels(FrameBuffer screen) {
            this.screen = screen;
            this.seen = screen.fingerprints();
        }

        private boolean changed() {
            int[] tiles = screen.fingerprints();
            if (Arrays.equals(tiles, seen)) {
                return false;
            }
            seen = tiles;
            at = System.nanoTime();
            return true;
        }

        void awaitChange(long since) throws IOException {
            while (!changed()) {
                if (System.nanoTime() - since > LIMIT.toNanos()) {
                    throw new IOException("a touch changed nothing on the screen");
                }
            }
        }

        void awaitRest(long since) throws IOException {
            awaitChange(since);
            while (System.nanoTime() - at < REST.toNanos()) {
                changed();
            }
        }
    }

    /// Others at work beside the bench make every figure worse.
    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[1];
    }

    /// At home, where a kiosk stands most of the day.
    private static double idlePercent(TouchedKiosk kiosk) throws IOException {
        double before = kiosk.processorSeconds();
        LockSupport.parkNanos(IDLE.toNanos());
        return (kiosk.processorSeconds() - before) / IDLE.toSeconds() * 100;
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
