package org.yizhan.ui.input;

import java.util.List;

/// What is being typed and may still change.
///
/// @param preedit     as it is to be shown: syllables parted, what was already chosen in Hanzi
/// @param candidates  likeliest first; the index is what [Composer#choose] takes
/// @param commit      text that was finished by the last step and now belongs to the field; mostly empty
public record Composition(String preedit, List<String> candidates, String commit) {
    public static final Composition EMPTY = new Composition("", List.of(), "");

    public Composition {
        candidates = List.copyOf(candidates);
    }

    public boolean isEmpty() {
        return preedit.isEmpty();
    }
}
