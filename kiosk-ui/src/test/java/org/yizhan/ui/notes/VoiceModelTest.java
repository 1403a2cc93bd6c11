package org.yizhan.ui.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.files.Files;
import org.yizhan.ui.capture.Loudspeaker;
import org.yizhan.ui.capture.Microphone;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.frame.Items;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Screen;

class VoiceModelTest {
    private final LinkedBlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> played = new LinkedBlockingQueue<>();
    private final Navigator navigator = new Navigator();
    private volatile Runnable ended = () -> {};

    @Test
    void what_was_said_is_played_until_its_end_or_until_somebody_has_heard_enough() throws Exception {
        VoiceModel model = model(this::play);
        say(model);
        model.play();
        assertEquals(new VoiceModel.State.Recorded(Duration.ofMillis(200), true), state(model));
        assertEquals("play", heard());
        ended.run();
        fx.take().run();
        assertEquals(new VoiceModel.State.Recorded(Duration.ofMillis(200), false), state(model));
        model.play();
        model.play();
        assertEquals("play", heard());
        assertEquals("stop", heard());
        assertEquals(new VoiceModel.State.Recorded(Duration.ofMillis(200), false), state(model));
    }

    @Test
    void a_loudspeaker_that_takes_its_time_holds_nobody_up_and_is_quiet_when_they_have_left() throws Exception {
        var opening = new CountDownLatch(1);
        VoiceModel model = model((wave, end) -> {
            await(opening);
            return play(wave, end);
        });
        say(model);
        model.play();
        model.close();
        opening.countDown();
        assertEquals("play", heard());
        assertEquals("stop", heard());
    }

    @Test
    void a_loudspeaker_that_fails_leaves_what_was_said() throws Exception {
        VoiceModel model = model((wave, end) -> {
            throw new IOException("gone");
        });
        say(model);
        model.play();
        fx.take().run();
        assertEquals(new VoiceModel.State.Recorded(Duration.ofMillis(200), false), state(model));
    }

    @Test
    void leaving_while_it_plays_makes_it_quiet() throws Exception {
        VoiceModel model = model(this::play);
        say(model);
        model.play();
        assertEquals("play", heard());
        model.close();
        assertEquals("stop", heard());
    }

    @Test
    void what_is_kept_is_in_the_draft_of_the_question_it_answers() throws Exception {
        VoiceModel model = model(this::play);
        say(model);
        model.keep();
        var form = assertInstanceOf(Screen.Review.class, navigator.current());
        assertTrue(form.draft().note(Files.WHOLE, Files.Kind.VOICE).isPresent());
    }

    private void say(VoiceModel model) throws InterruptedException {
        model.speak();
        while (state(model) instanceof VoiceModel.State.Listening) {
            fx.take().run();
        }
    }

    private @Nullable String heard() throws InterruptedException {
        return played.poll(60, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IOException("nobody went on");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private Runnable play(byte[] wave, Runnable end) {
        ended = end;
        played.add("play");
        return () -> played.add("stop");
    }

    private static VoiceModel.State state(VoiceModel model) {
        return model.stateProperty().get();
    }

    private VoiceModel model(Loudspeaker loudspeaker) {
        var item = Items.of(false);
        var screen = new Screen.VoiceNote(item, Draft.empty(), 99);
        navigator.open(screen);
        return new VoiceModel(screen, VoiceModelTest::twoChunks, Optional.of(loudspeaker), fx::add, navigator);
    }

    private static Microphone.Ear twoChunks() {
        return new Microphone.Ear() {
            private int chunks = 2;

            @Override
            public int read(byte[] into) {
                return chunks-- > 0 ? into.length : -1;
            }

            @Override
            public void close() {}
        };
    }
}
