package org.yizhan.ui.keys;

import java.util.List;
import java.util.function.Consumer;
import org.yizhan.ui.input.Composition;
import org.yizhan.ui.input.Stroke;

/// Writing without engines.
record TablePens(PinyinTable table) implements Pens {
    @Override
    public List<Writing.Mode> modes() {
        return List.of(Writing.Mode.PINYIN, Writing.Mode.LATIN, Writing.Mode.DIGITS);
    }

    @Override
    public Speller speller(Writing.Mode mode, Writing.Subject subject, Consumer<Composition> show) {
        return new TableSpeller(table, show);
    }

    @Override
    public void read(List<Stroke> strokes, String before, Consumer<List<String>> show) {
        show.accept(List.of());
    }

    @Override
    public void whenSettled(Runnable change) {
        // Nothing is being prepared.
    }
}
