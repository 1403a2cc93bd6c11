package org.yizhan.ui.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.TargetDataLine;
import javax.sound.sampled.UnsupportedAudioFileException;

/// The machine's own ear and mouth, as far as it has them. Asking for them takes a moment.
public final class SoundCard {
    private static final DataLine.Info IN = new DataLine.Info(TargetDataLine.class, Sound.FORMAT);
    private static final DataLine.Info OUT = new DataLine.Info(Clip.class, Sound.FORMAT);

    private SoundCard() {}

    public static Optional<Microphone> microphone() {
        return AudioSystem.isLineSupported(IN) ? Optional.of(SoundCard::listen) : Optional.empty();
    }

    public static Optional<Loudspeaker> loudspeaker() {
        return AudioSystem.isLineSupported(OUT) ? Optional.of(SoundCard::play) : Optional.empty();
    }

    private static Microphone.Ear listen() throws IOException {
        try {
            var line = (TargetDataLine) AudioSystem.getLine(IN);
            line.open(Sound.FORMAT);
            line.start();
            return new Listening(line);
        } catch (LineUnavailableException | IllegalArgumentException e) {
            throw new IOException("the microphone cannot be opened", e);
        }
    }

    private record Listening(TargetDataLine line) implements Microphone.Ear {
        @Override
        public int read(byte[] into) {
            int read = line.read(into, 0, into.length);
            return read == 0 ? -1 : read;
        }

        @Override
        public void close() {
            line.close();
        }
    }

    private static Runnable play(byte[] wave, Runnable ended) throws IOException {
        try (var sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wave))) {
            var clip = (Clip) AudioSystem.getLine(OUT);
            clip.addLineListener(event -> {
                if (event.getType() == LineEvent.Type.STOP) {
                    clip.close();
                    ended.run();
                }
            });
            clip.open(sound);
            clip.start();
            return clip::stop;
        } catch (LineUnavailableException | UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new IOException("the loudspeaker cannot be opened", e);
        }
    }
}
