package org.yizhan.ui.input;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A [Composer] for the FX thread: commands return at once, what they lead to is shown in their order.
public final class Keystrokes implements AutoCloseable {
    private final Composer composer;
    private final Executor engine;
    private final Consumer<Composition> show;

    /// @param engine  runs one command after the other, as [InputEngines#thread] does
    /// @param show    called on the engine's thread
    public Keystrokes(Composer composer, Executor engine, Consumer<Composition> show) {
        this.composer = composer;
        this.engine = engine;
        this.show = show;
    }

    public void key(char key) {
        then(() -> composer.key(key));
    }

    public void delete() {
        then(composer::delete);
    }

    public void choose(int index) {
        then(() -> composer.choose(index));
    }

    public void clear() {
        then(composer::clear);
    }

    private void then(Supplier<Composition> command) {
        engine.execute(() -> show.accept(command.get()));
    }

    /// Nothing is shown any more; what was typed is forgotten once the engine gets to it.
    @Override
    public void close() {
        engine.execute(composer::close);
    }
}
