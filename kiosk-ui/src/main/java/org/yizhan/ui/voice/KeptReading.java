package org.yizhan.ui.voice;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.jspecify.annotations.Nullable;

/// What stands in for a loudspeaker on a machine without one: takes as long as hearing would, and leaves the last
/// reading as a WAV file. It may have told something personal, so [#forget] it when the person goes.
final class KeptReading implements Outlet {
    private static final String NAME = "last-reading.wav";
    private static final int BYTES_PER_MILLI = 32;

    /// Waits that long, or less once nothing more is wanted.
    interface Waiting {
        void millis(long time) throws InterruptedException;
    }

    private final Waiting waiting;
    private final @Nullable Path folder;
    private final @Nullable OutputStream raw;

    private KeptReading(Waiting waiting, @Nullable Path folder, @Nullable OutputStream raw) {
        this.waiting = waiting;
        this.folder = folder;
        this.raw = raw;
    }

    /// @param folder  null to keep nothing
    static KeptReading open(@Nullable Path folder, Waiting waiting) throws IOException {
        if (folder == null) {
            return new KeptReading(waiting, null, null);
        }
        Files.createDirectories(folder);
        return new KeptReading(waiting, folder, Files.newOutputStream(samples(folder)));
    }

    static void forget(@Nullable Path folder) throws IOException {
        if (folder != null) {
            Files.deleteIfExists(folder.resolve(NAME));
            Files.deleteIfExists(part(folder));
            Files.deleteIfExists(samples(folder));
        }
    }

    @Override
    public void write(byte[] samples) throws IOException, InterruptedException {
        if (raw != null) {
            raw.write(samples);
        }
        waiting.millis(samples.length / BYTES_PER_MILLI);
    }

    @Override
    public void drain() {}

    @Override
    public void close() throws IOException {
        if (raw == null || folder == null) {
            return;
        }
        raw.close();
        Path samples = samples(folder);
        Path part = part(folder);
        long frames = Files.size(samples) / Clips.FORMAT.getFrameSize();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(samples))) {
            AudioSystem.write(new AudioInputStream(in, Clips.FORMAT, frames), AudioFileFormat.Type.WAVE, part.toFile());
        }
        Files.move(part, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(samples);
    }

    private static Path part(Path folder) {
        return folder.resolve(NAME + ".part");
    }

    private static Path samples(Path folder) {
        return folder.resolve(NAME + ".samples");
    }
}
