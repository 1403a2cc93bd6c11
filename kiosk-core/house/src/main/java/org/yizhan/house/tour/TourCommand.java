package org.yizhan.house.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.DirectoryTree;
import org.yizhan.house.place.Ports;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.process.Child;
import org.yizhan.house.run.Panel;
import org.yizhan.house.run.Plan;
import org.yizhan.house.run.SampleHouse;

/// `./yizhan tour DIR`: a fresh sample house, used by sample people, photographed from every side.
public final class TourCommand {
    private static final List<Panel> PANELS = List.of(
            new Panel("27", 1080, 1920),
            new Panel("21.5", 1080, 1920),
            new Panel("32", 1080, 1920),
            new Panel("27", 1920, 1080),
            new Panel("21.5", 1920, 1080));

    private final PrintStream out;
    private final Clock clock;
    private final List<String> failed = new ArrayList<>();

    public TourCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public void run(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new Refusal(Refusal.USAGE, "tour takes one directory for the pictures");
        }
        try {
            Path pictures =
                    Files.createDirectories(Path.of(arguments.getFirst()).toAbsolutePath());
            Path dir = Files.createTempDirectory("yizhan-tour");
            try {
                photograph(dir, pictures);
            } finally {
                DirectoryTree.remove(dir);
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.NOT_STARTED, "the tour broke off: " + e.getMessage());
        }
    }

    private interface Leg {
        void run() throws IOException;
    }

    // A leg that gets lost does not keep the others from being taken.
    private void attempt(String leg, Leg way) {
        out.println(leg);
        try {
            way.run();
        } catch (IOException | RuntimeException lost) {
            out.println(leg + ": " + lost.getMessage());
            failed.add(leg);
        }
    }

    private void photograph(Path dir, Path pictures) throws IOException {
        Plan plan = Plan.of(dir, Ports.anyFree(), Built.here());
        try (SampleHouse house =
                SampleHouse.take(plan, Child.Events.NONE, clock).endingWithProcess()) {
            house.start();
            var scene = new Scene(house, clock);
            scene.set();
            for (Panel panel : PANELS) {
                String name = panel.inches() + "in-" + panel.pixels();
                attempt("kiosk " + name, () -> new KioskTour(house, panel).run(pictures.resolve(name), scene.card()));
            }
            attempt("consoles and big screen", () -> new PageTour(house, pictures).run());
        }
        try (var files = Files.walk(pictures)) {
            long count = files.filter(file -> file.toString().endsWith(".png")).count();
            out.println(count + " pictures in " + pictures);
        }
        if (!failed.isEmpty()) {
            throw new Refusal(Refusal.NOT_STARTED, "not every screen was reached: " + String.join(", ", failed));
        }
    }
}
