package org.yizhan.ui.voice;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.yizhan.ui.text.Language;

/// What the FX thread knows of the voice: whether it can be asked to read, whether it is reading, and where.
public final class ReadAloud {
    private final Voice voice;
    private final Executor fx;
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private List<Passage> passages = List.of();
    private @Nullable Passage now;
    private int turn;

    public ReadAloud(Voice voice, Executor fx) {
        this.voice = voice;
        this.fx = fx;
    }

    /// The shipped voices speak Chinese.
    public static boolean speaks(Language language) {
        return language == Language.CHINESE;
    }

    /// Whether there is a voice here, and the center wants it.
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    public void offer(boolean wanted) {
        offered.set(wanted);
    }

    /// Reads a screen from its beginning.
    public void read(List<Passage> screen) {
        stop();
        if (!screen.isEmpty()) {
            passages = screen;
            reading.set(true);
            say(screen.stream().map(Passage::text).toList());
        }
    }

    /// Says something that nobody asked for, such as a number whose paper did not come.
    public void announce(List<String> words, Language language) {
        if (speaks(language)) {
            stop();
            say(words);
        }
    }

    public void stop() {
        turn++;
        voice.stop();
        rest();
    }

    /// Nothing stays of what was read.
    public void forget() {
        stop();
        voice.forget();
    }

    private void say(List<String> words) {
        int mine = turn;
        voice.say(new Speech(
                words,
                index -> fx.execute(() -> begun(mine, index)),
                hadVoice -> fx.execute(() -> over(mine, hadVoice))));
    }

    private void begun(int mine, int index) {
        if (mine == turn && index < passages.size()) {
            leave();
            now = passages.get(index);
            now.begin();
        }
    }

    private void over(int mine, boolean hadVoice) {
        if (!hadVoice) {
            offered.set(false);
        }
        if (mine == turn) {
            rest();
        }
    }

    private void rest() {
        leave();
        passages = List.of();
        reading.set(false);
    }

    private void leave() {
        if (now != null) {
            now.end();
            now = null;
        }
    }
}
