package org.yizhan.house.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;

class VoicePackTest {
    private static final Path PACK = Path.of(System.getProperty("yizhan.root"), "assets", "voices", "zh-CN");
    private static final AudioFormat FORMAT = new AudioFormat(16_000, 16, 1, true, false);
    private static final int LOUD_ENOUGH_TO_HEAR = 300;
    private static final int FRAMES_OF_50_MILLIS = 800;

    private final Properties words = new Properties();

    VoicePackTest() throws IOException {
        try (var in = Files.newBufferedReader(PACK.resolve("voice.properties"), StandardCharsets.US_ASCII)) {
            words.load(in);
        }
    }

    @Test
    void a_call_is_spoken_in_the_customary_order() {
        assertEquals(
                "chime.wav please.wav a.wav 0.wav yao.wav 2.wav hao.wav to.wav 1.wav desk.wav",
                String.join(" ", call("A012", 1)));
    }

    @Test
    void every_number_of_the_centers_queues_and_every_desk_can_be_called() throws IOException {
        for (var service : SeedFiles.read("sample.json").path("services")) {
            String prefix = service.path("prefix").asText();
            IntStream.rangeClosed(1, 20).forEach(desk -> assertTrue(exist(call(prefix + "0123456789", desk))));
        }
    }

    @Test
    void words_and_clips_belong_together_without_rest() throws IOException {
        Set<String> used = words.stringPropertyNames().stream()
                .filter(word -> !word.equals("call"))
                .flatMap(word -> clips(word).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(PACK)) {
            assertEquals(
                    used,
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".wav"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void clips_are_of_one_format_begin_at_once_and_are_small_together() throws Exception {
        long bytes = 0;
        for (Path clip : wavs()) {
            short[] samples = samples(clip);
            int first = IntStream.range(0, samples.length)
                    .filter(i -> Math.abs(samples[i]) > LOUD_ENOUGH_TO_HEAR)
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
            assertTrue(first < FRAMES_OF_50_MILLIS, clip + " begins with silence");
            bytes += Files.size(clip);
        }
        assertTrue(bytes < 1_500_000, bytes + " bytes");
    }

    private List<String> call(String number, int desk) {
        return Stream.of(words.getProperty("call").split(" "))
                .flatMap(word -> switch (word) {
                    case "number" -> number.chars().mapToObj(c -> "number." + (char) c);
                    case "desk" -> Stream.of("desk." + desk);
                    default -> Stream.of(word);
                })
                .flatMap(word -> clips(word).stream())
                .toList();
    }

    private List<String> clips(String word) {
        return List.of(words.getProperty(word, "missing: " + word).split(" "));
    }

    private static boolean exist(List<String> clips) {
        return clips.stream().allMatch(clip -> Files.isRegularFile(PACK.resolve(clip)));
    }

    private static List<Path> wavs() throws IOException {
        try (Stream<Path> files = Files.list(PACK)) {
            return files.filter(file -> file.toString().endsWith(".wav")).toList();
        }
    }

    private static short[] samples(Path clip) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(clip.toFile())) {
            assertTrue(in.getFormat().matches(FORMAT), clip + " is " + in.getFormat());
            var shorts = ByteBuffer.wrap(in.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            short[] samples = new short[shorts.remaining()];
            shorts.get(samples);
            return samples;
        }
    }
}
