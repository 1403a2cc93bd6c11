package org.yizhan.core.devices;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.devices.Voice;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;
import org.yizhan.core.store.Committed;
import org.yizhan.core.store.CoreClock;
import org.yizhan.core.store.Store;

/// The one voice of the center. It follows the same committed events as the boards, speaks one call after the
/// other on a thread of its own and is in nobody's way; a call older than a minute would only confuse. Each is said
/// twice, for who did not catch it, but once while the next one waits, and the second time breaks off for one that
/// comes meanwhile: nobody's call comes late for another's sake.
///
/// Calls from before the core started are not spoken.
@ApplicationScoped
class Speaker {
    private static final Logger LOG = Logger.getLogger(Speaker.class);
    private static final Duration TOO_LATE = Duration.ofSeconds(60);

    private final Store store;
    private final Settings settings;
    private final CoreClock clock;
    private final Loudness loudness;
    private final Optional<Path> voices;
    private final KeptVoice kept;
    private final LinkedBlockingQueue<Word> heard = new LinkedBlockingQueue<>();
    private final AtomicBoolean trialWaits = new AtomicBoolean();
    private final AtomicLong played = new AtomicLong();
    private final AtomicLong tooLate = new AtomicLong();
    private final AtomicLong lastCursor = new AtomicLong();
    private @Nullable Thread thread;
    private @Nullable VoicePack pack;
    private String packName = "";

    /// @param voices  a folder with packs beside the shipped ones
    Speaker(
            Store store,
            Settings settings,
            CoreClock clock,
            Loudness loudness,
            @ConfigProperty(name = "yizhan.data") Path data,
            @ConfigProperty(name = "yizhan.voices") Optional<Path> voices) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.loudness = loudness;
        this.voices = voices;
        this.kept = new KeptVoice(data.resolve("voice"));
    }

    private sealed interface Word {}

    private record Heard(long cursor, Queue.Call call) implements Word {}

    /// Somebody stands there and listens whether there is a sound.
    private record Trial(Instant at) implements Word {}

    void start(@Observes StartupEvent starting) {
        thread = Thread.ofPlatform().name("voice").daemon().start(this::run);
        store.onCommit(this::hear);
    }

    void stop(@Observes ShutdownEvent ending) {
        Thread speaking = thread;
        if (speaking != null) {
            speaking.interrupt();
        }
    }

    /// The cursor is read first: what it covers is counted then.
    Voice state() {
        long cursor = lastCursor.get();
        try {
            return new Voice(played.get(), tooLate.get(), kept.count(), cursor);
        } catch (IOException e) {
            return new Voice(played.get(), tooLate.get(), 0, cursor);
        }
    }

    /// Whether the machine has something to play a sound on.
    boolean hasCard() {
        return Loudspeaker.isThere();
    }

    /// Plays a chime and three digits, after what is being spoken and even where calls are not. One that waits already
    /// answers for all who ask until then.
    void test() {
        if (trialWaits.compareAndSet(false, true)) {
            heard.add(new Trial(clock.now()));
        }
    }

    /// On the disk's thread: takes note and returns.
    private void hear(List<Committed> events) {
        for (Committed event : events) {
            if (event.event().type().equals(Feed.CALLED) && event.event().body() instanceof Queue.Call call) {
                heard.add(new Heard(event.cursor(), call));
            }
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                switch (heard.take()) {
                    case Heard call -> {
                        answer(call);
                        lastCursor.set(call.cursor());
                    }
                    case Trial trial -> {
                        trialWaits.set(false);
                        tryOut(trial);
                    }
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(Heard next) throws InterruptedException {
        if (isTooLate(next.call().at())) {
            tooLate.incrementAndGet();
        } else if (settings.yes(Setting.VOICE_ON)) {
            try {
                speak(next);
                played.incrementAndGet();
            } catch (IOException | RuntimeException failure) {
                LOG.warnf("a call was not spoken: %s", failure.getMessage());
            }
        }
    }

    private boolean isTooLate(Instant at) {
        return Duration.between(at, clock.now()).compareTo(TOO_LATE) > 0;
    }

    private void tryOut(Trial trial) throws InterruptedException {
        if (isTooLate(trial.at())) {
            return;
        }
        try {
            var _ = Loudspeaker.play(pack().trial().at(loudness.now()), () -> true);
        } catch (IOException | RuntimeException failure) {
            LOG.warnf("the sound was not played: %s", failure.getMessage());
        }
    }

    private void speak(Heard next) throws IOException, InterruptedException {
        Queue.Call call = next.call();
        VoicePack voice = pack();
        Wave said = voice.speak(call);
        boolean aloud = Loudspeaker.play(said.at(loudness.now()), () -> true);
        Optional<Wave> again = heard.isEmpty() ? voice.again(call) : Optional.empty();
        if (!aloud) {
            Wave whole =
                    Wave.join(Stream.concat(Stream.of(said), again.stream()).toList());
            kept.keep("%012d-%s-%d.wav".formatted(next.cursor(), call.number(), call.desk()), whole);
        } else if (again.isPresent()) {
            var _ = Loudspeaker.play(again.get().at(loudness.now()), heard::isEmpty);
        }
    }

    private VoicePack pack() throws IOException {
        String wanted = settings.text(Setting.VOICE_PACK);
        VoicePack loaded = pack;
        if (loaded == null || !packName.equals(wanted)) {
            loaded = VoicePack.load(wanted, voices);
            pack = loaded;
            packName = wanted;
        }
        return loaded;
    }
}
