package org.yizhan.ui.input;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A [Composer] for the FX thread: commands return at once, what they lead to is shown in their order.
public final class Keystrokes implements AutoCloseable {
    private final Supplier<Composer> opening;
    private final Executor engine;
    private final Consumer<Composition> show;

    /// On the engine's thread alone.
    private @Nullable Composer open;

    /// @param opening  asked at the first key, on the engine's thread: an engine takes a moment to begin
    /// @param engine   runs one command after the other, as [InputEngines#thread] does
    /// @param show     called on the engine's thread
    public Keystrokes(Supplier<Composer> opening, Executor engine, Consumer<Composition> show) {
        this.opening = opening;
        this.engine = engine;
        this.show = show;
    }

    public void key(char key) {
        then(composer -> composer.key(key));
    }

    public void delete() {
        then(Composer::delete);
    }

    public void choose(int index) {
        then(composer -> composer.choose(index));
    }

    public void clear() {
        then(Composer::clear);
    }

    private void then(Function<Composer, Composition> command) {
        engine.execute(() -> show.accept(command.apply(composer())));
    }

    private Composer composer() {
        Composer composer = open == null ? opening.get() : open;
        open = composer;
        return composer;
    }

    /// Nothing is shown any more; what was typed is forgotten once the engine gets to it.
    @Override
    public void close() {
        engine.execute(() -> {
            if (open != null) {
                open.close();
            }
        });
    }
}
