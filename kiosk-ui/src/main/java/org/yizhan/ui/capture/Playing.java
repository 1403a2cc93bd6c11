package org.yizhan.ui.capture;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// One recording being heard, until its end or until it is closed. Opening a sound card takes a moment, or longer when
/// somebody else has it: that is waited for on a thread of its own.
public final class Playing implements AutoCloseable {
    private final Executor fx;
    private final Runnable ended;
    private @Nullable Runnable stop;
    private boolean closed;

    private Playing(Executor fx, Runnable ended) {
        this.fx = fx;
        this.ended = ended;
    }

    /// @param fx     where `ended` is told
    /// @param ended  it was heard to its end, or cannot be heard
    public static Playing begin(Loudspeaker loudspeaker, byte[] wave, Executor fx, Runnable ended) {
        var playing = new Playing(fx, ended);
        Thread.ofPlatform().daemon().name("loudspeaker").start(() -> playing.run(loudspeaker, wave));
        return playing;
    }

    /// Quiet, also when nothing was heard yet; nobody is told anything any more.
    @Override
    public synchronized void close() {
        closed = true;
        if (stop != null) {
            stop.run();
        }
    }

    private void run(Loudspeaker loudspeaker, byte[] wave) {
        try {
            opened(loudspeaker.play(wave, this::end));
        } catch (IOException e) {
            end();
        }
    }

    private synchronized void opened(Runnable stopping) {
        stop = stopping;
        if (closed) {
            stopping.run();
        }
    }

    private void end() {
        fx.execute(() -> {
            if (!isClosed()) {
                ended.run();
            }
        });
    }

    private synchronized boolean isClosed() {
        return closed;
    }
}
