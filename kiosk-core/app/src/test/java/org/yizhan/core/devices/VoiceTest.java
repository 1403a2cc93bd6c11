package org.yizhan.core.devices;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFormat;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.contract.Ids;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.boot.SettingValue;
import org.yizhan.contract.devices.Voice;
import org.yizhan.contract.devices.VoiceNow;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.TestClock;
import org.yizhan.core.TestCore;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Store;

@QuarkusTest
@WithTestResource(TestCore.class)
class VoiceTest {
    private static final int BYTES_PER_MILLI = 32;

    @Inject
    Store store;

    @Inject
    TestClock clock;

    @Test
    void a_call_is_spoken_slowly_and_twice_or_kept_as_it_would_have_been() throws Exception {
        Voice before = voice();
        long cursor = call("B105", Duration.ZERO);
        Voice after = until(voice -> voice.lastCursor() >= cursor);
        assertEquals(before.played() + 1, after.played());

        Assumptions.assumeTrue(after.kept() > 0, "a machine with a sound card keeps nothing");
        assertArrayEquals(
                sound(
                        slowly("chime", "please", "b", "yao", "0", "5", "hao", "to", "2", "desk"),
                        new byte[1000 * BYTES_PER_MILLI],
                        slowly("please", "b", "yao", "0", "5", "hao", "to", "2", "desk")),
                samples(kept().getLast()));
        assertTrue(kept().getLast().getFileName().toString().endsWith("-B105-2.wav"));
    }

    @Test
    void calls_that_wait_for_each_other_are_said_once_each_and_the_last_of_them_twice() throws Exception {
        Voice before = voice();
        long cursor = store.write(tx -> {
            for (int i = 0; i < 5; i++) {
                tx.emit(new Event(Feed.CALLED, Ids.next(), new Queue.Call("D00" + i, 2, tx.now(), 1)));
            }
            return store.cursor(tx.handle()) + 5;
        });
        Voice after = until(voice -> voice.lastCursor() >= cursor);
        assertEquals(before.played() + 5, after.played());

        Assumptions.assumeTrue(after.kept() > 0, "a machine with a sound card keeps nothing");
        byte[] once = slowly("chime", "please", "d", "0", "0", "3", "hao", "to", "2", "desk");
        assertArrayEquals(once, samples(kept().get(kept().size() - 2)));
        byte[] last = slowly("chime", "please", "d", "0", "0", "4", "hao", "to", "2", "desk");
        assertTrue(samples(kept().getLast()).length > 3 * last.length / 2, "said once");
    }

    @Test
    void a_call_older_than_a_minute_is_not_spoken() {
        Voice before = voice();
        long cursor = call("A001", Duration.ofSeconds(61));
        Voice after = until(voice -> voice.lastCursor() >= cursor);
        assertEquals(before.played(), after.played());
        assertEquals(before.tooLate() + 1, after.tooLate());
    }

    @Test
    void a_center_that_wants_it_quiet_hears_nothing() {
        choose("voice.on", "false");
        try {
            Voice before = voice();
            long cursor = call("A002", Duration.ZERO);
            assertEquals(
                    before.played(),
                    until(voice -> voice.lastCursor() >= cursor).played());
        } finally {
            choose("voice.on", "true");
        }
    }

    @Test
    void a_voice_that_is_not_there_stops_neither_the_next_call_nor_the_core() {
        choose("voice.pack", "nobody");
        Voice before = voice();
        long unheard = call("A003", Duration.ZERO);
        assertEquals(
                before.played(), until(voice -> voice.lastCursor() >= unheard).played());
        choose("voice.pack", "zh-CN");
        long heard = call("A004", Duration.ZERO);
        assertEquals(
                before.played() + 1, until(voice -> voice.lastCursor() >= heard).played());
    }

    @Test
    void no_more_than_fifty_recordings_are_kept() throws Exception {
        long last = 0;
        for (int i = 0; i < 55; i++) {
            last = call("C%03d".formatted(i), Duration.ZERO);
        }
        long cursor = last;
        Voice after = until(voice -> voice.lastCursor() >= cursor);
        assertTrue(after.kept() <= 50, after.kept() + " are kept");
        assertEquals(after.kept(), kept().size());
    }

    @Test
    void a_kiosk_does_not_ask_after_the_voice() {
        TestCore.kiosk().get("/api/devices/voice").then().statusCode(403);
    }

    @Test
    void a_kiosk_is_told_to_speak_softly_in_the_quiet_hours() {
        choose("voice.quiet-hours", "20:00-07:00");
        ZonedDateTime tomorrow = ZonedDateTime.now(CoreClock.ZONE).plusDays(1);
        try {
            clock.set(tomorrow.withHour(10).toInstant());
            assertEquals(new VoiceNow(true, "zh-CN", 100), now());
            clock.set(tomorrow.withHour(21).toInstant());
            assertEquals(new VoiceNow(true, "zh-CN", 40), now());
        } finally {
            clock.setRight();
        }
    }

    @Test
    void hours_that_are_none_are_refused_and_the_others_stay() {
        TestCore.admin()
                .body(new SettingValue.Choice("late"))
                .put("/api/settings/{name}", "voice.quiet-hours")
                .then()
                .statusCode(400);
    }

    @Test
    void a_softer_voice_says_the_same() throws Exception {
        byte[] loud = joined("please");
        Wave softer = new Wave(new AudioFormat(16_000, 16, 1, true, false), loud).at(50);
        assertEquals(loud.length, softer.samples().length);
        short before = ByteBuffer.wrap(loud).order(ByteOrder.LITTLE_ENDIAN).getShort(2_000);
        short after =
                ByteBuffer.wrap(softer.samples()).order(ByteOrder.LITTLE_ENDIAN).getShort(2_000);
        assertNotEquals(0, before);
        assertEquals(before / 2, after);
    }

    @Test
    void a_pack_in_the_counties_folder_goes_before_the_shipped_one(@TempDir Path voices) throws Exception {
        Path own = Files.createDirectory(voices.resolve("zh-CN"));
        Files.writeString(own.resolve("voice.properties"), "call=say\nsay=hello.wav\n");
        try (InputStream chime = VoiceTest.class.getResourceAsStream("/yizhan/voices/zh-CN/chime.wav")) {
            Files.copy(Objects.requireNonNull(chime), own.resolve("hello.wav"));
        }
        var call = new Queue.Call("A001", 1, clock.instant(), 1);
        assertArrayEquals(
                joined("chime"),
                VoicePack.load("zh-CN", Optional.of(voices)).speak(call).samples());
        assertEquals(
                Optional.empty(), VoicePack.load("zh-CN", Optional.of(voices)).again(call));
        assertNotEquals(
                joined("chime").length,
                VoicePack.load("zh-CN", Optional.empty()).speak(call).samples().length);
    }

    private static VoiceNow now() {
        return TestCore.kiosk().get("/api/devices/voice/now").as(VoiceNow.class);
    }

    private long call(String number, Duration ago) {
        return store.write(tx -> {
            var call = new Queue.Call(number, 2, tx.now().minus(ago), 1);
            tx.emit(new Event(Feed.CALLED, Ids.next(), call));
            return store.cursor(tx.handle()) + 1;
        });
    }

    private static Voice voice() {
        return TestCore.duty().get("/api/devices/voice").as(Voice.class);
    }

    private static Voice until(Predicate<Voice> wanted) {
        for (int tries = 0; tries < 1500; tries++) {
            Voice voice = voice();
            if (wanted.test(voice)) {
                return voice;
            }
            LockSupport.parkNanos(20_000_000);
        }
        return fail("the voice stayed " + voice());
    }

    private static void choose(String setting, String value) {
        TestCore.admin()
                .body(new SettingValue.Choice(value))
                .put("/api/settings/{name}", setting)
                .then()
                .statusCode(200);
    }

    private static List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(TestCore.data().resolve("voice"))) {
            return files.sorted().toList();
        }
    }

    private static byte[] samples(Path wave) throws IOException {
        try (InputStream wav = Files.newInputStream(wave)) {
            return Wave.read(wav).samples();
        }
    }

    private static byte[] joined(String... clips) throws IOException {
        return withQuiet(0, clips);
    }

    private static byte[] slowly(String... clips) throws IOException {
        return withQuiet(150, clips);
    }

    private static byte[] withQuiet(int millis, String... clips) throws IOException {
        var all = new ByteArrayOutputStream();
        for (String clip : clips) {
            try (InputStream wav = VoiceTest.class.getResourceAsStream("/yizhan/voices/zh-CN/" + clip + ".wav")) {
                if (wav == null) {
                    return fail("no clip " + clip);
                }
                all.writeBytes(Wave.read(wav).samples());
                all.writeBytes(new byte[millis * BYTES_PER_MILLI]);
            }
        }
        return all.toByteArray();
    }

    private static byte[] sound(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
