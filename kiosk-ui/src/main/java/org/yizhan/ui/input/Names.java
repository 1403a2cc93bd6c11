package org.yizhan.ui.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What names are made of in this country: its surnames and common given names, and nobody's in particular.
final class Names {
    private static final Pattern INITIAL = Pattern.compile("[2-9]|[a-z]|[zcs]h");

    /// @param syllables  its reading as a surname
    record Surname(String text, List<String> syllables) {}

    /// How much a text is like a given name.
    enum Likeness {
        LISTED,
        /// Made of characters that given names are made of.
        POSSIBLE,
        NONE
    }

    private final List<Surname> surnames = new ArrayList<>();
    private final Set<String> given = new HashSet<>();
    private final Map<Integer, Integer> written = new HashMap<>();

    private Names() {}

    static Names load() throws IOException {
        var names = new Names();
        for (String line : OwnWords.lines("surnames.txt")) {
            int end = line.lastIndexOf(' ');
            List<String> syllables = List.of(line.substring(0, end).split(" "));
            String texts = line.substring(end + 1);
            List<String> each = syllables.size() > 1
                    ? List.of(texts)
                    : texts.codePoints().mapToObj(Character::toString).toList();
            each.forEach(text -> names.surnames.add(new Surname(text, syllables)));
        }
        for (String line : OwnWords.lines("given-names.txt")) {
            for (String word : line.split(" ")) {
                String text = word.split(":")[0];
                names.given.add(text);
                text.codePoints().forEach(character -> names.written.merge(character, 1, Integer::sum));
            }
        }
        return names;
    }

    /// Surnames that the syllables begin with, those of two syllables before others, commoner ones before rarer.
    ///
    /// @param syllables  as typed on that layout; one may be an initial alone
    List<Surname> heading(List<String> syllables, KeyLayout layout) {
        return surnames.stream()
                .filter(surname -> surname.syllables().size() <= syllables.size())
                .filter(surname -> IntStream.range(0, surname.syllables().size())
                        .allMatch(i -> reads(
                                syllables.get(i),
                                layout.typed(surname.syllables().get(i)))))
                .sorted(Comparator.comparing(surname -> -surname.syllables().size()))
                .toList();
    }

    /// The surnames' readings that what was typed begins with, commoner ones first, each syllable as it is typed.
    Stream<List<String>> beginning(String typed, KeyLayout layout) {
        return surnames.stream()
                .map(surname -> surname.syllables().stream().map(layout::typed).toList())
                .filter(reading -> typed.startsWith(String.join("", reading)))
                .distinct();
    }

    private static boolean reads(String typed, String reading) {
        return reading.equals(typed)
                || reading.startsWith(typed) && INITIAL.matcher(typed).matches();
    }

    Likeness likeness(String text) {
        if (given.contains(text)) {
            return Likeness.LISTED;
        }
        return !text.isEmpty() && text.codePoints().allMatch(written::containsKey) ? Likeness.POSSIBLE : Likeness.NONE;
    }

    /// In how many of the common given names a character stands.
    int written(String character) {
        return written.getOrDefault(character.codePointAt(0), 0);
    }
}
