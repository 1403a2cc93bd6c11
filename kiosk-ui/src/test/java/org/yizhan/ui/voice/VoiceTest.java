package org.yizhan.ui.voice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.contract.devices.VoiceNow;

class VoiceTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path kept;

    private final BlockingQueue<Integer> begun = new LinkedBlockingQueue<>();
    private volatile VoiceNow now = new VoiceNow(true, "zh-CN", 100);

    @BeforeEach
    void a_machine_with_a_sound_card_keeps_nothing() throws LineUnavailableException {
        Assumptions.assumeTrue(SoundCard.open().isEmpty());
    }

    @Test
    void what_is_said_is_kept_joined_and_counts_as_played() throws Exception {
        try (var voice = new Voice(() -> now, null, kept)) {
            assertTrue(say(voice, "您好", "请").join());
            assertArrayEquals(joined("nin2", "hao3", null, "qing3", null), heard());
            assertEquals(List.of(0, 1), List.copyOf(begun));
            assertEquals(1, voice.played());
        }
    }

    @Test
    void what_is_asked_for_last_is_heard_and_the_other_ends_at_once() throws Exception {
        try (var voice = new Voice(() -> now, null, kept)) {
            CompletableFuture<Boolean> first = say(voice, "高龄津贴".repeat(100));
            begins();
            assertTrue(say(voice, "好").join());
            assertTrue(first.isDone());
            assertArrayEquals(joined("hao3", null), heard());
            assertEquals(1, voice.played());
        }
    }

    @Test
    void who_stops_it_hears_no_more_of_it() throws Exception {
        try (var voice = new Voice(() -> now, null, kept)) {
            CompletableFuture<Boolean> long100 = say(voice, "高龄津贴".repeat(100));
            begins();
            voice.stop();
            assertTrue(long100.join());
            assertTrue(heard().length < joined("gao1").length * 200, "it went on");
            assertEquals(0, voice.played());
        }
    }

    @Test
    void while_somebody_is_called_it_is_silent_and_then_says_again_what_it_was_saying() throws Exception {
        try (var voice = new Voice(() -> now, null, kept)) {
            CompletableFuture<Boolean> speech = say(voice, "高龄津贴高龄津贴高龄津贴", "好");
            begins();
            voice.giveWay();
            assertTrue(speech.join());
            assertEquals(List.of(0, 0, 1), List.copyOf(begun));
            byte[] heard = heard();
            byte[] last = joined("hao3", null);
            assertArrayEquals(last, Arrays.copyOfRange(heard, heard.length - last.length, heard.length));
        }
    }

    @Test
    void the_core_says_how_loud() throws Exception {
        now = new VoiceNow(true, "zh-CN", 50);
        try (var voice = new Voice(() -> now, null, kept)) {
            say(voice, "好").join();
            assertArrayEquals(Volume.at(50, joined("hao3", null)), heard());
        }
        now = new VoiceNow(true, "zh-CN", 0);
        try (var voice = new Voice(() -> now, null, kept)) {
            say(voice, "好").join();
            assertArrayEquals(new byte[joined("hao3", null).length], heard());
        }
    }

    @Test
    void a_voice_that_is_not_there_is_told_and_the_next_one_is_heard() {
        try (var voice = new Voice(() -> now, null, kept)) {
            now = new VoiceNow(true, "nobody", 100);
            assertFalse(say(voice, "好").join());
            now = new VoiceNow(true, "zh-CN", 100);
            assertTrue(say(voice, "好").join());
        }
    }

    @Test
    void a_sound_card_that_stays_busy_ends_a_speech_but_not_the_voice() {
        var tries = new AtomicInteger();
        Voice.Card busy = () -> {
            tries.incrementAndGet();
            throw new LineUnavailableException("somebody is called");
        };
        try (var voice = new Voice(() -> now, null, kept, busy, Duration.ZERO)) {
            assertTrue(say(voice, "好").join());
            assertTrue(tries.get() > 1, "it was tried again");
            assertEquals(0, voice.played());
        }
    }

    @Test
    void who_stops_it_while_the_sound_card_is_busy_does_not_lose_the_voice() throws Exception {
        var tried = new LinkedBlockingQueue<Boolean>();
        Voice.Card busy = () -> {
            tried.add(true);
            throw new LineUnavailableException("somebody is called");
        };
        try (var voice = new Voice(() -> now, null, kept, busy, Duration.ofHours(1))) {
            CompletableFuture<Boolean> speech = say(voice, "好");
            assertEquals(true, tried.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
            voice.stop();
            assertTrue(speech.join());
            assertEquals(0, tried.size(), "nobody wants the card any more");
        }
    }

    @Test
    void a_pack_in_the_own_folder_goes_before_the_shipped_one(@TempDir Path voices) throws Exception {
        Path own = voices.resolve("zh-CN");
        Files.createDirectories(own.resolve("syllables"));
        Files.writeString(own.resolve("voice.properties"), "gap=30\n");
        try (var shipped = VoiceTest.class.getResourceAsStream("/yizhan/voices/zh-CN/syllables/nin2.wav")) {
            Files.copy(Objects.requireNonNull(shipped), own.resolve("syllables/hao3.wav"));
        }
        try (var voice = new Voice(() -> now, voices, kept)) {
            say(voice, "好").join();
            assertArrayEquals(joined("nin2", null), heard());
        }
    }

    @Test
    void nothing_stays_of_what_was_said_when_the_person_goes() throws Exception {
        try (var voice = new Voice(() -> now, null, kept)) {
            say(voice, "好").join();
            assertTrue(Files.exists(kept.resolve("last-reading.wav")));
            Files.writeString(kept.resolve("last-reading.wav.part"), "as a full disk leaves it");
            voice.forget();
            say(voice).join();
            try (var files = Files.list(kept)) {
                assertEquals(
                        List.of(),
                        files.map(Path::getFileName).map(Path::toString).toList());
            }
        }
    }

    private CompletableFuture<Boolean> say(Voice voice, String... texts) {
        var over = new CompletableFuture<Boolean>();
        begun.clear();
        voice.say(new Speech(List.of(texts), begun::add, over::complete));
        return over.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void begins() throws InterruptedException {
        assertEquals(0, begun.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        begun.add(0);
    }

    private byte[] heard() throws Exception {
        try (AudioInputStream in =
                AudioSystem.getAudioInputStream(kept.resolve("last-reading.wav").toFile())) {
            assertTrue(in.getFormat().matches(Clips.FORMAT));
            return in.readAllBytes();
        }
    }

    /// Syllables, and for null the breath after a text.
    private static byte[] joined(@Nullable String... syllables) throws IOException {
        Clips clips = Clips.load("zh-CN", null);
        var all = new ByteArrayOutputStream();
        for (String syllable : syllables) {
            all.writeBytes(clips.of(syllable == null ? new Sound.Pause(480) : new Sound.Syllable(syllable)));
        }
        return all.toByteArray();
    }
}
