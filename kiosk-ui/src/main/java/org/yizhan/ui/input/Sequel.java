package org.yizhan.ui.input;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// How likely a character is, alone and after another one, by the words of a dictionary. It is counted once, where
/// there is memory for it, and read from a file afterwards.
final class Sequel {
    private static final double UNSEEN = 0.5;

    /// How much of a character's likelihood comes from what stands before it.
    private static final double FROM_BEFORE = 0.6;

    private final Map<Integer, Float> alone;
    private final Map<Integer, Float> begun;
    private final long[] pairs;
    private final float[] weights;
    private final double total;

    private Sequel(Map<Integer, Float> alone, Map<Integer, Float> begun, long[] pairs, float[] weights) {
        this.alone = alone;
        this.begun = begun;
        this.pairs = pairs;
        this.weights = weights;
        this.total = alone.values().stream().mapToDouble(Float::doubleValue).sum();
    }

    /// Counts a dictionary in Rime's form.
    static Sequel of(Path dictionary) throws IOException {
        var counts = new Counts();
        try (Stream<DictionaryLine> lines = DictionaryLine.of(Files.lines(dictionary))) {
            lines.forEach(counts::learn);
        }
        long[] pairs = counts.pairs.keySet().stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        var weights = new float[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            weights[i] = counts.pairs.getOrDefault(pairs[i], 0f);
        }
        return new Sequel(counts.alone, counts.begun, pairs, weights);
    }

    private static final class Counts {
        private final Map<Integer, Float> alone = new HashMap<>();
        private final Map<Integer, Float> begun = new HashMap<>();
        private final Map<Long, Float> pairs = new HashMap<>();

        // Weights span six orders of magnitude; a word's own count says more about it than about its parts, so parts
        // count with its root.
        private void learn(DictionaryLine line) {
            int[] characters = line.text().codePoints().toArray();
            if (characters.length == 1) {
                alone.merge(characters[0], (float) line.weight(), Float::sum);
                return;
            }
            var weight = (float) Math.sqrt(line.weight());
            for (int i = 1; i < characters.length; i++) {
                pairs.merge(pair(characters[i - 1], characters[i]), weight, Float::sum);
                begun.merge(characters[i - 1], weight, Float::sum);
            }
        }
    }

    void write(Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            write(out, alone);
            write(out, begun);
            out.writeInt(pairs.length);
            for (int i = 0; i < pairs.length; i++) {
                out.writeLong(pairs[i]);
                out.writeFloat(weights[i]);
            }
        }
    }

    private static void write(DataOutputStream out, Map<Integer, Float> counts) throws IOException {
        out.writeInt(counts.size());
        for (Map.Entry<Integer, Float> count : counts.entrySet()) {
            out.writeInt(count.getKey());
            out.writeFloat(count.getValue());
        }
    }

    /// What [#write] wrote.
    static Sequel read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            Map<Integer, Float> alone = counts(in);
            Map<Integer, Float> begun = counts(in);
            var pairs = new long[in.readInt()];
            var weights = new float[pairs.length];
            for (int i = 0; i < pairs.length; i++) {
                pairs[i] = in.readLong();
                weights[i] = in.readFloat();
            }
            return new Sequel(alone, begun, pairs, weights);
        }
    }

    private static Map<Integer, Float> counts(DataInputStream in) throws IOException {
        int size = in.readInt();
        var counts = HashMap.<Integer, Float>newHashMap(size);
        for (int i = 0; i < size; i++) {
            counts.put(in.readInt(), in.readFloat());
        }
        return counts;
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
        int at = Arrays.binarySearch(pairs, pair(before, character));
        double after = at < 0 ? 0 : weights[at] / (double) all;
        return Math.log(FROM_BEFORE * after + (1 - FROM_BEFORE) * own);
    }

    private static long pair(int first, int second) {
        return (long) first << 32 | second;
    }
}
