package org.yizhan.ui.input;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words the engine's small dictionary lacks, from the list that the jieba segmenter counts by (350 000 words with
/// their frequency, without readings; Apache-2.0, class path `/dict.txt`). Read once, when data is laid out.
final class CommonWords {
    private static final String LIST = "/dict.txt";
    private static final int LONGEST = 8;
    private static final long RAREST = 2;

    /// Names of people, places and bodies: famous ones, of elsewhere. Here other words are meant.
    private static final Set<String> ELSEWHERE = Set.of("nr", "nrt", "nrfg", "ns", "nt", "nz");

    private static final long TIMES_RARER = 20;

    private CommonWords() {}

    /// Those of two to eight characters that `readings` does not have; closed by the caller's terminal operation.
    static Stream<DictionaryLine> beyond(Readings readings) throws FileNotFoundException {
        InputStream stream = CommonWords.class.getResourceAsStream(LIST);
        if (stream == null) {
            throw new FileNotFoundException("no " + LIST + " on the class path");
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .mapMulti((line, sink) -> {
                    String[] parts = line.split(" ", 3);
                    DictionaryLine word = parts.length < 3
                            ? null
                            : parts[0].length() == 1 ? done(parts, readings) : word(parts, readings);
                    if (word != null) {
                        sink.accept(word);
                    }
                });
    }

    private static @Nullable DictionaryLine word(String[] parts, Readings readings) {
        String text = parts[0];
        int length = text.codePointCount(0, text.length());
        if (length < 2 || length > LONGEST || readings.hasWord(text)) {
            return null;
        }
        long count = Long.parseLong(parts[1]);
        String code = readings.usual(text);
        if (count < RAREST || code.split(" ").length != length) {
            return null;
        }
        return new DictionaryLine(text, code, ELSEWHERE.contains(parts[2]) ? 1 + count / TIMES_RARER : count);
    }

    // The list has no 坏了, 堵了, 断了: it parts such words. They are what reports are made of.
    private static @Nullable DictionaryLine done(String[] parts, Readings readings) {
        String text = parts[0] + "了";
        String code = readings.usual(text);
        boolean verb = parts[2].startsWith("v") || parts[2].equals("a");
        long weight = readings.weight(parts[0].codePointAt(0)) / TIMES_RARER;
        return !verb || weight < RAREST || readings.hasWord(text) || code.split(" ").length != 2
                ? null
                : new DictionaryLine(text, code, weight);
    }
}
