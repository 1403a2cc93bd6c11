package org.yizhan.house.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.yizhan.house.center.Backlog;
import org.yizhan.house.center.Clients;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.center.Desk;
import org.yizhan.house.center.Organiser;
import org.yizhan.house.center.Rounds;
import org.yizhan.house.center.SampleStaff;
import org.yizhan.house.county.Cards;
import org.yizhan.house.county.Officer;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Json;
import org.yizhan.house.place.Ports;
import org.yizhan.house.process.Child;
import org.yizhan.house.run.Plan;
import org.yizhan.house.run.SampleHouse;
import org.yizhan.house.run.Training;

/// Kills core and agent at random moments while kiosks issue, desks call and the agent syncs, and counts what got lost
/// and what was given twice.
final class CrashBench {
    /// How soon core and agent are to be at work again; later is a failed restart.
    private static final Duration BACK = Duration.ofSeconds(5);

    /// How long a late one is waited for all the same, so that the bench goes on.
    private static final Duration AT_ALL = Duration.ofSeconds(60);

    private static final Duration DRAINED = Duration.ofMinutes(5);
    /// Kiosks that issue, and desks that call: the sample center has three.
    private static final int QUEUES = 2;

    private static final int AT_LEAST = 1_000;

    private final PrintStream out;
    private final Clock clock;
    private final Built built;
    private final int trials;
    private final Random random;
    private final CrashFindings findings = new CrashFindings();
    private final Figures figures = new Figures();
    private final Doubles doubles = new Doubles();
    private int doublesInFile;
    private int insideCommit;
    private int failedRestarts;

    CrashBench(PrintStream out, Clock clock, Built built, int trials, long seed) {
        this.out = out;
        this.clock = clock;
        this.built = built;
        this.trials = trials;
        this.random = new Random(seed);
    }

    /// Answers whether nothing was lost, half applied or back too late.
    boolean run(Path dir) throws IOException {
        new Training(built, clock).runIfNeeded(out);
        Plan plan = Plan.of(dir.resolve("house"), Ports.anyFree(), built).withEnrolled(QUEUES + 1);
        try (var acks = new AckLog(dir.resolve("acknowledged"));
                SampleHouse house =
                        SampleHouse.take(plan, Child.Events.NONE, clock).endingWithProcess()) {
            house.start();
            var core = CoreClient.open(plan.ports().coreAddress()).within(Duration.ofSeconds(5));
            var staff = new Clients(core, plan.layout()).signOn(SampleStaff.ZHAO);
            try (var load = load(house, core, staff, acks)) {
                for (int trial = 1; trial <= trials && load.goesOn(); trial++) {
                    trial(house, load, acks, trial);
                    check(plan, acks);
                }
                while (acks.size() < AT_LEAST && load.goesOn()) {
                    LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
                }
            }
            finish(plan, new Backlog(staff), acks);
            report(acks);
            return findings.lost() == 0 && findings.halfApplied() == 0 && doubled() == 0 && failedRestarts == 0;
        } catch (SQLException e) {
            throw new IOException("a database could not be read: " + e.getMessage(), e);
        }
    }

    private CrashLoad load(SampleHouse house, CoreClient core, CoreClient staff, AckLog acks) throws IOException {
        var organiser = new Organiser(staff, clock);
        String branch = organiser.branchWithMembers(Duration.ofMinutes(1)).id();
        var cards = new Cards(new Officer(house.plan().ports().countyAddress()), SampleHouse.sampleCenter());
        var queue = new ArrayList<QueueClient>();
        for (int number = 1; number <= QUEUES; number++) {
            var kiosk = new Rounds(core.with(house.plan().layout().readToken("kiosk-" + number)));
            queue.add(QueueClient.of(kiosk, Desk.take(core, number)));
        }
        String third = house.plan().layout().readToken("kiosk-" + (QUEUES + 1));
        var desk = new CrashLoad.SignInDesk(core.with(third), organiser, branch, cards.ofBranch(branch));
        return new CrashLoad(acks, doubles, queue, desk);
    }

    // Two of three times the core; a moment after a request went out, so that commits are hit and not the pauses.
    private void trial(SampleHouse house, CrashLoad load, AckLog acks, int trial) {
        LockSupport.parkNanos(Duration.ofMillis(100 + random.nextInt(900)).toNanos());
        Child victim = house.child(random.nextInt(3) < 2 ? "core" : "agent");
        boolean core = victim.name().equals("core");
        long until = System.nanoTime() + Duration.ofMillis(200).toNanos();
        while (core && load.inFlight() == 0 && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        LockSupport.parkNanos(random.nextInt(3_000_000));
        long pid = victim.pid();
        if (core && load.inFlight() > 0) {
            insideCommit++;
        }
        long killed = System.nanoTime();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        boolean back = awaitBack(victim, pid, core ? acks : null);
        long took = System.nanoTime() - killed;
        figures.add(victim.name() + "_back_s", took / 1e9);
        if (!back || took > BACK.toNanos()) {
            failedRestarts++;
        }
        out.printf("%d: killed %s, %s after %.1f s%n", trial, victim.name(), back ? "back" : "not back", took / 1e9);
    }

    // The agent is back when it gives a sign of life, the core when it has committed and acknowledged something new.
    private static boolean awaitBack(Child victim, long killed, @Nullable AckLog acks) {
        long until = System.nanoTime() + AT_ALL.toNanos();
        int before = Integer.MAX_VALUE;
        while (System.nanoTime() < until) {
            long now = victim.pid();
            if (now != 0 && now != killed) {
                before = Math.min(before, acks == null ? 0 : acks.size());
                if (acks == null ? victim.isUp() : acks.size() > before) {
                    return true;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return false;
    }

    private int doubled() {
        return doubles.count() + doublesInFile;
    }

    private void check(Plan plan, AckLog acks) throws SQLException, IOException {
        var acknowledged = acks.read();
        try (var center = new CenterLedger(plan.layout().database())) {
            findings.checkCenter(center, acknowledged);
            doublesInFile = Math.max(doublesInFile, center.doubles());
        }
    }

    private void finish(Plan plan, Backlog backlog, AckLog acks) throws SQLException, IOException {
        if (!backlog.awaitEmpty(DRAINED)) {
            throw new IOException("the backlog did not drain: " + backlog.rows() + " rows");
        }
        check(plan, acks);
        String county = "jdbc:postgresql://127.0.0.1:" + plan.ports().postgres() + "/county";
        try (var center = new CenterLedger(plan.layout().database());
                var there = new CountyLedger(county)) {
            findings.checkCounty(center, there);
        }
    }

    private void report(AckLog acks) throws IOException {
        doubles.found().forEach(found -> out.println("twice: " + found));
        findings.halves().forEach(out::println);
        acks.read().forEach((kind, ids) -> out.println(kind + " " + ids.size()));
        out.println(figures.summary());
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "crash");
        line.put("trials", trials);
        line.put("acked", acks.size());
        line.put("inside_commit", insideCommit);
        line.put("lost", findings.lost());
        line.put("duplicates", doubled());
        line.put("half_applied", findings.halfApplied());
        line.put("failed_restarts", failedRestarts);
        out.println(Json.MAPPER.writeValueAsString(line));
    }
}
