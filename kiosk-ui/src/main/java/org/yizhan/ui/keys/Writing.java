package org.yizhan.ui.keys;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.ui.input.Composition;
import org.yizhan.ui.input.InkPage;
import org.yizhan.ui.input.KeyLayout;
import org.yizhan.ui.input.Stroke;

/// What is being written, key by key or stroke by stroke. Nothing of it is remembered once it is closed.
public final class Writing implements AutoCloseable {
    public enum Mode {
        HAND(null),
        PINYIN(KeyLayout.PINYIN),
        NINE(KeyLayout.NINE_KEYS),
        STROKES(KeyLayout.STROKES),
        DIGITS(null),
        LATIN(null);

        private final @Nullable KeyLayout layout;

        Mode(@Nullable KeyLayout layout) {
            this.layout = layout;
        }

        /// The keys that compose in this mode; null where every key is written at once.
        @Nullable
        KeyLayout layout() {
            return layout;
        }

        private boolean composes(String key) {
            return layout != null && key.length() == 1 && layout.has(key.charAt(0));
        }
    }

    /// What is asked for.
    public enum Subject {
        WORDS,
        /// A person's name.
        NAME
    }

    /// @param text        what stands
    /// @param letters     what is typed and not a character yet
    /// @param candidates  what it may become, likeliest first
    public record State(String text, String letters, List<String> candidates, Mode mode) {}

    private final ReadOnlyObjectWrapper<State> state;
    private final ReadOnlyObjectWrapper<List<Mode>> modes;
    private final ReadOnlyObjectWrapper<List<Stroke>> ink = new ReadOnlyObjectWrapper<>(List.of());
    private final InkPage page = new InkPage();
    private final Pens pens;
    private final Subject subject;
    private final int maxLength;
    private @Nullable Speller speller;

    /// @param wanted  the mode to begin in; the first that there is when this machine does not have it
    public Writing(String text, Mode wanted, Subject subject, int maxLength, Pens pens) {
        this.pens = pens;
        this.subject = subject;
        this.maxLength = maxLength;
        this.modes = new ReadOnlyObjectWrapper<>(pens.modes());
        Mode mode = modes.get().contains(wanted) ? wanted : modes.get().getFirst();
        this.state = new ReadOnlyObjectWrapper<>(new State(text, "", List.of(), mode));
        pens.whenSettled(() -> modes.set(pens.modes()));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Mode>> modesProperty() {
        return modes.getReadOnlyProperty();
    }

    /// The finished strokes of what is being written by hand.
    public ReadOnlyObjectProperty<List<Stroke>> inkProperty() {
        return ink.getReadOnlyProperty();
    }

    public String text() {
        return state.get().text();
    }

    public List<String> candidates() {
        return state.get().candidates();
    }

    public void mode(Mode mode) {
        forget();
        state.set(new State(text(), "", List.of(), mode));
    }

    /// A key: one that composes in this mode joins what is typed, every other is written at once.
    public void key(String key) {
        Mode mode = state.get().mode();
        if (mode.composes(key)) {
            speller().key(key.charAt(0));
        } else {
            write(key);
        }
    }

    /// What is digits of it, as from a keyboard that somebody plugged in.
    public void digits(String typed) {
        typed.codePoints()
                .filter(Character::isDigit)
                .mapToObj(Character::toString)
                .forEach(this::key);
    }

    /// Takes one of the candidates; what is typed beyond it waits for its own.
    public void choose(int index) {
        State now = state.get();
        if (now.mode() == Mode.HAND && index < now.candidates().size()) {
            clearInk();
            write(now.candidates().get(index));
        } else if (now.mode() != Mode.HAND) {
            speller().choose(index);
        }
    }

    /// Takes the last letter back, or else the last character.
    public void delete() {
        State now = state.get();
        if (!now.letters().isEmpty()) {
            speller().delete();
        } else if (!now.text().isEmpty()) {
            int end = now.text().offsetByCodePoints(now.text().length(), -1);
            state.set(new State(now.text().substring(0, end), "", now.candidates(), now.mode()));
        }
    }

    /// The finger is there on the page.
    public void touch(double x, double y) {
        page.touch(x, y);
    }

    /// The finger has left the page: what was written so far is read.
    public void lift() {
        page.lift();
        read();
    }

    public void undoStroke() {
        page.undo();
        read();
    }

    public void clearInk() {
        page.clear();
        read();
    }

    private void read() {
        List<Stroke> strokes = page.strokes();
        ink.set(strokes);
        if (strokes.isEmpty()) {
            offer(List.of());
        } else {
            pens.read(strokes, text(), texts -> {
                if (ink.get() == strokes) {
                    offer(texts);
                }
            });
        }
    }

    private void offer(List<String> texts) {
        State now = state.get();
        state.set(new State(now.text(), "", texts, now.mode()));
    }

    private Speller speller() {
        if (speller == null) {
            var shown = new Shown();
            speller = pens.speller(state.get().mode(), subject, shown::show);
            shown.of = speller;
        }
        return speller;
    }

    /// Answers of a speller that was given up come too late and are not taken.
    private final class Shown {
        private @Nullable Speller of;

        private void show(Composition now) {
            if (of == speller) {
                String text = joined(now.commit());
                state.set(new State(
                        text, now.preedit(), now.candidates(), state.get().mode()));
            }
        }
    }

    private void write(String more) {
        State now = state.get();
        state.set(new State(joined(more), now.letters(), now.candidates(), now.mode()));
    }

    private String joined(String more) {
        String text = text() + more;
        return text.codePointCount(0, text.length()) <= maxLength ? text : text();
    }

    private void forget() {
        if (speller != null) {
            speller.close();
            speller = null;
        }
        page.clear();
        ink.set(List.of());
    }

    /// Forgets what is written and how.
    @Override
    public void close() {
        forget();
        state.set(new State("", "", List.of(), state.get().mode()));
    }
}
