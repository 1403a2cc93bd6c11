package org.yizhan.house.tour;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// Somebody who goes on speaking while it is photographed in every print: one sentence over and over.
final class LongSpeech {
    /// A little less than a kiosk listens to.
    static final Duration LENGTH = Duration.ofSeconds(50);

    private LongSpeech() {}

    /// Writes the WAV file that stands in for a microphone.
    ///
    /// @param sentence  a WAV file
    static Path record(Path sentence, Path file) throws IOException {
        try (AudioInputStream once = AudioSystem.getAudioInputStream(sentence.toFile())) {
            AudioFormat format = once.getFormat();
            byte[] said = once.readAllBytes();
            int frames = Math.round(LENGTH.toSeconds() * format.getFrameRate());
            var speech = new byte[frames * format.getFrameSize()];
            for (int at = 0; at < speech.length; at += said.length) {
                System.arraycopy(said, 0, speech, at, Math.min(said.length, speech.length - at));
            }
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(speech), format, frames),
                    AudioFileFormat.Type.WAVE,
                    file.toFile());
            return file;
        } catch (UnsupportedAudioFileException e) {
            throw new IOException(sentence + " is no WAV file", e);
        }
    }
}
