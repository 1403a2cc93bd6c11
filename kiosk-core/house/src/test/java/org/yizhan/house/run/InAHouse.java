package org.yizhan.house.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.yizhan.contract.queue.Queue;
import org.yizhan.house.center.Clients;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.center.SampleStaff;
import org.yizhan.house.county.Officer;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.DirectoryTree;
import org.yizhan.house.place.Ports;
import org.yizhan.house.process.Child;

/// A whole house, as built, that the steps of a test share: real processes, real PostgreSQL, real bytes to the printer.
/// They build on each other, in their order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class InAHouse {
    static final Duration LIMIT = Duration.ofSeconds(90);
    static final Clock CLOCK = Clock.systemDefaultZone();

    final Path dir;
    final CoreClient core;
    final Officer officer;
    SampleHouse house;
    private final Ports ports = Ports.anyFree();
    private final int windows;

    /// @param windows  of how many kiosks; two are enrolled whether they have one or not
    InAHouse(int windows) throws IOException {
        this.windows = windows;
        dir = Files.createTempDirectory("yizhan-house");
        core = CoreClient.open(ports.coreAddress());
        officer = new Officer(ports.countyAddress());
        house = take();
    }

    final SampleHouse take() {
        return SampleHouse.take(Plan.of(dir, ports, Built.here()).withKiosks(windows), Child.Events.NONE, CLOCK);
    }

    @BeforeAll
    void start() {
        house.start();
    }

    @AfterAll
    void stop() throws IOException {
        house.close();
        DirectoryTree.remove(dir);
    }

    final CoreClient kiosk() {
        return core.with(house.plan().layout().readToken("kiosk-1"));
    }

    final CoreClient secondKiosk() {
        return core.with(house.plan().layout().readToken("kiosk-2"));
    }

    final CoreClient staff(SampleStaff person) throws IOException {
        return new Clients(core, house.plan().layout()).signOn(person);
    }

    final Queue.Ticket ticket(UUID id) throws IOException {
        return kiosk().get("/api/queue/tickets/" + id).as(Queue.Ticket.class);
    }

    /// What `./yizhan statement` says.
    record Outcome(int exitCode, String out) {}

    final Outcome statement() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(house.statementCommand())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out);
    }
}
