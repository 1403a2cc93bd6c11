package org.yizhan.ui.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.yizhan.ui.input.Composer;
import org.yizhan.ui.input.Composition;
import org.yizhan.ui.input.Engine;
import org.yizhan.ui.input.Ink;
import org.yizhan.ui.input.InputEngines;
import org.yizhan.ui.input.KeyLayout;
import org.yizhan.ui.input.Keystrokes;
import org.yizhan.ui.input.Stroke;
import org.yizhan.ui.input.Typing;

/// Writing with the engines. As long as they are being prepared, or where they are not installed, the table spells.
public final class EnginePens implements Pens {
    private static final int READINGS = 40;

    private final InputEngines engines;
    private final Pens without;
    private final Executor fx;
    private final List<String> members;

    /// @param members  whose names are completed; empty for the public
    public EnginePens(InputEngines engines, Executor fx, List<String> members) {
        this.engines = engines;
        this.without = Pens.table();
        this.fx = fx;
        this.members = List.copyOf(members);
    }

    @Override
    public List<Writing.Mode> modes() {
        var modes = new ArrayList<Writing.Mode>();
        if (engines.ink() instanceof Engine.Ready<Ink>) {
            modes.add(Writing.Mode.HAND);
        }
        modes.add(Writing.Mode.PINYIN);
        if (engines.typing() instanceof Engine.Ready<Typing>) {
            modes.add(Writing.Mode.NINE);
            modes.add(Writing.Mode.STROKES);
        }
        modes.add(Writing.Mode.DIGITS);
        modes.add(Writing.Mode.LATIN);
        return modes;
    }

    @Override
    public Speller speller(Writing.Mode mode, Writing.Subject subject, Consumer<Composition> show) {
        KeyLayout layout = mode.layout();
        if (engines.typing() instanceof Engine.Ready<Typing>(var typing) && layout != null) {
            Supplier<Composer> composer = switch (subject) {
                case WORDS -> () -> typing.compose(layout);
                case NAME ->
                    isForStaff()
                            ? () -> typing.compose(layout, typing.roster(members))
                            : () -> typing.composeName(layout);
            };
            return new EngineSpeller(
                    new Keystrokes(composer, engines.thread(), shown -> fx.execute(() -> show.accept(shown))));
        }
        return without.speller(mode, subject, show);
    }

    @Override
    public void read(List<Stroke> strokes, String before, Consumer<List<String>> show) {
        if (engines.ink() instanceof Engine.Ready<Ink>(var ink)) {
            engines.thread().execute(() -> {
                List<String> texts = ink.read(strokes, before, READINGS);
                fx.execute(() -> show.accept(texts));
            });
        }
    }

    @Override
    public boolean isForStaff() {
        return !members.isEmpty();
    }

    @Override
    public void whenSettled(Runnable change) {
        if (!engines.settled().isDone()) {
            engines.settled().thenRunAsync(change, fx);
        }
    }

    private record EngineSpeller(Keystrokes keystrokes) implements Speller {
        @Override
        public void key(char key) {
            keystrokes.key(key);
        }

        @Override
        public void delete() {
            keystrokes.delete();
        }

        @Override
        public void choose(int index) {
            keystrokes.choose(index);
        }

        @Override
        public void close() {
            keystrokes.close();
        }
    }
}
