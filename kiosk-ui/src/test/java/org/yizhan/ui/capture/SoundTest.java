package org.yizhan.ui.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import javax.sound.sampled.AudioSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yizhan.ui.Spoken;

class SoundTest {
    private final AtomicLong jumping = new AtomicLong();

    @Test
    void a_recording_is_a_wav_that_everything_can_play() throws Exception {
        byte[] wave = Objects.requireNonNull(
                record(new WaveFile(Spoken.file(), this::instantly), Duration.ofSeconds(60), new ArrayList<>()));
        assertEquals(Duration.ofSeconds(1), Recording.lengthOf(wave));
        try (var sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wave))) {
            assertTrue(sound.getFormat().matches(Sound.FORMAT));
            assertEquals(16_000, sound.getFrameLength(), 16, "a second, and what changing the rate may add");
        }
    }

    @Test
    void the_level_is_high_while_somebody_speaks_and_low_when_nobody_does() throws Exception {
        var heard = new ArrayList<Recording.Heard>();
        record(new WaveFile(Spoken.file(), this::instantly), Duration.ofSeconds(60), heard);
        assertTrue(heard.get(1).level() > 0.8, heard.toString());
        assertEquals(0, heard.getLast().level(), 0.01);
        assertEquals(Duration.ofSeconds(1), heard.getLast().length());
    }

    @Test
    void a_recording_ends_when_its_time_is_up() throws Exception {
        byte[] wave = Objects.requireNonNull(
                record(new WaveFile(Spoken.file(), this::instantly), Duration.ofMillis(250), new ArrayList<>()));
        assertEquals(Duration.ofMillis(250), Recording.lengthOf(wave));
    }

    @Test
    void what_cannot_be_listened_to_is_told_as_such() throws Exception {
        assertNull(record(new WaveFile(Path.of("nowhere.wav"), this::instantly), Duration.ofSeconds(1), List.of()));
    }

    @Test
    void a_dropped_recording_tells_nobody_anything() throws Exception {
        var later = new ArrayList<Runnable>();
        var told = new ArrayList<Object>();
        var ended = new CompletableFuture<Boolean>();
        Microphone microphone = () -> new Microphone.Ear() {
            @Override
            public int read(byte[] into) {
                return into.length;
            }

            @Override
            public void close() {
                ended.complete(true);
            }
        };
        var recording =
                Recording.begin(microphone, Duration.ofSeconds(1), add(later), told::add, wave -> told.add("done"));
        recording.close();
        ended.join();
        synchronized (later) {
            later.forEach(Runnable::run);
        }
        assertEquals(List.of(), told);
    }

    @Test
    void a_wave_begins_with_a_head_of_44_bytes() throws IOException {
        byte[] wave = Sound.wave(new byte[] {1, 2});
        assertEquals(46, wave.length);
        assertArrayEquals(new byte[] {1, 2}, new byte[] {wave[44], wave[45]});
    }

    private static java.util.concurrent.Executor add(List<Runnable> later) {
        return run -> {
            synchronized (later) {
                later.add(run);
            }
        };
    }

    private static byte @Nullable [] record(Microphone microphone, Duration most, List<Recording.Heard> heard) {
        var done = new CompletableFuture<byte @Nullable []>();
        Recording.begin(microphone, most, Runnable::run, heard::add, done::complete);
        return done.join();
    }

    /// A clock on which everything is over at once.
    private long instantly() {
        return jumping.addAndGet(100_000);
    }
}
