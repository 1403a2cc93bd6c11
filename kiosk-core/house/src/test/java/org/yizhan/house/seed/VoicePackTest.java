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
        try (var in = Files.newBufferedReader(PACK.resolve("voice.properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        }
    }

    @Test
    void a_call_is_spoken_in_the_customary_order() {
        assertEquals(
                "chime.wav please.wav a.wav 0.wav yao.wav 2.wav hao.wav to.wav 1.wav desk.wav",
                String.join(" ", call("call", "A012", 1)));
        assertEquals(
                "please.wav a.wav 0.wav yao.wav 2.wav hao.wav to.wav 1.wav desk.wav",
                String.join(" ", call("call.again", "A012", 1)));
    }

    @Test
    void every_number_of_the_centers_queues_and_every_desk_can_be_called() throws IOException {
        for (var service : SeedFiles.read("sample.json").path("services")) {
            String prefix = service.path("prefix").asText();
            IntStream.rangeClosed(1, 20).forEach(desk -> assertTrue(exist(call("call", prefix + "0123456789", desk))));
        }
    }

    @Test
    void words_and_clips_belong_together_without_rest() throws IOException {
        Set<String> used = words.stringPropertyNames().stream()
                .filter(word -> !word.startsWith("call") && !word.equals("gap"))
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
        for (Path clip : wavs(PACK)) {
            assertTrue(first(samples(clip)) < FRAMES_OF_50_MILLIS, clip + " begins with silence");
            bytes += Files.size(clip);
        }
        assertTrue(bytes < 1_900_000, bytes + " bytes");
    }

    @Test
    void every_syllable_is_a_small_clip_of_its_own_that_begins_at_once() throws Exception {
        Path folder = PACK.resolve("syllables");
        Set<String> wanted = new TreeSet<>(Files.readAllLines(PACK.resolveSibling("syllables.txt")));
        wanted.removeIf(line -> line.startsWith("#"));
        Set<String> there = new TreeSet<>();
        long bytes = 0;
        for (Path clip : wavs(folder)) {
            short[] samples = samples(clip);
            assertTrue(first(samples) < FRAMES_OF_50_MILLIS, clip + " begins with silence");
            assertTrue(samples.length > FRAMES_OF_50_MILLIS, clip + " is cut");
            there.add(clip.getFileName().toString().replace(".wav", ""));
            bytes += Files.size(clip);
        }
        assertEquals(wanted, there);
        assertTrue(bytes < 6_500_000, bytes + " bytes");
    }

    private List<String> call(String order, String number, int desk) {
        return Stream.of(words.getProperty(order).split(" "))
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

    private static int first(short[] samples) {
        return IntStream.range(0, samples.length)
                .filter(i -> Math.abs(samples[i]) > LOUD_ENOUGH_TO_HEAR)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static List<Path> wavs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".wav")).toList();
        }
    }

    private static short[] samples(Path clip) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream stored = AudioSystem.getAudioInputStream(clip.toFile());
                AudioInputStream in = AudioSystem.getAudioInputStream(FORMAT, stored)) {
            assertEquals(FORMAT.getSampleRate(), stored.getFormat().getSampleRate(), clip.toString());
            var shorts = ByteBuffer.wrap(in.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            short[] samples = new short[shorts.remaining()];
            shorts.get(samples);
            return samples;
        }
    }
}
