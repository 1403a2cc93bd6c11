package org.yizhan.ui.voice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sound.sampled.LineUnavailableException;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.VoiceNow;

/// The kiosk's one voice, on a thread of its own. What is asked for last is heard; what was being said before stops.
/// While somebody is called it gives the loudspeaker away, and then says again what it was saying.
public final class Voice implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Voice.class.getName());
    private static final int BYTES_PER_MILLI = 32;
    private static final int CHUNK_MILLIS = 40;
    /// A chime and twice “请 A 零一二号到一号窗口” take fifteen seconds with the shipped voice.
    private static final Duration A_CALL = Duration.ofSeconds(16);

    private static final Duration BUSY = Duration.ofMillis(200);
    private static final int BUSY_TRIES = 150;

    /// Where one can be heard; empty on a machine without a sound card.
    interface Card {
        /// @throws LineUnavailableException  somebody else is playing on it
        Optional<Outlet> open() throws LineUnavailableException;
    }

    private final Supplier<VoiceNow> manner;
    private final Card card;
    private final Duration busy;
    private final @Nullable Path voices;
    private final @Nullable Path kept;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicBoolean preparing = new AtomicBoolean();
    private final AtomicLong played = new AtomicLong();
    private final Thread thread;
    private volatile @Nullable Speech wanted;
    private volatile boolean forgetting;
    private volatile long silentUntil = System.nanoTime();
    private @Nullable Lexicon lexicon;
    private @Nullable Recital recital;

    /// @param manner  asked before each speech how to sound; may block
    /// @param voices  a folder whose packs go before the shipped ones
    /// @param kept    where the last reading stays on a machine without a sound card
    public Voice(Supplier<VoiceNow> manner, @Nullable Path voices, @Nullable Path kept) {
        this(manner, voices, kept, SoundCard::open, BUSY);
    }

    /// @param busy  before a sound card on which somebody else is playing is tried again
    Voice(Supplier<VoiceNow> manner, @Nullable Path voices, @Nullable Path kept, Card card, Duration busy) {
        this.card = card;
        this.busy = busy;
        this.manner = manner;
        this.voices = voices;
        this.kept = kept;
        this.forgetting = true;
        this.thread = Thread.ofPlatform().name("voice").daemon().start(this::run);
    }

    /// Somebody has come: a second later the dictionary is there, so that the first word does not wait for it.
    public void prepare() {
        if (preparing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("dictionary").start(this::loadLexicon);
        }
    }

    private void loadLexicon() {
        try {
            lexicon();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no dictionary to read by: {0}", e.getMessage());
        }
    }

    private synchronized Lexicon lexicon() throws IOException {
        Lexicon loaded = lexicon == null ? Lexicon.load() : lexicon;
        lexicon = loaded;
        return loaded;
    }

    void say(Speech speech) {
        want(speech);
    }

    void stop() {
        want(null);
    }

    /// Somebody is called: the loudspeaker is theirs.
    public void giveWay() {
        silentUntil = System.nanoTime() + A_CALL.toNanos();
        wake();
    }

    /// How many speeches were heard to their end, or written down for want of a sound card.
    public long played() {
        return played.get();
    }

    /// Nothing stays of what was said, once it has stopped.
    void forget() {
        forgetting = true;
        wake();
    }

    @Override
    public void close() {
        stop();
        thread.interrupt();
    }

    private void want(@Nullable Speech speech) {
        wanted = speech;
        wake();
    }

    private void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (true) {
                Speech speech = next();
                speech.over().ended(tried(speech));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whatever goes wrong with one speech, the next is spoken. It says nothing of there being no voice.
    private boolean tried(Speech speech) throws InterruptedException {
        try {
            return speak(speech);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "a speech could not be spoken", failure);
            return true;
        }
    }

    private Speech next() throws InterruptedException {
        lock.lock();
        try {
            while (true) {
                if (forgetting) {
                    forgetting = false;
                    removeKept();
                }
                Speech speech = wanted;
                if (speech != null) {
                    return speech;
                }
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void removeKept() {
        try {
            KeptReading.forget(kept);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the last reading could not be removed: {0}", e.getMessage());
        }
    }

    private boolean isWanted(Speech speech) {
        return wanted == speech;
    }

    private boolean mayPlay(Speech speech) {
        return isWanted(speech) && silentUntil - System.nanoTime() <= 0;
    }

    /// Whether there is a voice and the center wants it, also if this speech was not heard to its end.
    private boolean speak(Speech speech) throws InterruptedException {
        try {
            VoiceNow how = manner.get();
            if (!how.readsAloud()) {
                return false;
            }
            Optional<Recital> with = recital(how.pack());
            if (with.isPresent()) {
                recite(speech, with.get(), how.volume());
            }
            return with.isPresent();
        } finally {
            done(speech);
        }
    }

    /// A sound card that stays busy or a clip that cannot be read ends this speech; the next may be heard.
    private void recite(Speech speech, Recital with, int volume) throws InterruptedException {
        try {
            int from = 0;
            while (isWanted(speech) && from < speech.texts().size()) {
                await(speech, TimeUnit.NANOSECONDS.toMillis(silentUntil - System.nanoTime()));
                if (mayPlay(speech)) {
                    from = play(speech, from, with, volume);
                }
            }
            if (isWanted(speech)) {
                played.incrementAndGet();
            }
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.WARNING, "what is read aloud breaks off: {0}", failure.getMessage());
        }
    }

    private void done(Speech speech) {
        lock.lock();
        try {
            if (isWanted(speech)) {
                wanted = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /// The first text that was not heard to its end.
    private int play(Speech speech, int from, Recital with, int volume) throws IOException, InterruptedException {
        Optional<Outlet> opened = open(speech);
        if (opened.isEmpty()) {
            return from;
        }
        try (Outlet outlet = opened.get()) {
            for (int i = from; i < speech.texts().size(); i++) {
                speech.begun().accept(i);
                for (Sound sound : with.of(speech.texts().get(i))) {
                    if (!write(outlet, Volume.at(volume, with.clips().of(sound)), speech)) {
                        return i;
                    }
                }
            }
            outlet.drain();
            return speech.texts().size();
        }
    }

    private boolean write(Outlet outlet, byte[] samples, Speech speech) throws IOException, InterruptedException {
        int chunk = CHUNK_MILLIS * BYTES_PER_MILLI;
        for (int at = 0; at < samples.length; at += chunk) {
            if (!mayPlay(speech)) {
                return false;
            }
            outlet.write(Arrays.copyOfRange(samples, at, Math.min(samples.length, at + chunk)));
        }
        return true;
    }

    /// Waits for a sound card on which the core is speaking; empty once the speech is not wanted any more.
    private Optional<Outlet> open(Speech speech) throws IOException, InterruptedException {
        for (int tries = 0; isWanted(speech); tries++) {
            try {
                Optional<Outlet> outlet = card.open();
                return outlet.isPresent()
                        ? outlet
                        : Optional.of(KeptReading.open(kept, millis -> await(speech, millis)));
            } catch (LineUnavailableException occupied) {
                if (tries >= BUSY_TRIES) {
                    throw new IOException("the sound card stays busy", occupied);
                }
                await(speech, busy.toMillis());
            }
        }
        return Optional.empty();
    }

    /// So long, or until something else is wanted.
    private void await(Speech speech, long millis) throws InterruptedException {
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (left > 0 && isWanted(speech)) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Empty if there is no such voice.
    private Optional<Recital> recital(String pack) {
        Recital loaded = recital;
        if (loaded != null && loaded.pack().equals(pack)) {
            return Optional.of(loaded);
        }
        try {
            loaded = Recital.load(pack, voices, lexicon());
            recital = loaded;
            return Optional.of(loaded);
        } catch (IOException | RuntimeException failure) {
            LOG.log(Level.WARNING, "nothing can be read aloud: {0}", failure.getMessage());
            return Optional.empty();
        }
    }
}
