package org.yizhan.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Beats twice a second on the FX thread, and touches the heartbeat file for as long as that thread answers.
/// The file is written elsewhere: a slow disk must not hold up a screen.
public final class Pulse implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Pulse.class.getName());
    private static final long MILLIS = 500;

    private final Executor fx;
    private final Runnable beat;
    private final @Nullable Path file;
    private final Clock clock;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean alive = new AtomicBoolean();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pulse").factory());

    public Pulse(Executor fx, Runnable beat, @Nullable Path file, Clock clock) {
        this.fx = fx;
        this.beat = beat;
        this.file = file;
        this.clock = clock;
    }

    public void start() {
        ticker.scheduleAtFixedRate(this::tick, 0, MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }

    private void tick() {
        if (asked.compareAndSet(false, true)) {
            fx.execute(() -> {
                asked.set(false);
                alive.set(true);
                beat.run();
            });
        }
        if (file != null && alive.getAndSet(false)) {
            touch(file);
        }
    }

    private void touch(Path path) {
        try {
            Files.setLastModifiedTime(path, FileTime.from(clock.instant()));
        } catch (NoSuchFileException e) {
            create(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the heartbeat could not be written: {0}", e.getMessage());
        }
    }

    private static void create(Path path) {
        try {
            Files.createFile(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the heartbeat could not be begun: {0}", e.getMessage());
        }
    }
}
