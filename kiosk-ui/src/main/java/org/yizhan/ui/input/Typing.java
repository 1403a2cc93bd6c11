package org.yizhan.ui.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Typing with keys: pinyin and five strokes.
public final class Typing {
    private final Rime rime;
    private final Path dictionary;

    /// Only staff need them, and few kiosks ever have staff typing names: they go again when nobody does.
    private WeakReference<Readings> readings = new WeakReference<>(null);

    private @Nullable Names names;

    private Typing(Rime rime, Path dictionary) {
        this.rime = rime;
        this.dictionary = dictionary;
    }

    static Typing on(RimeData.Laid data) {
        return new Typing(Rime.start(data), data.dictionary());
    }

    /// For the public: knows general words, surnames, given names and places, and nobody who lives here.
    public Composer compose(KeyLayout layout) {
        return rime.compose(layout);
    }

    /// For the public, where a person's name is asked for: the same knowledge, names first.
    public Composer composeName(KeyLayout layout) {
        return layout == KeyLayout.STROKES
                ? rime.compose(layout)
                : new NameComposer(rime.compose(layout), rime.compose(layout), layout, names());
    }

    /// For signed-in staff, in fields that take a name.
    public Composer compose(KeyLayout layout, Roster roster) {
        return new RosterComposer(rime.compose(layout), layout, roster);
    }

    /// @param names  those more often asked for first
    public Roster roster(List<String> names) {
        return Roster.of(names, readings());
    }

    private synchronized Readings readings() {
        Readings held = readings.get();
        if (held == null) {
            try {
                held = Readings.ofCharacters(dictionary);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            readings = new WeakReference<>(held);
        }
        return held;
    }

    private synchronized Names names() {
        if (names == null) {
            try {
                names = Names.load();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return names;
    }
}
