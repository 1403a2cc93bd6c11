package org.yizhan.house.tour;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
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
    /// Most of the way a kiosk waits for what was touched, so two go at a time: as many as the sample has.
    private static final int KIOSKS = 2;

    private final PrintStream out;
    private final Clock clock;
    private final Legs legs;

    public TourCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.legs = new Legs(out);
    }

    public void run(List<String> arguments) {
        Wanted wanted = Wanted.parse(arguments);
        try {
            Path pictures = Files.createDirectories(wanted.pictures().toAbsolutePath());
            Path dir = Files.createTempDirectory("yizhan-tour");
            try {
                photograph(dir, pictures, wanted);
            } finally {
                DirectoryTree.remove(dir);
            }
        } catch (IOException e) {
            throw new Refusal(Refusal.NOT_STARTED, "the tour broke off: " + e.getMessage());
        }
    }

    private void photograph(Path dir, Path pictures, Wanted wanted) throws IOException {
        Plan plan = Plan.of(dir, Ports.anyFree(), Built.here());
        try (SampleHouse house =
                SampleHouse.take(plan, Child.Events.NONE, clock).endingWithProcess()) {
            house.start();
            var scene = new Scene(house, clock);
            scene.set();
            var panels = new ConcurrentLinkedQueue<>(wanted.panels());
            try (var kiosks = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int number = 1; number <= KIOSKS; number++) {
                    int kiosk = number;
                    kiosks.execute(() -> visit(house, kiosk, panels, pictures, scene));
                }
            }
            if (wanted.pages()) {
                legs.attempt("consoles and big screen", () -> {
                    scene.gather();
                    new PageTour(house, pictures).run();
                });
            }
        }
        try (var files = Files.walk(pictures)) {
            long count = files.filter(file -> file.toString().endsWith(".png")).count();
            out.println(count + " pictures in " + pictures);
        }
        if (!legs.lost().isEmpty()) {
            throw new Refusal(Refusal.NOT_STARTED, "not every screen was reached: " + String.join(", ", legs.lost()));
        }
    }

    /// One kiosk, on one panel after the other as long as there are any.
    private void visit(SampleHouse house, int kiosk, Queue<Panel> panels, Path pictures, Scene scene) {
        for (Panel panel = panels.poll(); panel != null; panel = panels.poll()) {
            var tour = new KioskTour(house, kiosk, panel);
            legs.attempt("kiosk " + tour.name(), () -> tour.run(pictures.resolve(tour.name()), scene));
        }
    }
}
