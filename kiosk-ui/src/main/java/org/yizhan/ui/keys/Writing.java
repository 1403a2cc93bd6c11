package org.yizhan.ui.keys;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is being written, key by key.
public final class Writing {
    public enum Mode {
        PINYIN,
        LATIN,
        DIGITS
    }

    /// @param text     what stands
    /// @param letters  pinyin that is not a character yet
    public record State(String text, String letters, Mode mode) {}

    private final ReadOnlyObjectWrapper<State> state;
    private final PinyinTable table;
    private final int maxLength;

    public Writing(String text, Mode mode, int maxLength, PinyinTable table) {
        this.state = new ReadOnlyObjectWrapper<>(new State(text, "", mode));
        this.table = table;
        this.maxLength = maxLength;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public String text() {
        return state.get().text();
    }

    public List<String> candidates() {
        return table.candidates(state.get().letters());
    }

    public void mode(Mode mode) {
        state.set(new State(text(), "", mode));
    }

    /// A key: a letter joins the pinyin in that mode, everything else is written at once.
    public void key(String key) {
        State now = state.get();
        if (now.mode() == Mode.PINYIN && key.matches("[a-z]")) {
            state.set(new State(now.text(), now.letters() + key, now.mode()));
        } else {
            write(key, now.letters());
        }
    }

    /// Takes a candidate for the syllable it stands for; further letters wait for theirs.
    public void choose(String candidate) {
        String letters = state.get().letters();
        write(candidate, letters.substring(table.head(letters).length()));
    }

    /// Takes the last letter back, or else the last character.
    public void delete() {
        State now = state.get();
        if (!now.letters().isEmpty()) {
            state.set(new State(
                    now.text(), now.letters().substring(0, now.letters().length() - 1), now.mode()));
        } else if (!now.text().isEmpty()) {
            int end = now.text().offsetByCodePoints(now.text().length(), -1);
            state.set(new State(now.text().substring(0, end), "", now.mode()));
        }
    }

    private void write(String more, String lettersLeft) {
        String text = text() + more;
        boolean fits = text.codePointCount(0, text.length()) <= maxLength;
        state.set(new State(
                fits ? text : text(), fits ? lettersLeft : "", state.get().mode()));
    }
}
