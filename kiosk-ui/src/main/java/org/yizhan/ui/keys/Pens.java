package org.yizhan.ui.keys;

import java.util.List;
import java.util.function.Consumer;
import org.yizhan.ui.input.Composition;
import org.yizhan.ui.input.Stroke;

/// The ways of writing that this machine has now.
public interface Pens {
    /// In the order they are offered.
    List<Writing.Mode> modes();

    /// @param mode     a composing one of [#modes]
    /// @param subject  settles which candidates stand first
    /// @param show     called on the FX thread
    Speller speller(Writing.Mode mode, Writing.Subject subject, Consumer<Composition> show);

    /// What was written by hand.
    ///
    /// @param before  the text it goes on from
    /// @param show    called on the FX thread
    void read(List<Stroke> strokes, String before, Consumer<List<String>> show);

    /// Whether names of the center's members are completed, because one of the staff is writing.
    default boolean isForStaff() {
        return false;
    }

    /// Runs `change` on the FX thread once more ways of writing may be there.
    void whenSettled(Runnable change);

    /// Pinyin by the program's own table, and nothing that has to be installed.
    static Pens table() {
        return new TablePens(PinyinTable.load());
    }
}
