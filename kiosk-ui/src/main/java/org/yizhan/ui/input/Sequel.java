package org.yizhan.ui.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// How likely a character is, alone and after another one, by the words of a dictionary.
final class Sequel {
    private static final double UNSEEN = 0.5;

    /// How much of a character's likelihood comes from what stands before it.
    private static final double FROM_BEFORE = 0.6;

    private final Map<Integer, Float> alone = new HashMap<>();
    private final Map<Long, Float> pairs = new HashMap<>();
    private final Map<Integer, Float> begun = new HashMap<>();
    private double total;

    private Sequel() {}

    static Sequel read(Path dictionary) throws IOException {
        var sequel = new Sequel();
        try (Stream<DictionaryLine> lines = DictionaryLine.of(Files.lines(dictionary))) {
            lines.forEach(sequel::learn);
        }
        return sequel;
    }

    // Weights span six orders of magnitude; a word's own count says more about it than about its parts, so parts
    // count with its root.
    private void learn(DictionaryLine line) {
        int[] characters = line.text().codePoints().toArray();
        if (characters.length == 1) {
            alone.merge(characters[0], (float) line.weight(), Float::sum);
            total += line.weight();
            return;
        }
        var weight = (float) Math.sqrt(line.weight());
        for (int i = 1; i < characters.length; i++) {
            pairs.merge(pair(characters[i - 1], characters[i]), weight, Float::sum);
            begun.merge(characters[i - 1], weight, Float::sum);
        }
    }

    /// The logarithm of its probability.
    ///
    /// @param before  the character before it, or -1
    double likelihood(int character, int before) {
        double own = (alone.getOrDefault(character, 0f) + UNSEEN) / (total + 1);
        float all = begun.getOrDefault(before, 0f);
        if (all == 0) {
            return Math.log(own);
        }
        double after = pairs.getOrDefault(pair(before, character), 0f) / (double) all;
        return Math.log(FROM_BEFORE * after + (1 - FROM_BEFORE) * own);
    }

    private static long pair(int first, int second) {
        return (long) first << 32 | second;
    }
}
