package org.yizhan.ui.voice;

/// One thing that a voice utters.
sealed interface Sound {
    /// `ma3`; v stands for ü, 5 for no tone.
    record Syllable(String name) implements Sound {}

    /// A Latin letter by its name.
    record Letter(char letter) implements Sound {}

    /// Words that the voice has a recording of as a whole, without what parts them from the next.
    record Sentence(String words) implements Sound {}

    record Pause(int millis) implements Sound {}
}
