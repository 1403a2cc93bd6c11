package org.yizhan.ui.input;

import java.io.IOException;
import java.util.List;

/// Typing with keys: pinyin and five strokes.
public final class Typing {
    private final Rime rime;
    private final Readings readings;

    private Typing(Rime rime, Readings readings) {
        this.rime = rime;
        this.readings = readings;
    }

    static Typing on(RimeData.Laid data) throws IOException {
        return new Typing(Rime.start(data), Readings.ofCharacters(data.dictionary()));
    }

    /// For the public: knows general words, surnames, given names and places, and nobody who lives here.
    public Composer compose(KeyLayout layout) {
        return rime.compose(layout);
    }

    /// For signed-in staff, in fields that take a name.
    public Composer compose(KeyLayout layout, Roster roster) {
        return new RosterComposer(rime.compose(layout), layout, roster);
    }

    /// @param names  those more often asked for first
    public Roster roster(List<String> names) {
        return Roster.of(names, readings);
    }
}
