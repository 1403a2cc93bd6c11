package org.yizhan.ui.capture;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Looks through a camera until it is closed. A picture that nobody has looked at yet is replaced by the next, so that
/// a slow screen is never behind.
public final class Watching implements AutoCloseable {
    private final Camera camera;
    private final Executor fx;
    private final Consumer<Frame> seen;
    private final Runnable failed;
    private final AtomicReference<@Nullable Frame> newest = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile Camera.@Nullable Eye eye;

    private Watching(Camera camera, Executor fx, Consumer<Frame> seen, Runnable failed) {
        this.camera = camera;
        this.fx = fx;
        this.seen = seen;
        this.failed = failed;
        this.thread = Thread.ofPlatform().daemon().name("camera").unstarted(this::run);
    }

    /// @param fx      where the two are told
    /// @param failed  once, when nothing was seen at all
    public static Watching begin(Camera camera, Executor fx, Consumer<Frame> seen, Runnable failed) {
        var watching = new Watching(camera, fx, seen, failed);
        watching.thread.start();
        return watching;
    }

    /// Nobody is told anything any more.
    @Override
    public void close() {
        closed = true;
        Camera.Eye open = eye;
        if (open != null) {
            open.close();
        }
    }

    private void run() {
        boolean any = false;
        try (Camera.Eye open = camera.open()) {
            eye = open;
            for (Frame frame = open.next(); frame != null && !closed; frame = open.next()) {
                any = true;
                if (newest.getAndSet(frame) == null) {
                    fx.execute(this::show);
                }
            }
        } catch (IOException e) {
            // As good as nothing seen; closing it ends here as well.
        }
        if (!any) {
            fx.execute(() -> {
                if (!closed) {
                    failed.run();
                }
            });
        }
    }

    private void show() {
        Frame frame = newest.getAndSet(null);
        if (frame != null && !closed) {
            seen.accept(frame);
        }
    }
}
