package org.yizhan.ui;

import java.util.List;
import java.util.function.Consumer;
import org.yizhan.ui.input.Composition;
import org.yizhan.ui.input.Stroke;
import org.yizhan.ui.keys.Pens;
import org.yizhan.ui.keys.Speller;
import org.yizhan.ui.keys.Writing;

/// Every way of writing, with the same candidates whatever is written: for how keyboards look.
final class EveryPen implements Pens, PenBox {
    static final List<String> CANDIDATES = List.of("养老", "城乡居民养老保险参保登记", "杨老", "样", "养老服务补贴", "央", "羊", "阳", "洋", "仰");

    /// Whom the keyboard last asked for completes.
    List<String> known = List.of();

    @Override
    public void open() {}

    @Override
    public Pens pens(List<String> members) {
        known = List.copyOf(members);
        return this;
    }

    @Override
    public boolean isPreparing() {
        return false;
    }

    @Override
    public boolean isForStaff() {
        return !known.isEmpty();
    }

    @Override
    public void close() {}

    @Override
    public List<Writing.Mode> modes() {
        return List.of(Writing.Mode.values());
    }

    @Override
    public Speller speller(Writing.Mode mode, Writing.Subject subject, Consumer<Composition> show) {
        return new Speller() {
            @Override
            public void key(char key) {
                show.accept(new Composition("yang lao", CANDIDATES, ""));
            }

            @Override
            public void delete() {}

            @Override
            public void choose(int index) {
                show.accept(new Composition("", List.of(), CANDIDATES.get(index)));
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void read(List<Stroke> strokes, String before, Consumer<List<String>> show) {
        show.accept(CANDIDATES);
    }

    @Override
    public void whenSettled(Runnable change) {}
}
