package org.yizhan.house.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.yizhan.contract.Ids;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.center.Rounds;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Json;
import org.yizhan.house.place.Ports;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.process.AotCaches;
import org.yizhan.house.process.Child;
import org.yizhan.house.process.Jvm;
import org.yizhan.house.process.Spec;
import org.yizhan.house.run.Jvms;
import org.yizhan.house.run.Plan;
import org.yizhan.house.run.SampleHouse;
import org.yizhan.house.run.Training;

/// How fast a center is there and what it weighs. The county runs throughout; core, kiosk and agent are started anew
/// for each round, and an empty window with the kiosk's flags in turn with them.
final class StartBench {
    private static final int ROUNDS = 5;
    private static final int TICKETS = 100;
    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration SETTLED = Duration.ofSeconds(3);
    private static final String SERVICE = "social";
    private static final String KIOSK = "kiosk-1";
    private static final String EMPTY = "empty-window";

    private final PrintStream out;
    private final Clock clock;
    private final Built built;
    private final Figures figures = new Figures();

    StartBench(PrintStream out, Clock clock, Built built) {
        this.out = out;
        this.clock = clock;
        this.built = built;
    }

    boolean run(Path dir) throws IOException {
        new Training(built, clock).runIfNeeded(out);
        Plan plan = Plan.of(dir, Ports.anyFree(), built).withKiosks(1);
        try (SampleHouse house =
                SampleHouse.take(plan, Child.Events.NONE, clock).endingWithProcess()) {
            house.start();
            Jvm empty = emptyWindow(house);
            for (int round = 1; round <= ROUNDS; round++) {
                out.println("Round " + round + " of " + ROUNDS);
                round(house, empty);
            }
        }
        out.println(figures.table());
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "start");
        line.putAll(figures.medians());
        out.println(Json.MAPPER.writeValueAsString(line));
        return true;
    }

    private void round(SampleHouse house, Jvm empty) throws IOException {
        FrameBuffer screen = FrameBuffer.open(house.frameBuffer(1));
        Child kiosk = house.stop(KIOSK);
        Child agent = house.stop("agent");
        Child core = house.stop("core");
        var rounds = new Rounds(CoreClient.open(house.plan().ports().coreAddress())
                .within(Duration.ofSeconds(5))
                .with(house.plan().layout().readToken("kiosk-2")));

        long began = System.nanoTime();
        core = house.start(core.spec());
        figures.add("core_ready_s", firstTicket(rounds, began));
        agent = house.start(agent.spec());
        settle(agent);

        var first = FirstFrame.watch(screen);
        kiosk = house.start(kiosk.spec());
        figures.add("ui_first_frame_s", seconds(first.await(LIMIT).orElseThrow(() -> missing(KIOSK))));
        useFor(rounds, began);
        figures.add("core_rss_mib", Resident.mebibytes(core.pid()));
        figures.add("ui_rss_mib", Resident.mebibytes(kiosk.pid()));
        figures.add("agent_rss_mib", Resident.mebibytes(agent.pid()));
        house.stop(KIOSK);

        first = FirstFrame.watch(screen);
        house.start(emptySpec(house, empty, AotCaches.use(built.aotCaches())));
        figures.add("empty_window_s", seconds(first.await(LIMIT).orElseThrow(() -> missing(EMPTY))));
        house.stop(EMPTY);
        house.start(kiosk.spec());
    }

    // The kiosk and the empty window are both measured beside a house that has come to rest.
    private static void settle(Child agent) {
        try {
            if (!agent.awaitUp(LIMIT)) {
                throw missing(agent.name());
            }
            LockSupport.parkNanos(SETTLED.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Nothing but the committed ticket counts: a port that is open or a health check that is green is not a core
    // that works.
    private static double firstTicket(Rounds rounds, long began) {
        var id = Ids.next();
        while (System.nanoTime() - began < LIMIT.toNanos()) {
            try {
                if (rounds.ticket(id, SERVICE).done()) {
                    return (System.nanoTime() - began) / 1e9;
                }
            } catch (IOException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
        throw new Refusal(Refusal.NOT_STARTED, "the core committed no ticket within " + LIMIT.toSeconds() + " s");
    }

    private static void useFor(Rounds rounds, long began) throws IOException {
        long pause = LIFE.toNanos() / (TICKETS + 10);
        for (int i = 1; i < TICKETS; i++) {
            rounds.ticket(Ids.next(), SERVICE);
            LockSupport.parkNanos(pause / 2);
        }
        LockSupport.parkNanos(Math.max(0, LIFE.toNanos() - (System.nanoTime() - began)));
    }

    // It gets an AOT cache like the kiosk, so that the two differ in what they show alone.
    private Jvm emptyWindow(SampleHouse house) throws IOException {
        var jvm = Jvm.ofClass(EMPTY, built.emptyWindow(), EmptyWindow.class.getName(), Jvms.kioskFlags());
        var caches = AotCaches.use(built.aotCaches());
        if (jvm.lacksCache(caches)) {
            var training = AotCaches.train(built.aotCaches());
            Child kiosk = house.stop(KIOSK);
            var first = FirstFrame.watch(FrameBuffer.open(house.frameBuffer(1)));
            house.start(emptySpec(house, jvm, training));
            if (first.await(LIMIT).isEmpty()) {
                throw missing(EMPTY);
            }
            house.stop(EMPTY);
            jvm.adoptCache(training);
            house.start(kiosk.spec());
        }
        return jvm;
    }

    private static Spec emptySpec(SampleHouse house, Jvm jvm, AotCaches caches) {
        String pixels = house.plan().panel().pixels();
        List<String> mark = List.of(house.mark());
        return new Spec(
                EMPTY,
                crashes -> jvm.command(caches, mark, List.of(pixels.split("x"))),
                Jvms.windowEnvironment(house.display(1)),
                () -> true,
                LIMIT,
                LIMIT,
                Spec.Stop.TERMINATE,
                LIMIT);
    }

    private static Refusal missing(String process) {
        return new Refusal(Refusal.NOT_STARTED, process + " gave no sign within " + LIMIT.toSeconds() + " s");
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
