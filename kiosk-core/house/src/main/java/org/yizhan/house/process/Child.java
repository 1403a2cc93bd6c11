package org.yizhan.house.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.KioskExit;

/// One supervised process: started, watched, brought back until it is stopped.
public final class Child {
    private static final Logger LOG = Logger.getLogger(Child.class.getName());
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final long LOG_LIMIT = 8 << 20;

    /// For so long a crash counts against the next start.
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final Spec spec;
    private final Path pids;
    private final Path logs;
    private final Events events;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch firstUp = new CountDownLatch(1);
    private @Nullable Process process;
    private @Nullable Thread watcher;
    private volatile int starts;
    private volatile boolean up;

    /// What happens to processes, as it happens, for whoever tells people.
    public interface Events {
        void up(String name, long pid, Duration took, int start);

        void lost(String name, String how);

        /// Tells nobody.
        Events NONE = new Events() {
            @Override
            public void up(String name, long pid, Duration took, int start) {}

            @Override
            public void lost(String name, String how) {}
        };
    }

    Child(Spec spec, Path pids, Path logs, Events events) {
        this.spec = spec;
        this.pids = pids;
        this.logs = logs;
        this.events = events;
    }

    public String name() {
        return spec.name();
    }

    public Spec spec() {
        return spec;
    }

    /// The pid of the running process; 0 between two.
    public synchronized long pid() {
        return process != null && process.isAlive() ? process.pid() : 0;
    }

    /// Whether the process that runs now has given a sign of life.
    public boolean isUp() {
        return up;
    }

    /// How often it was started.
    public int starts() {
        return starts;
    }

    /// Waits for the first sign of life after the first start.
    public boolean awaitUp(Duration limit) throws InterruptedException {
        return firstUp.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// The last line it logged, for telling a person why it does not start.
    public String lastWords() {
        Path log = log();
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> !line.isBlank())
                    .reduce((earlier, later) -> later)
                    .orElse("see " + log);
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return "see " + log;
        }
    }

    private Path log() {
        return logs.resolve(name() + ".log");
    }

    void begin() {
        watcher = Thread.ofPlatform().name("watch-" + name()).daemon().start(this::live);
    }

    private void live() {
        var backoff = Backoff.none();
        var crashes = new ArrayDeque<Long>();
        try {
            while (stopping.getCount() > 0) {
                long now = System.nanoTime();
                crashes.removeIf(crash -> now - crash > REMEMBERED.toNanos());
                End end = startAndWatch(crashes.size(), now);
                backoff = backoff.after(up);
                up = false;
                if (stopping.getCount() == 0) {
                    return;
                }
                tell(() -> events.lost(name(), end.how()));
                if (!end.meant()) {
                    crashes.add(System.nanoTime());
                }
                if (stopping.await(backoff.delay().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whoever cannot tell people what happened must not end the watch over it.
    private void tell(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "what happened to " + name() + " could not be told", e);
        }
    }

    /// @param meant  it wants to be started anew, and did not crash
    private record End(String how, boolean meant) {
        static End unmeant(String how) {
            return new End(how, false);
        }
    }

    private End startAndWatch(int crashes, long began) throws InterruptedException {
        try {
            Process running = start(crashes);
            return running == null ? End.unmeant("stopped") : watch(running, began);
        } catch (IOException e) {
            return End.unmeant("cannot be started: " + e.getMessage());
        }
    }

    private synchronized @Nullable Process start(int crashes) throws IOException {
        if (stopping.getCount() == 0) {
            return null;
        }
        Path log = log();
        turnOver(log);
        List<String> command =
                Birth.recorded(pids.resolve(name()), spec.command().after(crashes));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(spec.environment());
        starts++;
        process = builder.start();
        return process;
    }

    private End watch(Process running, long began) throws InterruptedException {
        var vitals = new Vitals(spec.startLimit(), spec.silence(), began);
        while (!running.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            if (stopping.getCount() == 0) {
                // It is being stopped: it may be silent over its last work, and somebody else waits for its end.
                running.waitFor();
                break;
            }
            boolean stopped = ProcStat.of(running.pid()).map(ProcStat::stopped).orElse(false);
            switch (vitals.look(!stopped && spec.probe().lives(), stopped, System.nanoTime())) {
                case CAME_UP -> {
                    up = true;
                    firstUp.countDown();
                    var took = Duration.ofNanos(System.nanoTime() - began);
                    tell(() -> events.up(name(), running.pid(), took, starts));
                }
                case HANGS -> {
                    Ending.of(running.toHandle(), spec.stop()).now();
                    running.waitFor();
                    return End.unmeant(stopped ? "stands still" : "does not answer");
                }
                case STARTING, FINE -> {}
            }
        }
        int exit = running.exitValue();
        return exit == KioskExit.ANEW ? new End("starts anew", true) : End.unmeant("ended with " + exit);
    }

    /// Ends it for good without asking.
    void kill() {
        stopping.countDown();
        synchronized (this) {
            if (process != null) {
                Ending.of(process.toHandle(), spec.stop()).now();
            }
        }
        end();
    }

    /// Stops it for good; returns once the process is gone.
    void end() {
        stopping.countDown();
        Process running;
        synchronized (this) {
            running = process;
        }
        if (running != null) {
            Ending.of(running.toHandle(), spec.stop()).within(spec.patience());
        }
        try {
            if (watcher != null) {
                watcher.join(Spec.USUAL_PATIENCE);
            }
            Files.deleteIfExists(pids.resolve(name()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException leftForTheNextRun) {
            events.lost(name(), "stopped, its record stays: " + leftForTheNextRun.getMessage());
        }
    }

    private static void turnOver(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
