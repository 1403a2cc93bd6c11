package org.yizhan.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.yizhan.ui.capture.Camera;
import org.yizhan.ui.capture.Loudspeaker;
import org.yizhan.ui.capture.Microphone;
import org.yizhan.ui.capture.SoundCard;
import org.yizhan.ui.capture.WaveFile;
import org.yizhan.ui.frame.Abilities;

/// What this machine hears, sees and plays with. It is looked for in the background, when somebody goes where it may be
/// needed: asking for a sound card takes a moment, and a kiosk that only gives numbers never does.
final class Senses {
    private final Optional<WaveFile> standIn;
    private final @Nullable Path picture;
    private CompletableFuture<Optional<Microphone>> microphone = CompletableFuture.completedFuture(Optional.empty());
    private CompletableFuture<Optional<Loudspeaker>> loudspeaker = CompletableFuture.completedFuture(Optional.empty());
    private CompletableFuture<Optional<Camera>> camera = CompletableFuture.completedFuture(Optional.empty());
    private boolean open;

    /// @param sound    a WAV file that stands in for the microphone
    /// @param picture  a picture or video that stands in for the camera
    /// @param millis   a clock that never jumps
    Senses(@Nullable Path sound, @Nullable Path picture, LongSupplier millis) {
        this.picture = picture;
        this.standIn = Optional.ofNullable(sound).map(file -> new WaveFile(file, millis));
    }

    void open() {
        if (!open) {
            open = true;
            microphone = CompletableFuture.supplyAsync(SoundCard::microphone, Thread::startVirtualThread);
            camera = CompletableFuture.supplyAsync(Camera::machines, Thread::startVirtualThread);
            loudspeaker = CompletableFuture.supplyAsync(SoundCard::loudspeaker, Thread::startVirtualThread);
        }
    }

    Abilities abilities() {
        return new Abilities(microphone().isPresent(), camera().isPresent());
    }

    /// Empty also while it is being looked for.
    Optional<Microphone> microphone() {
        return standIn.filter(WaveFile::isThere).map(Microphone.class::cast).or(() -> found(microphone));
    }

    Optional<Camera> camera() {
        return Optional.ofNullable(picture).flatMap(Camera::standIn).or(() -> found(camera));
    }

    Optional<Loudspeaker> loudspeaker() {
        return found(loudspeaker);
    }

    private static <T> Optional<T> found(CompletableFuture<Optional<T>> search) {
        return search.isCompletedExceptionally() ? Optional.empty() : search.getNow(Optional.empty());
    }
}
