package org.yizhan.house.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Json;
import org.yizhan.house.place.Ports;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.process.Child;
import org.yizhan.house.run.Plan;
import org.yizhan.house.run.SampleHouse;
import org.yizhan.house.run.Training;

/// How soon the supervisor has brought back what was killed (`kill -9`), what stands still (`kill -STOP`), and a
/// kiosk whose FX thread hangs: until
/// the core answers, and until the agent's loop and the kiosk's FX thread beat again.
final class ReviveBench {
    private static final int ROUNDS = 5;
    private static final Duration SETTLED = Duration.ofSeconds(3);
    private static final Duration AT_ALL = Duration.ofSeconds(60);
    /// No signal: the FX thread goes round in circles and the process lives.
    private static final String HANG = "HANG";

    private enum Victim {
        CORE("core", 5),
        AGENT("agent", 5),
        UI("kiosk-1", 10);

        private final String process;
        private final double limit;

        Victim(String process, double limit) {
            this.process = process;
            this.limit = limit;
        }

        List<String> signals() {
            return this == UI ? List.of("KILL", "STOP", HANG) : List.of("KILL", "STOP");
        }
    }

    private final PrintStream out;
    private final Clock clock;
    private final Built built;
    private final Figures figures = new Figures();

    ReviveBench(PrintStream out, Clock clock, Built built) {
        this.out = out;
        this.clock = clock;
        this.built = built;
    }

    /// Answers whether core and agent were always back within 5 s and the kiosk within 10 s.
    boolean run(Path dir) throws IOException {
        new Training(built, clock).runIfNeeded(out);
        Plan plan = Plan.of(dir, Ports.anyFree(), built).withKiosks(1);
        int late = 0;
        try (SampleHouse house =
                SampleHouse.take(plan, Child.Events.NONE, clock).endingWithProcess()) {
            house.start();
            for (int round = 1; round <= ROUNDS; round++) {
                out.println("Round " + round + " of " + ROUNDS);
                reopen(house);
                for (Victim victim : Victim.values()) {
                    for (String signal : victim.signals()) {
                        LockSupport.parkNanos(SETTLED.toNanos());
                        double seconds = back(house.child(victim.process), signal, dir);
                        figures.add((victim + "_" + signal + "_s").toLowerCase(Locale.ROOT), seconds);
                        late += seconds > victim.limit ? 1 : 0;
                    }
                }
            }
        }
        out.println(figures.table());
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "revive");
        line.putAll(figures.medians());
        line.put("late", late);
        out.println(Json.MAPPER.writeValueAsString(line));
        return late == 0;
    }

    // A process started anew has no crashes behind it; with too many the safe page would come up for the kiosk.
    private static void reopen(SampleHouse house) {
        try {
            house.start(house.stop(Victim.UI.process).spec()).awaitUp(AT_ALL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static double back(Child victim, String signal, Path dir) throws IOException {
        long pid = victim.pid();
        long began = System.nanoTime();
        if (signal.equals(HANG)) {
            Standstill.of(pid, dir);
        } else {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start();
        }
        while (System.nanoTime() - began < AT_ALL.toNanos()) {
            long now = victim.pid();
            if (now != 0 && now != pid && victim.isUp()) {
                return (System.nanoTime() - began) / 1e9;
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        throw new Refusal(Refusal.NOT_STARTED, victim.name() + " did not come back");
    }
}
