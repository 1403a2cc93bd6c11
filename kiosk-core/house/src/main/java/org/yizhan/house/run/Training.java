package org.yizhan.house.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yizhan.house.center.Backlog;
import org.yizhan.house.center.Clients;
import org.yizhan.house.center.CoreClient;
import org.yizhan.house.center.Rounds;
import org.yizhan.house.center.SampleStaff;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.DirectoryTree;
import org.yizhan.house.place.Ports;
import org.yizhan.house.place.Refusal;
import org.yizhan.house.process.AotCaches;
import org.yizhan.house.process.Child;
import org.yizhan.house.process.Jvm;

/// Makes the AOT caches: a throw-away house on its own ports is used for a moment and stopped, and every JVM of it
/// leaves its cache. Needed once per build.
public final class Training implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Training.class.getName());
    private static final int ROUNDS = 5;
    private static final Duration DRAINED = Duration.ofSeconds(20);
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private final Built built;
    private final Clock clock;
    private @Nullable SampleHouse house;
    private boolean closed;

    public Training(Built built, Clock clock) {
        this.built = built;
        this.clock = clock;
    }

    /// Whether one of the caches is not there or belongs to other jars.
    public boolean isNeeded() {
        var caches = AotCaches.use(built.aotCaches());
        return new Jvms(built).all().stream().anyMatch(jvm -> jvm.lacksCache(caches));
    }

    /// Trains on a thread of its own, if needed.
    public void runBeside() {
        if (isNeeded()) {
            Thread.ofPlatform().name("training").daemon().start(() -> {
                LockSupport.parkNanos(SETTLED.toNanos());
                try {
                    run();
                } catch (Refusal e) {
                    LOG.warning(() -> "No faster start next time: " + e.line());
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "No faster start next time", e);
                }
            });
        }
    }

    /// Trains now if it is needed, and says so.
    public void runIfNeeded(PrintStream out) {
        if (isNeeded()) {
            out.println("Making the AOT caches first");
            Runtime.getRuntime().addShutdownHook(new Thread(this::close));
            run();
        }
    }

    /// Trains now; returns when the caches are in use.
    public void run() {
        Path dir = built.root().resolve(".yizhan/training");
        var caches = AotCaches.train(built.aotCaches());
        Plan plan = Plan.of(dir, Ports.anyFree(), built).withKiosks(1).withCaches(caches);
        SampleHouse trainee = begin(plan);
        if (trainee == null) {
            return;
        }
        try {
            trainee.start();
            var core = CoreClient.open(plan.ports().coreAddress());
            new Rounds(core.with(plan.layout().readToken(Processes.KIOSK + 1))).make(ROUNDS);
            new Backlog(new Clients(core, plan.layout()).signOn(SampleStaff.ZHAO)).awaitEmpty(DRAINED);
        } catch (IOException e) {
            throw new Refusal(Refusal.NOT_STARTED, "the training house failed: " + e.getMessage());
        } finally {
            trainee.close();
        }
        for (Jvm jvm : new Jvms(built).all()) {
            jvm.adoptCache(caches);
        }
        remove(dir);
    }

    private synchronized @Nullable SampleHouse begin(Plan plan) {
        if (!closed) {
            house = SampleHouse.take(plan, Child.Events.NONE, clock);
        }
        return closed ? null : house;
    }

    // Gone under its name at once: half of it, left by an interruption, would spoil the next training.
    private static void remove(Path dir) {
        Path gone = dir.resolveSibling(dir.getFileName() + ".gone");
        try {
            DirectoryTree.remove(gone);
            Files.move(dir, gone);
            DirectoryTree.remove(gone);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The training house stays in " + dir, e);
        }
    }

    /// Stops a training that is under way.
    @Override
    public void close() {
        SampleHouse running;
        synchronized (this) {
            closed = true;
            running = house;
        }
        if (running != null) {
            running.abandon();
        }
    }
}
