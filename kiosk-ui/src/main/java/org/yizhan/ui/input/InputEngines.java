package org.yizhan.ui.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.logging.Logger;

/// The kiosk's ways of writing. They are opened in the background, once in a process, and stay.
public final class InputEngines implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(InputEngines.class.getName());

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("input").daemon().factory());
    private final CompletableFuture<Engine<Typing>> typing;
    private final CompletableFuture<Engine<Ink>> ink;

    private interface Opening<T> {
        T open() throws IOException;
    }

    private InputEngines(Path dir, Supplier<LocalWords> local) {
        var laid = CompletableFuture.<Engine<RimeData.Laid>>supplyAsync(
                () -> attempt("words", () -> Laying.apart(dir, local.get())), thread);
        typing = laid.thenApplyAsync(data -> onto(data, "pinyin", Typing::on), thread);
        ink = laid.thenApplyAsync(data -> onto(data, "handwriting", words -> Ink.on(words.sequel())), thread);
    }

    /// @param dir     the kiosk's own directory; what it holds afterwards depends on nothing anybody writes
    /// @param local   asked once, on the engines' thread; without its answer there are no engines
    public static InputEngines in(Path dir, Supplier<LocalWords> local) {
        return new InputEngines(dir, local);
    }

    public Engine<Typing> typing() {
        return typing.getNow(new Engine.Preparing<>());
    }

    public Engine<Ink> ink() {
        return ink.getNow(new Engine.Preparing<>());
    }

    /// Completes when nothing is being prepared any more, on the engines' thread.
    public CompletableFuture<Void> settled() {
        return CompletableFuture.allOf(typing, ink);
    }

    /// Where engines are used: one command after the other.
    public Executor thread() {
        return thread;
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    private interface Step<T> {
        T from(RimeData.Laid data) throws IOException;
    }

    private static <T> Engine<T> onto(Engine<RimeData.Laid> laid, String name, Step<T> step) {
        return switch (laid) {
            case Engine.Ready<RimeData.Laid>(var data) -> attempt(name, () -> step.from(data));
            case Engine.Preparing<RimeData.Laid>() -> new Engine.Preparing<>();
            case Engine.Absent<RimeData.Laid>(var reason) -> Engine.absent(reason);
        };
    }

    private static <T> Engine<T> attempt(String name, Opening<T> opening) {
        try {
            return new Engine.Ready<>(opening.open());
        } catch (IOException | RuntimeException e) {
            LOG.warning(name + " cannot be used: " + e.getMessage());
            return Engine.absent(String.valueOf(e.getMessage()));
        }
    }
}
