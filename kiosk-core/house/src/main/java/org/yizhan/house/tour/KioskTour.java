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
import org.yizhan.house.process.Child;
import org.yizhan.house.process.Jvm;
import org.yizhan.house.run.Jvms;
import org.yizhan.house.run.Panel;
import org.yizhan.house.run.SampleHouse;
import org.yizhan.house.run.VirtualDisplay;

/// Drives the kiosk's real screens on one panel, each in every print. The driving is the kiosk's own, in its own
/// process; this gives it a display, a core and a card.
record KioskTour(SampleHouse house, Panel panel) {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String DISPLAY = "tour-display";
    private static final int KIOSK = 1;

    /// @param card  file with the text of a member card
    void run(Path pictures, Path card) throws IOException {
        Files.createDirectories(pictures);
        var display = VirtualDisplay.unused(panel, pictures);
        Child xvfb = house.start(display.spec(DISPLAY));
        try {
            if (!xvfb.awaitUp(LIMIT)) {
                throw new Refusal(Refusal.NOT_STARTED, "Xvfb does not start");
            }
            drive(display, pictures, card);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            house.stop(DISPLAY);
            Files.deleteIfExists(display.frameBuffer());
        }
    }

    private void drive(VirtualDisplay display, Path pictures, Path card) throws IOException, InterruptedException {
        Jvm tour = new Jvms(house.plan().built()).tour();
        var properties = new ArrayList<>(house.kioskProperties(KIOSK, panel));
        properties.add("-Dyizhan.tour=" + pictures);
        properties.add("-Dyizhan.tour.card=" + card);
        properties.add("-Dyizhan.tour.corner=" + SampleStaff.WANG.corner().replace(" ", ""));
        Path log = house.plan().layout().logs().resolve("tour.log");
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
