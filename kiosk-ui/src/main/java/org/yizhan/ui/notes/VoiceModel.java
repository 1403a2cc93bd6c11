package org.yizhan.ui.notes;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.files.Files;
import org.yizhan.ui.capture.Loudspeaker;
import org.yizhan.ui.capture.Microphone;
import org.yizhan.ui.capture.Playing;
import org.yizhan.ui.capture.Recording;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Note;
import org.yizhan.ui.frame.Screen;

/// A voice note being made. Nothing listens before somebody presses, and leaving forgets what was heard.
public final class VoiceModel implements Model {
    /// What the core takes.
    public static final Duration MOST = Duration.ofSeconds(60);

    public sealed interface State {
        /// Nothing was said yet; `failed` when the microphone could not be listened to.
        record Ready(boolean failed) implements State {}

        record Listening() implements State {}

        record Recorded(Duration length, boolean playing) implements State {}
    }

    private static final Recording.Heard SILENCE = new Recording.Heard(Duration.ZERO, 0);

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Ready(false));
    private final ReadOnlyObjectWrapper<Recording.Heard> heard = new ReadOnlyObjectWrapper<>(SILENCE);
    private final Screen.VoiceNote screen;
    private final Microphone microphone;
    private final Optional<Loudspeaker> loudspeaker;
    private final Executor fx;
    private final Navigator navigator;
    private byte @Nullable [] wave;
    private @Nullable Recording recording;
    private @Nullable Playing playing;

    /// @param fx  runs what it is given on the FX thread, later
    public VoiceModel(
            Screen.VoiceNote screen,
            Microphone microphone,
            Optional<Loudspeaker> loudspeaker,
            Executor fx,
            Navigator navigator) {
        this.screen = screen;
        this.microphone = microphone;
        this.loudspeaker = loudspeaker;
        this.fx = fx;
        this.navigator = navigator;
        screen.draft().note(screen.question(), Files.Kind.VOICE).ifPresent(note -> recorded(note.content()));
    }

    public Screen.VoiceNote screen() {
        return screen;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// While somebody speaks: how long, and how loud.
    public ReadOnlyObjectProperty<Recording.Heard> heardProperty() {
        return heard.getReadOnlyProperty();
    }

    public boolean canPlay() {
        return loudspeaker.isPresent();
    }

    /// Listens, in the place of what was said before.
    public void speak() {
        quiet();
        wave = null;
        heard.set(SILENCE);
        state.set(new State.Listening());
        recording = Recording.begin(microphone, MOST, fx, heard::set, this::heardAll);
    }

    public void enough() {
        if (recording != null) {
            recording.stop();
        }
    }

    /// Plays it back, or ends that.
    public void play() {
        byte[] sound = wave;
        if (playing != null) {
            quiet();
            played();
        } else if (sound != null && loudspeaker.isPresent()) {
            state.set(new State.Recorded(Recording.lengthOf(sound), true));
            playing = Playing.begin(loudspeaker.get(), sound, fx, this::played);
        }
    }

    public void delete() {
        quiet();
        wave = null;
        navigator.replace(screen.back(screen.draft().without(screen.question(), Files.Kind.VOICE)));
    }

    /// Back to the form with it.
    public void keep() {
        byte[] sound = wave;
        if (sound != null) {
            navigator.replace(screen.back(screen.draft().with(Note.voice(screen.question(), sound))));
        }
    }

    @Override
    public void close() {
        quiet();
        if (recording != null) {
            recording.close();
        }
        wave = null;
    }

    private void heardAll(byte @Nullable [] sound) {
        recording = null;
        if (sound == null) {
            state.set(new State.Ready(true));
        } else {
            recorded(sound);
        }
    }

    private void recorded(byte[] sound) {
        wave = sound;
        state.set(new State.Recorded(Recording.lengthOf(sound), false));
    }

    private void quiet() {
        if (playing != null) {
            playing.close();
            playing = null;
        }
    }

    private void played() {
        playing = null;
        if (wave != null && state.get() instanceof State.Recorded(Duration length, boolean heard)) {
            state.set(new State.Recorded(length, false));
        }
    }
}
