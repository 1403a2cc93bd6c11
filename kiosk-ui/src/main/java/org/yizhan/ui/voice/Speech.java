package org.yizhan.ui.voice;

import java.util.List;
import java.util.function.IntConsumer;

/// Texts to be spoken one after the other. Both commands are run by the voice's thread.
///
/// @param begun  with the index of a text that begins to be heard
/// @param over   when the last has been heard, or something else is wanted; whether there was a voice at all
record Speech(List<String> texts, IntConsumer begun, Over over) {
    interface Over {
        void ended(boolean hadVoice);
    }

    Speech {
        texts = List.copyOf(texts);
    }
}
