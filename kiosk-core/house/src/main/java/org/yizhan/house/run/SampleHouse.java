package org.yizhan.house.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.house.center.Clients;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.county.Officer;
import org.yizhan.house.county.Postgres;
import org.yizhan.house.place.Json;
import org.yizhan.house.place.Layout;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.printer.SamplePrinter;
import org.yizhan.house.process.Child;
import org.yizhan.house.process.HouseLock;
import org.yizhan.house.process.Orphans;
import org.yizhan.house.process.Spec;
import org.yizhan.house.process.Supervisor;
import org.yizhan.sync.Wire;

/// A whole sample center with its county, running. The first start lays out everything; a later one on the same
/// directory goes on where it was.
public final class SampleHouse implements AutoCloseable {
    private static final Duration UP = Duration.ofSeconds(120);

    /// After as many deaths in a row there is no use in waiting for a first sign of life.
    private static final int HOPELESS = 3;

    private final Plan plan;
    private final Processes processes;
    private final Supervisor supervisor;
    private final List<String> displays = new ArrayList<>();
    private final Clock clock;
    private final HouseLock lock;
    private @Nullable SamplePrinter printer;

    private SampleHouse(Plan plan, Child.Events events, Clock clock) {
        this.plan = plan;
        this.clock = clock;
        this.processes = new Processes(plan);
        plan.layout().create();
        this.lock = HouseLock.acquire(plan.layout().lock());
        this.supervisor = new Supervisor(plan.layout().pids(), plan.layout().logs(), events);
    }

    /// Takes the directory, and what an earlier house left running on it, without starting anything yet. Refuses
    /// when another house runs there.
    public static SampleHouse take(Plan plan, Child.Events events, Clock clock) {
        return new SampleHouse(plan, events, clock);
    }

    /// Starts everything and returns once it is up.
    public SampleHouse start() {
        new Orphans(plan.layout().pids(), plan.layout().dir().toString()).reclaim();
        plan.ports().requireFree();
        printer = SamplePrinter.start(plan.ports().printer(), plan.layout().prints(), clock);
        Postgres postgres =
                Postgres.prepare(plan.layout().postgres(), plan.ports().postgres());
        Child database = supervisor.start(postgres.spec());
        if (Files.notExists(plan.layout().enrolment())) {
            await(database);
            postgres.createDatabase();
            await(supervisor.start(processes.county(postgres.jdbcUrl())));
            enrolCenter();
            putVoice();
        } else {
            supervisor.start(processes.county(postgres.jdbcUrl()));
        }
        await(supervisor.start(processes.core()));
        new Clients(CoreClient.open(plan.ports().coreAddress()), plan.layout()).enrol(wanted());
        supervisor.start(processes.agent());
        openWindows();
        supervisor.children().forEach(this::await);
        return this;
    }

    public Plan plan() {
        return plan;
    }

    public List<Child> children() {
        return supervisor.children();
    }

    public Child child(String name) {
        return children().stream()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no process " + name));
    }

    /// Stops one process for good; the others stay. What it answers can be started again.
    public Child stop(String name) {
        Child child = child(name);
        supervisor.stop(child);
        return child;
    }

    /// Starts a process in this house and does not wait for it.
    public Child start(Spec spec) {
        return supervisor.start(spec);
    }

    /// The display that kiosk opened its window on.
    public String display(int kiosk) {
        return displays.get(kiosk - 1);
    }

    /// The frame buffer of a kiosk's own display.
    public Path frameBuffer(int kiosk) {
        return frames(kiosk).resolve(VirtualDisplay.FRAME_BUFFER);
    }

    /// What a program that stands in for that kiosk, on another panel, is told.
    public List<String> kioskProperties(int kiosk, Panel panel) {
        return processes.kioskProperties(Processes.KIOSK + kiosk, panel);
    }

    /// What every process of this house has on its command line.
    public String mark() {
        return Processes.mark(plan.layout());
    }

    /// What center and county hold, as the agent prints it.
    public List<String> statementCommand() {
        return processes.agentCommand(List.of("statement"));
    }

    private List<Clients.Wanted> wanted() {
        var wanted = new ArrayList<Clients.Wanted>();
        for (int i = 1; i <= plan.enrolled(); i++) {
            wanted.add(new Clients.Wanted(Processes.KIOSK + i, Enrolment.Kind.KIOSK));
        }
        wanted.add(new Clients.Wanted(Processes.BOARD, Enrolment.Kind.BOARD));
        wanted.add(new Clients.Wanted(Processes.AGENT, Enrolment.Kind.AGENT));
        return wanted;
    }

    /// Something to be heard in a house that may have no microphone: a sentence of the shipped voice.
    private void putVoice() {
        try (InputStream voice = SampleHouse.class.getResourceAsStream("/yizhan/voices/zh-CN/still-there.wav")) {
            Files.write(
                    plan.layout().microphone(), Objects.requireNonNull(voice).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openWindows() {
        for (int i = 1; i <= plan.kiosks(); i++) {
            displays.add(plan.desktop() == null ? ownDisplay(i) : plan.desktop());
            makeDirectory(plan.layout().scans(Processes.KIOSK + i));
            supervisor.start(processes.kiosk(i, display(i)));
        }
    }

    private static void makeDirectory(Path dir) {
        try {
            Files.createDirectories(dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path frames(int kiosk) {
        return plan.layout().displays().resolve(Processes.KIOSK + kiosk);
    }

    private String ownDisplay(int kiosk) {
        makeDirectory(frames(kiosk));
        var display = VirtualDisplay.unused(plan.panel(), frames(kiosk));
        await(supervisor.start(display.spec("display-" + kiosk)));
        return display.name();
    }

    // The center's key is there before the core starts for the first time, or the core would make one of its own
    // that the county does not know.
    private void enrolCenter() {
        try {
            byte[] enrolment = new Officer(plan.ports().countyAddress()).enrol(sampleCenter());
            byte[] key = Json.MAPPER.readValue(enrolment, Wire.Enrolment.class).centerKey();
            Layout.writePrivately(plan.layout().centerKey(), key);
            Layout.writePrivately(plan.layout().enrolment(), enrolment);
        } catch (IOException e) {
            throw new Refusal(Refusal.NOT_STARTED, "the county did not enrol the center: " + e.getMessage());
        }
    }

    /// The code of the center that the sample county lets in.
    public static String sampleCenter() throws IOException {
        try (InputStream seed = SampleHouse.class.getResourceAsStream("/yizhan/seed/sample.json")) {
            if (seed == null) {
                throw new IOException("no sample seed in the build");
            }
            JsonNode sample = Json.MAPPER.readTree(seed);
            return sample.path("center").asText();
        }
    }

    private void await(Child child) {
        try {
            long until = System.nanoTime() + UP.toNanos();
            while (!child.awaitUp(Duration.ofMillis(200))) {
                if (child.starts() > HOPELESS || System.nanoTime() > until) {
                    throw new Refusal(Refusal.NOT_STARTED, child.name() + " does not come up: " + child.lastWords());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.NOT_STARTED, "interrupted while " + child.name() + " started");
        }
    }

    /// Ends with this process too when that is interrupted; for commands that else close it themselves.
    public SampleHouse endingWithProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::abandon));
        return this;
    }

    /// Stops without order or patience: for a house whose data nobody needs.
    public void abandon() {
        supervisor.abandon();
        close();
    }

    @Override
    public void close() {
        supervisor.close();
        if (printer != null) {
            printer.close();
        }
        lock.close();
    }
}
