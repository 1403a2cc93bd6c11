package org.yizhan.ui.keys;

import java.util.function.Consumer;
import org.yizhan.ui.input.Composition;

/// Pinyin by the table that is in the program: syllable by syllable, on a machine without an engine.
final class TableSpeller implements Speller {
    private final PinyinTable table;
    private final Consumer<Composition> show;
    private String letters = "";

    TableSpeller(PinyinTable table, Consumer<Composition> show) {
        this.table = table;
        this.show = show;
    }

    @Override
    public void key(char key) {
        letters += key;
        show("");
    }

    @Override
    public void delete() {
        letters = letters.substring(0, Math.max(0, letters.length() - 1));
        show("");
    }

    /// Takes a candidate for the syllable it stands for; further letters wait for theirs.
    @Override
    public void choose(int index) {
        var candidates = table.candidates(letters);
        if (index < candidates.size()) {
            letters = letters.substring(table.head(letters).length());
            show(candidates.get(index));
        }
    }

    private void show(String commit) {
        show.accept(new Composition(letters, table.candidates(letters), commit));
    }

    @Override
    public void close() {
        letters = "";
    }
}
