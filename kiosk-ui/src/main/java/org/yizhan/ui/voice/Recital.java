package org.yizhan.ui.voice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A voice that can read any text: its clips, and how they follow each other.
record Recital(String pack, Clips clips, Reciter reciter) {
    static Recital load(String pack, @Nullable Path voices, Lexicon lexicon) throws IOException {
        Clips clips = Clips.load(pack, voices);
        return new Recital(pack, clips, new Reciter(lexicon, clips::hasSentence));
    }

    List<Sound> of(String text) {
        return reciter.recite(text);
    }
}
