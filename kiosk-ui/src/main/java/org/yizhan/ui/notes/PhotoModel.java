package org.yizhan.ui.notes;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.files.Files;
import org.yizhan.ui.capture.Camera;
import org.yizhan.ui.capture.Frame;
import org.yizhan.ui.capture.Watching;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Note;
import org.yizhan.ui.frame.Screen;

/// A photo being taken. The camera looks only while this is shown; leaving forgets what it saw.
public final class PhotoModel implements Model {
    public sealed interface State {
        /// The camera shows what it sees; `failed` when it sees nothing.
        record Looking(boolean failed) implements State {}

        /// A picture was taken.
        record Taken(byte[] jpeg) implements State {
            @Override
            public String toString() {
                return "Taken[…]";
            }
        }
    }

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Looking(false));
    private final ReadOnlyObjectWrapper<@Nullable Frame> seen = new ReadOnlyObjectWrapper<>();
    private final Screen.PhotoNote screen;
    private final Camera camera;
    private final Executor fx;
    private final Navigator navigator;
    private @Nullable Watching watching;
    private @Nullable Object developing;

    /// @param fx  runs what it is given on the FX thread, later
    public PhotoModel(Screen.PhotoNote screen, Camera camera, Executor fx, Navigator navigator) {
        this.screen = screen;
        this.camera = camera;
        this.fx = fx;
        this.navigator = navigator;
        screen.draft()
                .note(screen.question(), Files.Kind.PHOTO)
                .ifPresentOrElse(
                        note -> {
                            state.set(new State.Taken(note.content()));
                            develop(note::content);
                        },
                        this::look);
    }

    public Screen.PhotoNote screen() {
        return screen;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What the camera sees now, or what was taken; null before its first picture.
    public ReadOnlyObjectProperty<@Nullable Frame> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /// Looks again, in the place of what was taken before.
    public void look() {
        stop();
        seen.set(null);
        state.set(new State.Looking(false));
        watching = Watching.begin(camera, fx, seen::set, () -> state.set(new State.Looking(true)));
    }

    public void take() {
        Frame now = seen.get();
        if (now != null && watching != null) {
            stop();
            develop(now::jpeg);
        }
    }

    public void delete() {
        navigator.replace(screen.back(screen.draft().without(screen.question(), Files.Kind.PHOTO)));
    }

    /// Back to the form with it.
    public void keep() {
        if (state.get() instanceof State.Taken(byte[] jpeg)) {
            navigator.replace(screen.back(screen.draft().with(Note.photo(screen.question(), jpeg))));
        }
    }

    @Override
    public void close() {
        stop();
        seen.set(null);
        state.set(new State.Looking(false));
    }

    /// Making a JPEG and reading it takes a tenth of a second, and longer the first time: nobody's screen waits for it.
    private void develop(Supplier<byte[]> photo) {
        var mine = new Object();
        developing = mine;
        Thread.startVirtualThread(() -> {
            byte[] jpeg = photo.get();
            Frame shown = Frame.of(jpeg);
            fx.execute(() -> developed(mine, jpeg, shown));
        });
    }

    private void developed(Object of, byte[] jpeg, Frame shown) {
        if (developing == of) {
            developing = null;
            seen.set(shown);
            state.set(new State.Taken(jpeg));
        }
    }

    private void stop() {
        developing = null;
        if (watching != null) {
            watching.close();
            watching = null;
        }
    }
}
