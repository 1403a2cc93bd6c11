package org.yizhan.ui.input;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The names a signed-in member of staff may complete, found by whole syllables, initials, or both mixed. They live
/// in memory alone, as long as this object does; nothing of them reaches the engine or the disk.
///
/// Every reading of a character counts: 单 is found under dan, shan and chan, whoever types it.
public final class Roster {
    private static final Roster NOBODY = new Roster(List.of());
    private static final String[] DIGITS = "2,2,2,3,3,3,4,4,4,5,5,5,6,6,6,7,7,7,7,8,8,8,9,9,9,9".split(",");

    /// @param whole  the letters reach through the name; otherwise they end within it
    record Match(String name, boolean whole) {}

    private record Person(String name, List<List<String>> letters, List<List<String>> digits) {}

    private enum Fit {
        SYLLABLES,
        INITIALS,
        BEGINNING,
        NONE
    }

    private final List<Person> people;

    private Roster(List<Person> people) {
        this.people = people;
    }

    public static Roster nobody() {
        return NOBODY;
    }

    /// @param names  those more often asked for first: names that fit equally well keep this order
    static Roster of(List<String> names, Readings readings) {
        return new Roster(names.stream().map(name -> person(name, readings)).toList());
    }

    private static Person person(String name, Readings readings) {
        List<List<String>> letters = name.codePoints()
                .mapToObj(readings::of)
                .filter(syllables -> !syllables.isEmpty())
                .toList();
        List<List<String>> digits = letters.stream()
                .map(syllables ->
                        syllables.stream().map(Roster::onDigits).distinct().toList())
                .toList();
        return new Person(name, letters, digits);
    }

    /// Whole names before beginnings, written-out ones before initials.
    List<Match> matching(String typed, KeyLayout layout) {
        String letters = typed.replace("'", "");
        if (letters.isEmpty() || layout == KeyLayout.STROKES) {
            return List.of();
        }
        var found = new ArrayList<List<Match>>();
        IntStream.range(0, 3).forEach(i -> found.add(new ArrayList<>()));
        for (Person person : people) {
            Fit fit = fit(letters, 0, layout == KeyLayout.NINE_KEYS ? person.digits() : person.letters(), 0);
            if (fit != Fit.NONE) {
                found.get(fit.ordinal()).add(new Match(person.name(), fit != Fit.BEGINNING));
            }
        }
        return found.stream().flatMap(List::stream).toList();
    }

    private static Fit fit(String typed, int at, List<List<String>> name, int character) {
        if (at == typed.length()) {
            return character == name.size() ? Fit.SYLLABLES : character == 0 ? Fit.NONE : Fit.BEGINNING;
        }
        if (character == name.size()) {
            return Fit.NONE;
        }
        Fit best = Fit.NONE;
        for (String syllable : name.get(character)) {
            if (typed.startsWith(syllable, at)) {
                best = better(best, fit(typed, at + syllable.length(), name, character + 1));
            }
            int shared = shared(typed, at, syllable);
            if (shared == typed.length() - at && shared < syllable.length()) {
                best = better(best, shared == 1 && character + 1 == name.size() ? Fit.INITIALS : Fit.BEGINNING);
            }
            if (shared > 0 && syllable.length() > 1) {
                best = better(best, atBest(Fit.INITIALS, fit(typed, at + 1, name, character + 1)));
            }
            if (shared > 1 && syllable.length() > 2 && syllable.charAt(1) == 'h') {
                best = better(best, atBest(Fit.INITIALS, fit(typed, at + 2, name, character + 1)));
            }
        }
        return best;
    }

    private static int shared(String typed, int at, String syllable) {
        int length = 0;
        while (length < syllable.length()
                && at + length < typed.length()
                && typed.charAt(at + length) == syllable.charAt(length)) {
            length++;
        }
        return length;
    }

    private static Fit better(Fit one, Fit other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Fit atBest(Fit limit, Fit fit) {
        return limit.compareTo(fit) >= 0 ? limit : fit;
    }

    private static String onDigits(String syllable) {
        var digits = new StringBuilder();
        syllable.chars()
                .filter(letter -> letter >= 'a' && letter <= 'z')
                .forEach(letter -> digits.append(DIGITS[letter - 'a']));
        return digits.toString();
    }
}
