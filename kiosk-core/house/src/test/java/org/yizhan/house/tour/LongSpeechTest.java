package org.yizhan.house.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongSpeechTest {
    @TempDir
    Path dir;

    @Test
    void one_sentence_goes_on_until_its_time_is_over() throws Exception {
        byte[] sentence = sentence();
        Path once = Files.write(dir.resolve("once.wav"), sentence);

        Path speech = LongSpeech.record(once, dir.resolve("speech.wav"));

        byte[] said;
        try (var sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(sentence))) {
            said = sound.readAllBytes();
        }
        try (var sound = AudioSystem.getAudioInputStream(speech.toFile())) {
            AudioFormat format = sound.getFormat();
            assertEquals(LongSpeech.LENGTH.toSeconds() * (long) format.getFrameRate(), sound.getFrameLength());
            byte[] twice = sound.readNBytes(2 * said.length);
            for (int i = 0; i < twice.length; i++) {
                assertEquals(said[i % said.length], twice[i]);
            }
        }
    }

    private static byte[] sentence() throws Exception {
        try (var voice = LongSpeechTest.class.getResourceAsStream("/yizhan/voices/zh-CN/still-there.wav")) {
            return Objects.requireNonNull(voice).readAllBytes();
        }
    }
}
