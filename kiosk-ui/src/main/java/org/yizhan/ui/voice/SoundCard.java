package org.yizhan.ui.voice;

import java.util.Optional;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The machine's loudspeaker. It is held only while something is read: the core's calls may come over the same one.
final class SoundCard implements Outlet {
    private static final int BUFFERED_MILLIS = 200;
    private static final int BYTES_PER_MILLI = 32;

    private final SourceDataLine line;

    private SoundCard(SourceDataLine line) {
        this.line = line;
    }

    /// Empty on a machine without one.
    ///
    /// @throws LineUnavailableException  somebody else is playing on it
    static Optional<Outlet> open() throws LineUnavailableException {
        try {
            SourceDataLine line = AudioSystem.getSourceDataLine(Clips.FORMAT);
            line.open(Clips.FORMAT, BUFFERED_MILLIS * BYTES_PER_MILLI);
            line.start();
            return Optional.of(new SoundCard(line));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public void write(byte[] samples) {
        line.write(samples, 0, samples.length);
    }

    @Override
    public void drain() {
        line.drain();
    }

    @Override
    public void close() {
        line.stop();
        line.flush();
        line.close();
    }
}
