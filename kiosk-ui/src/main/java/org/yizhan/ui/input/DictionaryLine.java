package org.yizhan.ui.input;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A line of a Rime dictionary: a text, its syllables (or strokes), how often it is written.
record DictionaryLine(String text, String code, long weight) {
    private static @Nullable DictionaryLine parse(String line) {
        int first = line.indexOf('\t');
        int second = line.indexOf('\t', first + 1);
        if (first <= 0 || second < 0) {
            return null;
        }
        try {
            return new DictionaryLine(
                    line.substring(0, first),
                    line.substring(first + 1, second),
                    Long.parseLong(line, second + 1, line.length(), 10));
        } catch (NumberFormatException notALine) {
            return null;
        }
    }

    /// The lines with a weight; head and comments are passed over.
    static Stream<DictionaryLine> of(Stream<String> lines) {
        return lines.<DictionaryLine>mapMulti((line, sink) -> {
            DictionaryLine parsed = parse(line);
            if (parsed != null) {
                sink.accept(parsed);
            }
        });
    }

    /// What two lines may not share in one dictionary.
    String key() {
        return text + "\t" + code;
    }

    @Override
    public String toString() {
        return key() + "\t" + weight;
    }
}
