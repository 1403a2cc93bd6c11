package org.yizhan.house.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.yizhan.house.center.SampleStaff;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.process.AotCaches;
import org.yizhan.house.process.Jvm;
import org.yizhan.house.run.Jvms;
import org.yizhan.house.run.Panel;
import org.yizhan.house.run.SampleHouse;
import org.yizhan.house.run.VirtualDisplay;

/// Drives the kiosk's real screens on one panel, each in every print. The driving is the kiosk's own, in its own
/// process; this gives it a display, a core, a card, and something to be seen by its camera and heard by its
/// microphone.
///
/// @param kiosk  which of the house's kiosks it is
record KioskTour(SampleHouse house, int kiosk, Panel panel) {
    private static final Duration UP = Duration.ofSeconds(60);

    /// Of two kiosks at a time, on a slow machine.
    private static final Duration LIMIT = Duration.ofMinutes(40);

    String name() {
        return panel.inches() + "in-" + panel.pixels();
    }

    void run(Path pictures, Scene scene) throws IOException {
        Files.createDirectories(pictures);
        String process = "tour-display-" + name();
        try {
            VirtualDisplay display = display(house, process, panel, pictures);
            try {
                drive(display, pictures, scene);
            } finally {
                house.stop(process);
                Files.deleteIfExists(display.frameBuffer());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// One after the other: until a display is up its number is anybody's.
    private static synchronized VirtualDisplay display(SampleHouse house, String process, Panel panel, Path frames)
            throws InterruptedException {
        var display = VirtualDisplay.unused(panel, frames);
        if (!house.start(display.spec(process)).awaitUp(UP)) {
            house.stop(process);
            throw new Refusal(Refusal.NOT_STARTED, "Xvfb does not start");
        }
        return display;
    }

    private void drive(VirtualDisplay display, Path pictures, Scene scene) throws IOException, InterruptedException {
        Jvm tour = new Jvms(house.plan().built()).tour();
        var properties = new ArrayList<>(house.kioskProperties(kiosk, panel));
        properties.add("-Dyizhan.tour=" + pictures);
        properties.add("-Dyizhan.tour.card=" + scene.card());
        properties.add("-Dyizhan.tour.corner=" + SampleStaff.WANG.corner().replace(" ", ""));
        properties.add("-Dyizhan.camera=" + scene.paper());
        properties.add("-Dyizhan.microphone=" + scene.speech());
        Path log = house.plan().layout().logs().resolve("tour-" + name() + ".log");
        var builder = new ProcessBuilder(
                        tour.command(AotCaches.use(house.plan().built().aotCaches()), properties, List.of()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(Jvms.windowEnvironment(display.name()));
        Process process = builder.start();
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new Refusal(
                        Refusal.NOT_STARTED,
                        "the kiosk's tour on " + panel.pixels() + " failed: " + Files.readString(log));
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
