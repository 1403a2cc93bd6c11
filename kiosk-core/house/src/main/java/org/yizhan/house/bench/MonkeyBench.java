package org.yizhan.house.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.yizhan.contract.Ids;
import org.yizhan.contract.cases.Cases;
import org.yizhan.house.center.Clients;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.center.Desk;
import org.yizhan.house.center.Organiser;
import org.yizhan.house.center.Rounds;
import org.yizhan.house.center.SampleHours;
import org.yizhan.house.center.SampleStaff;
import org.yizhan.house.center.Villager;
import org.yizhan.house.county.Cards;
import org.yizhan.house.county.Officer;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Json;
import org.yizhan.house.place.Ports;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.process.AotCaches;
import org.yizhan.house.process.Child;
import org.yizhan.house.run.Jvms;
import org.yizhan.house.run.LaidPaper;
import org.yizhan.house.run.Panel;
import org.yizhan.house.run.Plan;
import org.yizhan.house.run.SampleHouse;
import org.yizhan.house.run.Training;
import org.yizhan.house.run.VirtualDisplay;

/// A monkey at the kiosk's real program beside a real core, under a real window manager: whether it gets out, brings
/// the kiosk down, makes it grow, misses a screen, or finds what the one before it entered. A program that goes is a
/// crash and an escape; another takes its place for the inputs that are left.
final class MonkeyBench {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String DISPLAY = "bench-display";
    private static final String MANAGER = "bench-manager";
    private static final String TALLY = "tally ";
    private static final Duration SILENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final int CASES = 3;
    private static final int AWAY_MINUTES = 600;

    private static final int HOPELESS = 20;

    private final PrintStream out;
    private final Clock clock;
    private final Built built;
    private final int inputs;
    private final long seed;

    MonkeyBench(PrintStream out, Clock clock, Built built, int inputs, long seed) {
        this.out = out;
        this.clock = clock;
        this.built = built;
        this.inputs = inputs;
        this.seed = seed;
    }

    boolean run(Path dir) throws IOException {
        new Training(built, clock).runIfNeeded(out);
        Plan plan = Plan.of(dir.resolve("house"), Ports.anyFree(), built);
        try (SampleHouse house =
                SampleHouse.take(plan, Child.Events.NONE, clock).endingWithProcess()) {
            house.start();
            var display = VirtualDisplay.unused(Panel.PORTRAIT_27, dir);
            start(house, display, dir);
            var findings = play(
                    house,
                    display,
                    List.of(
                            "-Dyizhan.monkey.codes=" + codes(house, dir),
                            "-Dyizhan.monkey.corner="
                                    + SampleStaff.WANG.corner().replace(" ", ""),
                            "-Dyizhan.camera=" + LaidPaper.photograph(dir.resolve("camera.png"))));
            findings.print(out);
            return findings.areSound();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static void start(SampleHouse house, VirtualDisplay display, Path dir)
            throws IOException, InterruptedException {
        if (!house.start(display.spec(DISPLAY)).awaitUp(LIMIT)) {
            throw new Refusal(Refusal.NOT_STARTED, "Xvfb does not start");
        }
        if (!house.start(display.manager(MANAGER, Files.createDirectories(dir.resolve("home"))))
                .awaitUp(LIMIT)) {
            throw new Refusal(Refusal.NOT_STARTED, "openbox does not start");
        }
    }

    /// Cards of a branch whose Party day is open, receipts of cases, and an appointment. The one at the desk has left
    /// it: a kiosk asks for a telephone number then.
    private Path codes(SampleHouse house, Path dir) throws IOException {
        Plan plan = house.plan();
        var core = CoreClient.open(plan.ports().coreAddress());
        var organiser = new Organiser(new Clients(core, plan.layout()).signOn(SampleStaff.LI), clock);
        String branch = organiser.branchWithMembers(LIMIT).id();
        organiser.open(Ids.next(), branch);
        var codes = new ArrayList<String>();
        new Cards(new Officer(plan.ports().countyAddress()), SampleHouse.sampleCenter())
                .ofBranch(branch)
                .forEach(card -> codes.add(card.text()));
        CoreClient kiosk = core.with(plan.layout().readToken("kiosk-1"));
        String line = new Rounds(kiosk).services().getFirst().id();
        SampleHours.ALWAYS.choose(new Clients(core, plan.layout()).signOn(SampleStaff.ZHAO), line);
        var villager = new Villager(kiosk);
        codes.add(villager.book(line));
        Desk.take(core, SampleStaff.WANG, 1).pause(AWAY_MINUTES);
        for (int i = 0; i < CASES; i++) {
            codes.add(villager.apply(Ids.next(), villager.firstAppliable())
                    .as(Cases.Receipt.class)
                    .qrText());
        }
        return Files.write(dir.resolve("codes"), codes);
    }

    private MonkeyFindings play(SampleHouse house, VirtualDisplay display, List<String> more)
            throws IOException, InterruptedException {
        var findings = new MonkeyFindings();
        for (int program = 0; findings.inputs() < inputs && findings.crashes() < HOPELESS; program++) {
            var properties = new ArrayList<>(more);
            properties.add("-Dyizhan.monkey.inputs=" + (inputs - findings.inputs()));
            properties.add("-Dyizhan.monkey.seed=" + (seed + program));
            if (!once(house, display, properties, findings)) {
                findings.gone();
            }
        }
        return findings;
    }

    /// Answers whether the program did all it was asked to.
    private boolean once(SampleHouse house, VirtualDisplay display, List<String> more, MonkeyFindings findings)
            throws IOException, InterruptedException {
        var properties = new ArrayList<>(house.kioskProperties(1, Panel.PORTRAIT_27));
        properties.add(house.mark());
        properties.addAll(more);
        var builder = new ProcessBuilder(
                        new Jvms(built).monkey().command(AotCaches.use(built.aotCaches()), properties, List.of()))
                .redirectError(
                        house.plan().layout().logs().resolve("monkey.log").toFile());
        builder.environment().putAll(Jvms.windowEnvironment(display.name()));
        Process kiosk = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(kiosk::destroyForcibly));
        var heard = new AtomicLong(System.nanoTime());
        Thread.ofPlatform().daemon().start(() -> endWhenSilent(kiosk, heard));
        JsonNode tally = null;
        try (var lines = kiosk.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.set(System.nanoTime());
                if (line.startsWith(TALLY)) {
                    tally = Json.MAPPER.readTree(line.substring(TALLY.length()));
                } else {
                    out.println(line);
                }
            }
        }
        if (tally != null) {
            findings.add(tally);
        }
        return kiosk.waitFor() == 0;
    }

    /// A program that hangs is as bad as one that goes.
    private static void endWhenSilent(Process kiosk, AtomicLong heard) {
        while (kiosk.isAlive()) {
            LockSupport.parkNanos(LOOK.toNanos());
            if (System.nanoTime() - heard.get() > SILENCE.toNanos()) {
                kiosk.destroyForcibly();
            }
        }
    }
}
