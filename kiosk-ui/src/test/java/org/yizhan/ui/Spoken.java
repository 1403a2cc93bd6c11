package org.yizhan.ui;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// Something that was said: half a second of a loud tone and half a second of silence, at the rate of a telephone.
public final class Spoken {
    private static final AudioFormat TELEPHONE = new AudioFormat(8000, 16, 1, true, false);
    private static final int SAMPLES = 8000;

    private Spoken() {}

    /// A WAV file that stands in for the microphone.
    public static Path file() throws IOException {
        byte[] pcm = new byte[SAMPLES * 2];
        for (int i = 0; i < SAMPLES / 2; i++) {
            short sample = (short) (20_000 * Math.sin(i * 2 * Math.PI * 440 / SAMPLES));
            pcm[2 * i] = (byte) sample;
            pcm[2 * i + 1] = (byte) (sample >> 8);
        }
        Path file = Files.createTempFile("spoken", ".wav");
        file.toFile().deleteOnExit();
        try (var sound = new AudioInputStream(new ByteArrayInputStream(pcm), TELEPHONE, SAMPLES)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
