package org.yizhan.ui.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// Stands in for a microphone: a WAV file, heard as fast as it was spoken, from its beginning each time.
///
/// @param millis  a clock that never jumps
public record WaveFile(Path file, LongSupplier millis) implements Microphone {
    public boolean isThere() {
        return Files.isRegularFile(file);
    }

    @Override
    public Ear listen() throws IOException {
        try {
            AudioInputStream sound = AudioSystem.getAudioInputStream(file.toFile());
            return new Listening(AudioSystem.getAudioInputStream(Sound.FORMAT, sound), millis);
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new IOException("the stand-in for a microphone is no WAV file", e);
        }
    }

    private static final class Listening implements Ear {
        private final AudioInputStream sound;
        private final LongSupplier millis;
        private final long began;
        private int heard;

        Listening(AudioInputStream sound, LongSupplier millis) {
            this.sound = sound;
            this.millis = millis;
            this.began = millis.getAsLong();
        }

        @Override
        public int read(byte[] into) throws IOException {
            int read = sound.read(into);
            heard += Math.max(read, 0);
            long due = began + Sound.length(heard).toMillis();
            for (long now = millis.getAsLong(); now < due && !Thread.interrupted(); now = millis.getAsLong()) {
                LockSupport.parkNanos((due - now) * 1_000_000);
            }
            return read;
        }

        @Override
        public void close() {
            try {
                sound.close();
            } catch (IOException e) {
                // It was only read from.
            }
        }
    }
}
