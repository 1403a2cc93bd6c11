package org.yizhan.ui.voice;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// How Chinese is read: 40 000 characters and 43 000 words with characters of several readings, from the dictionary of
/// the library `pinyin` (Apache-2.0, its data MIT; only the data are read), and what is read otherwise here.
/// It takes 5 MB: characters are numbers in one array, and a word that is read as its characters are has no text.
final class Lexicon {
    private static final String CHARACTERS = "/pinyin_dict_char.txt";
    private static final String WORDS = "/pinyin_dict_phrase.txt";
    private static final String OWN = "/yizhan/voices/readings.txt";

    private static final char FIRST = '\u3007';
    private static final char LAST = '\u9fff';
    /// Stands for the part of a name that is not told, and is not spoken.
    private static final char HIDDEN = '＊';

    /// A character and its syllable.
    record Read(char character, String syllable) {}

    private final short[] characters = new short[LAST - FIRST + 1];
    private final List<String> syllables = new ArrayList<>(List.of(""));
    private final Map<String, String> words = new HashMap<>(1 << 16);
    private int longest = 1;

    private Lexicon() {}

    /// A tenth of a second's work.
    static Lexicon load() throws IOException {
        var lexicon = new Lexicon();
        var numbers = new HashMap<String, Short>();
        lines(CHARACTERS, ':', (text, readings) -> lexicon.character(text, readings, numbers));
        lines(WORDS, ':', lexicon::word);
        lines(OWN, '=', (text, reading) -> lexicon.own(text, reading, numbers));
        return lexicon;
    }

    /// Whether the character can be part of a word here.
    static boolean holds(char c) {
        return c == HIDDEN || c == FIRST || c >= '\u3400' && c <= LAST;
    }

    boolean reads(char c) {
        return c == HIDDEN || holds(c) && characters[c - FIRST] != 0;
    }

    /// That a word or a character is read with.
    Set<String> everySyllableOfWords() {
        var every = new TreeSet<String>();
        for (String reading : words.values()) {
            every.addAll(Arrays.asList(reading.split(" ")));
        }
        every.remove("");
        return every;
    }

    /// The words of a run of characters, as few as possible, each with its reading. A character that is not known is
    /// left out, as is the hidden part of a name.
    List<List<Read>> words(String run) {
        int[] ends = ends(run);
        var found = new ArrayList<List<Read>>();
        for (int at = 0; at < run.length(); at = ends[at]) {
            List<Read> word = read(run.substring(at, ends[at]));
            if (!word.isEmpty()) {
                found.add(word);
            }
        }
        return found;
    }

    /// Where the word that begins at each place ends.
    private int[] ends(String run) {
        int length = run.length();
        int[] ends = new int[length];
        int[] count = new int[length + 1];
        for (int at = length - 1; at >= 0; at--) {
            count[at] = Integer.MAX_VALUE;
            for (int end = Math.min(length, at + longest); end > at; end--) {
                boolean isWord = end == at + 1 || words.containsKey(run.substring(at, end));
                if (isWord && count[end] + 1 < count[at]) {
                    count[at] = count[end] + 1;
                    ends[at] = end;
                }
            }
        }
        return ends;
    }

    private List<Read> read(String word) {
        String known = words.getOrDefault(word, "");
        List<String> reading = known.isEmpty() ? usual(word) : Arrays.asList(known.split(" "));
        var read = new ArrayList<Read>();
        int next = 0;
        for (char c : word.toCharArray()) {
            if (c != HIDDEN) {
                String syllable = reading.get(next++);
                if (!syllable.isEmpty()) {
                    read.add(new Read(c, syllable));
                }
            }
        }
        return read;
    }

    private List<String> usual(String word) {
        var usual = new ArrayList<String>(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != HIDDEN) {
                usual.add(holds(c) ? syllables.get(characters[c - FIRST]) : "");
            }
        }
        return usual;
    }

    private void character(String text, String readings, Map<String, Short> numbers) {
        if (text.length() == 1 && holds(text.charAt(0))) {
            for (String reading : readings.split(",")) {
                String syllable = Tones.numbered(reading);
                if (!syllable.isEmpty()) {
                    put(text.charAt(0), syllable, numbers);
                    return;
                }
            }
        }
    }

    private void put(char character, String syllable, Map<String, Short> numbers) {
        characters[character - FIRST] = numbers.computeIfAbsent(syllable, added -> {
            syllables.add(added);
            return (short) (syllables.size() - 1);
        });
    }

    private void word(String text, String accented) {
        var reading = new ArrayList<String>();
        for (String syllable : accented.split(" ")) {
            reading.add(Tones.numbered(syllable));
        }
        if (reading.size() == text.length() && !reading.contains("")) {
            words.put(text, reading.equals(usual(text)) ? "" : String.join(" ", reading));
            longest = Math.max(longest, text.length());
        }
    }

    private void own(String text, String reading, Map<String, Short> numbers) {
        if (text.length() == 1) {
            put(text.charAt(0), reading, numbers);
        } else {
            words.put(text, reading);
            longest = Math.max(longest, text.length());
        }
    }

    private static void lines(String resource, char separator, BiConsumer<String, String> use) throws IOException {
        @Nullable InputStream stream = Lexicon.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new FileNotFoundException("no " + resource + " on the class path");
        }
        try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            in.lines().forEach(line -> {
                int at = line.indexOf(separator);
                if (at > 0 && line.charAt(0) != '#') {
                    use.accept(line.substring(0, at), line.substring(at + 1).strip());
                }
            });
        }
    }
}
