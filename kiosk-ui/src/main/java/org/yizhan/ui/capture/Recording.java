package org.yizhan.ui.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One take: listens until it is stopped, its time is up, or nothing follows. What was heard is in memory alone.
public final class Recording implements AutoCloseable {
    /// How much was heard, and how loud it is now, from 0 to 1.
    public record Heard(Duration length, double level) {}

    private final Microphone microphone;
    private final Duration most;
    private final Executor fx;
    private final Consumer<Heard> heard;
    private final Consumer<byte @Nullable []> done;
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean dropped;

    private Recording(
            Microphone microphone,
            Duration most,
            Executor fx,
            Consumer<Heard> heard,
            Consumer<byte @Nullable []> done) {
        this.microphone = microphone;
        this.most = most;
        this.fx = fx;
        this.heard = heard;
        this.done = done;
        this.thread = Thread.ofPlatform().daemon().name("microphone").unstarted(this::run);
    }

    /// @param fx     where the two are told
    /// @param heard  ten times a second
    /// @param done   once: a WAV file, or null when the microphone could not be listened to
    public static Recording begin(
            Microphone microphone,
            Duration most,
            Executor fx,
            Consumer<Heard> heard,
            Consumer<byte @Nullable []> done) {
        var recording = new Recording(microphone, most, fx, heard, done);
        recording.thread.start();
        return recording;
    }

    /// Enough was said.
    public void stop() {
        stopped = true;
    }

    /// Forgets what was heard; nobody is told anything any more.
    @Override
    public void close() {
        dropped = true;
        stopped = true;
        thread.interrupt();
    }

    private void run() {
        try (Microphone.Ear ear = microphone.listen()) {
            byte[] sound = listen(ear);
            tell(() -> done.accept(sound.length == 0 ? null : Sound.wave(sound)));
        } catch (IOException e) {
            tell(() -> done.accept(null));
        }
    }

    private byte[] listen(Microphone.Ear ear) throws IOException {
        var sound = new ByteArrayOutputStream();
        byte[] chunk = new byte[Sound.CHUNK];
        int longest = (int) (most.toMillis() * Sound.BYTES_PER_SECOND / 1000);
        while (!stopped && sound.size() < longest) {
            int read = ear.read(chunk);
            if (read < 0) {
                break;
            }
            sound.write(chunk, 0, Math.min(read, longest - sound.size()));
            var now = new Heard(Sound.length(sound.size()), Sound.level(chunk, read));
            tell(() -> heard.accept(now));
        }
        return sound.toByteArray();
    }

    private void tell(Runnable news) {
        fx.execute(() -> {
            if (!dropped) {
                news.run();
            }
        });
    }

    /// How long a recording is.
    public static Duration lengthOf(byte[] wave) {
        return Sound.lengthOf(wave);
    }
}
