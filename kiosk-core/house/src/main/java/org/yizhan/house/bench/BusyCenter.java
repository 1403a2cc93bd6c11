package org.yizhan.house.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.SettingValue;
import org.yizhan.house.center.Clients;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.center.Desk;
import org.yizhan.house.center.Rounds;
import org.yizhan.house.center.SampleStaff;
import org.yizhan.house.center.Villager;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Ports;
import org.yizhan.house.process.Child;
import org.yizhan.house.run.Plan;
import org.yizhan.house.run.SampleHouse;

/// A core with as many kiosks and desks as wanted, and nothing beside it: agent, county and its database are stopped
/// once the center has its catalogue, as on a day without a line. Every ticket has its print job, but the printer takes
/// seconds for a slip, as paper does, and calls are not spoken: nobody calls a hundred times a second.
final class BusyCenter implements AutoCloseable {
    private static final Duration CATALOGUE = Duration.ofMinutes(1);

    private final SampleHouse house;
    private final List<QueueClient> clients = new ArrayList<>();

    private BusyCenter(SampleHouse house) {
        this.house = house;
    }

    /// Opens it in that directory, which may have its `core` already.
    static BusyCenter open(Path dir, Built built, Clock clock, int clients) throws IOException {
        Plan plan = Plan.of(dir, Ports.anyFree(), built).withEnrolled(clients);
        var center =
                new BusyCenter(SampleHouse.take(plan, Child.Events.NONE, clock).endingWithProcess());
        try {
            center.start();
            return center;
        } catch (IOException | RuntimeException e) {
            center.close();
            throw e;
        }
    }

    private void start() throws IOException {
        house.start();
        Plan plan = house.plan();
        var core = CoreClient.open(plan.ports().coreAddress());
        awaitCatalogue(core.with(plan.layout().readToken("kiosk-1")));
        List.of("agent", "county", "postgres").forEach(house::stop);
        Files.writeString(plan.layout().prints().resolve("trouble"), "silent");
        CoreClient admin = new Clients(core, plan.layout()).signOn(SampleStaff.ZHAO);
        choose(admin, "queue.desks", Integer.toString(plan.enrolled()));
        choose(admin, "voice.on", "false");
        seat(core.lean());
    }

    private static void awaitCatalogue(CoreClient kiosk) throws IOException {
        long until = System.nanoTime() + CATALOGUE.toNanos();
        while (kiosk.get("/api/catalogue/groups").body().length() < 10) {
            if (System.nanoTime() > until) {
                throw new IOException("no catalogue came from the county");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static void choose(CoreClient admin, String setting, String value) throws IOException {
        CoreClient.Answer answer = admin.put("/api/settings/" + setting, Ids.next(), new SettingValue.Choice(value));
        if (!answer.done()) {
            throw new IOException(setting + " could not be set: " + answer.body());
        }
    }

    private void seat(CoreClient core) throws IOException {
        Plan plan = house.plan();
        for (int number = 1; number <= plan.enrolled(); number++) {
            var kiosk = new Rounds(core.with(plan.layout().readToken("kiosk-" + number)));
            clients.add(QueueClient.of(kiosk, Desk.take(core, number)));
        }
    }

    /// Somebody who applies for something at the first kiosk.
    Villager villager() {
        Plan plan = house.plan();
        return new Villager(
                CoreClient.open(plan.ports().coreAddress()).with(plan.layout().readToken("kiosk-1")));
    }

    SampleHouse house() {
        return house;
    }

    Path database() {
        return house.plan().layout().database();
    }

    List<QueueClient> clients() {
        return clients;
    }

    @Override
    public void close() {
        house.abandon();
    }
}
