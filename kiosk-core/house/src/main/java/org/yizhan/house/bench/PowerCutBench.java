package org.yizhan.house.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Json;
import org.yizhan.house.process.Child;
import org.yizhan.house.process.Spec;
import org.yizhan.house.run.Training;

/// What a power cut loses of what the core has acknowledged. `kill -9` cannot tell: the system still writes what a dead
/// process left. Here the file system under the core goes away amid kiosks and desks, and a fresh core opens what is on
/// the disk. The control is the same core told not to wait for the disk (`synchronous=NORMAL`), cut as often in turn.
final class PowerCutBench {
    private static final int CLIENTS = 8;
    /// A core that has just started is slow; before it is cut it has so much to lose.
    private static final int AT_LEAST = 50;

    private static final Duration UP = Duration.ofSeconds(60);
    private static final String URL = "quarkus.datasource.jdbc.url";

    private final PrintStream out;
    private final Clock clock;
    private final Built built;
    private final int cuts;
    private final Random random;
    private int acked;
    private int lost;
    private int corrupt;
    private int controlLost;

    PowerCutBench(PrintStream out, Clock clock, Built built, int cuts, long seed) {
        this.out = out;
        this.clock = clock;
        this.built = built;
        this.cuts = cuts;
        this.random = new Random(seed);
    }

    /// Answers whether nothing was lost or damaged, and the control lost something: else the cuts were none.
    boolean run(Path dir) throws IOException {
        Path house = dir.resolve("house");
        try (var disk = LoopImage.mount(dir.resolve("disk.img"), house.resolve("core"))) {
            new Training(built, clock).runIfNeeded(out);
            try (BusyCenter center = BusyCenter.open(house, built, clock, CLIENTS)) {
                disk.settle();
                Spec durable = center.house().child("core").spec();
                Spec lazy = lazy(center, durable);
                for (int cut = 1; cut <= cuts; cut++) {
                    cut(cut, disk, center, durable, lazy);
                }
            }
            report(null);
            return lost == 0 && corrupt == 0 && controlLost > 0;
        } catch (LoopImage.Unavailable e) {
            out.println("Skipped, this machine mounts no disk image: " + e.getMessage());
            report(String.valueOf(e.getMessage()));
            return true;
        }
    }

    // The core that runs is the durable one; after its cut comes the lazy one, and after that one's the durable again.
    private void cut(int number, LoopImage disk, BusyCenter center, Spec durable, Spec lazy) throws IOException {
        PowerCutLoad of = cutUnderLoad(disk, center);
        acked += of.acknowledged();
        int gone = goneAfterStart(center, durable, of, true);
        lost += gone;
        center.house().stop("core");
        start(center, lazy);
        PowerCutLoad ofControl = cutUnderLoad(disk, center);
        int goneOfControl = goneAfterStart(center, durable, ofControl, false);
        controlLost += goneOfControl;
        out.printf(
                "%d: of %d acknowledged %d lost; control: of %d %d lost%n",
                number, of.acknowledged(), gone, ofControl.acknowledged(), goneOfControl);
    }

    private PowerCutLoad cutUnderLoad(LoopImage disk, BusyCenter center) throws IOException {
        var load = new PowerCutLoad(center.clients());
        long until = System.nanoTime() + UP.toNanos();
        while (load.acknowledged() < AT_LEAST && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        LockSupport.parkNanos(Duration.ofMillis(random.nextInt(1_500)).toNanos());
        disk.cutPower();
        load.close();
        center.house().stop("core");
        disk.remount();
        return load;
    }

    private int goneAfterStart(BusyCenter center, Spec core, PowerCutLoad load, boolean counts) throws IOException {
        boolean up = start(center, core);
        try (var ledger = new CenterLedger(center.database())) {
            var wrong = new ArrayList<String>();
            ledger.damage().ifPresent(wrong::add);
            ledger.brokenChain().ifPresent(wrong::add);
            if (!up) {
                wrong.add("the core does not start: "
                        + center.house().child("core").lastWords());
            }
            wrong.forEach(out::println);
            if (counts && !wrong.isEmpty()) {
                corrupt++;
            }
            return load.missing(ledger);
        } catch (SQLException e) {
            throw new IOException("the center's database could not be read: " + e.getMessage(), e);
        }
    }

    private static boolean start(BusyCenter center, Spec core) {
        Child child = center.house().start(core);
        try {
            return child.awaitUp(UP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Spec lazy(BusyCenter center, Spec durable) throws IOException {
        String pragmas = BareProcess.pragmas(built);
        if (!pragmas.contains("synchronous=FULL")) {
            throw new IOException("the core does not ask for synchronous=FULL: " + pragmas);
        }
        String url = "-D" + URL + "=jdbc:sqlite:" + center.database() + "?"
                + pragmas.replace("synchronous=FULL", "synchronous=NORMAL");
        return durable.with(crashes -> {
            var command = new ArrayList<>(durable.command().after(crashes));
            command.add(1, url);
            return List.copyOf(command);
        });
    }

    private void report(@Nullable String skipped) throws IOException {
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "powercut");
        line.put("cuts", skipped == null ? cuts : 0);
        line.put("acked", acked);
        line.put("lost", lost);
        line.put("corrupt", corrupt);
        line.put("control_lost", controlLost);
        if (skipped != null) {
            line.put("skipped", skipped);
        }
        out.println(Json.MAPPER.writeValueAsString(line));
    }
}
