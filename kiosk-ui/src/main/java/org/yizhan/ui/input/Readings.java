package org.yizhan.ui.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How characters are read, the usual reading first, from a dictionary in Rime's form (text, syllables, weight).
final class Readings {
    private static final int LONGEST_WORD = 4;

    private record Reading(String syllable, long weight) {}

    private final Map<Integer, List<String>> syllables = new HashMap<>();
    private final Map<Integer, Long> weights = new HashMap<>();
    private final Map<String, String> words;

    private Readings(Map<Integer, List<Reading>> found, Map<String, String> words) {
        this.words = words;
        var interned = new HashMap<String, String>();
        found.forEach((character, readings) -> {
            readings.sort(Comparator.comparingLong(Reading::weight).reversed());
            syllables.put(
                    character,
                    readings.stream()
                            .map(reading -> interned.computeIfAbsent(reading.syllable(), key -> key))
                            .distinct()
                            .toList());
            weights.put(character, readings.stream().mapToLong(Reading::weight).sum());
        });
    }

    /// Of single characters: enough to find a name.
    static Readings ofCharacters(Path dictionary) throws IOException {
        return read(dictionary, 1);
    }

    /// Of words too, so that 银行卡 is read as 银行 is.
    static Readings ofWords(Path dictionary) throws IOException {
        return read(dictionary, LONGEST_WORD);
    }

    private static Readings read(Path dictionary, int longest) throws IOException {
        var found = new HashMap<Integer, List<Reading>>();
        var words = new HashMap<String, String>();
        try (Stream<DictionaryLine> lines = DictionaryLine.of(Files.lines(dictionary))) {
            lines.forEach(line -> {
                int length = line.text().codePointCount(0, line.text().length());
                if (length == 1) {
                    found.computeIfAbsent(line.text().codePointAt(0), key -> new ArrayList<>())
                            .add(new Reading(line.code(), line.weight()));
                } else if (length <= longest) {
                    words.putIfAbsent(line.text(), line.code());
                }
            });
        }
        return new Readings(found, words);
    }

    boolean hasWord(String text) {
        return words.containsKey(text);
    }

    /// Empty for a character the dictionary does not have.
    List<String> of(int character) {
        return syllables.getOrDefault(character, List.of());
    }

    /// How often a character is written, over all its readings.
    long weight(int character) {
        return weights.getOrDefault(character, 0L);
    }

    /// How a text is usually read, syllables parted by spaces: in its longest known words, then character by
    /// character. A character without a reading is left out.
    String usual(String text) {
        var read = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            String word = text.substring(at, end);
            List<String> alone = of(word.codePointAt(0));
            String known = words.getOrDefault(word, alone.isEmpty() ? "" : alone.getFirst());
            if (!known.isEmpty()) {
                read.add(known);
            }
            at = end;
        }
        return String.join(" ", read);
    }

    private int endOfWord(String text, int at) {
        for (int end = Math.min(text.length(), at + LONGEST_WORD); end > at + 1; end--) {
            if (words.containsKey(text.substring(at, end))) {
                return end;
            }
        }
        return text.offsetByCodePoints(at, 1);
    }

    /// The readings of a text that, run together, are `romanised`; the usual ones when no combination is.
    String spelling(String text, String romanised) {
        List<String> ways = List.of("");
        for (int character : text.codePoints().toArray()) {
            ways = ways.stream()
                    .flatMap(way -> of(character).stream().map(syllable -> (way + " " + syllable).strip()))
                    .filter(way -> romanised.startsWith(way.replace(" ", "")))
                    .toList();
        }
        return ways.stream()
                .filter(way -> way.replace(" ", "").equals(romanised))
                .findFirst()
                .orElseGet(() -> usual(text));
    }
}
