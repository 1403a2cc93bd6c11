package org.yizhan.ui.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yizhan.contract.LocalizedText;

/// What the engine's dictionary lacks: surnames under their readings as surnames, common given names, what village life
/// is spoken of in, the county's places and the center's official terms. No list of people has any part in it.
final class OwnWords {
    /// The general lists among its sources.
    static final List<String> LISTS = List.of("surnames.txt", "given-names.txt", "everyday-words.txt");

    private static final String PATH = "/yizhan/input/";
    private static final long SURNAME = 2500;
    private static final long COMPOUND = 800;
    private static final long GIVEN_NAME = 300;
    private static final long PLACE = 500;
    private static final long TERM = 500;

    /// Above nine tenths of the engine's words: what is said every day stands before what is rarely written and reads
    /// the same, and behind what is written often. Of 12 000 usual words 0.2 % leave the first three places for it.
    private static final long EVERYDAY = 2000;

    private final Readings readings;
    private final Map<String, DictionaryLine> words = new LinkedHashMap<>();

    private OwnWords(Readings readings) {
        this.readings = readings;
    }

    static Map<String, DictionaryLine> of(Readings readings, LocalWords local) throws IOException {
        var own = new OwnWords(readings);
        for (String line : lines("surnames.txt")) {
            int end = line.lastIndexOf(' ');
            own.surnames(line.substring(0, end), line.substring(end + 1));
        }
        own.words("given-names.txt", GIVEN_NAME);
        own.words("everyday-words.txt", EVERYDAY);
        local.places().forEach(own::place);
        local.terms().forEach(term -> own.add(term, readings.usual(term), TERM));
        return own.words;
    }

    static List<String> lines(String name) throws IOException {
        try (InputStream stream = OwnWords.class.getResourceAsStream(PATH + name)) {
            if (stream == null) {
                throw new IOException("no " + PATH + name);
            }
            var found = new ArrayList<String>();
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(found::add);
            return found;
        }
    }

    private void words(String name, long weight) throws IOException {
        for (String line : lines(name)) {
            for (String word : line.split(" ")) {
                String[] parts = word.split(":");
                String code = parts.length > 1 ? parts[1].replace("'", " ") : readings.usual(parts[0]);
                add(parts[0], code, weight);
            }
        }
    }

    private void surnames(String reading, String texts) {
        if (reading.contains(" ")) {
            add(texts, reading, COMPOUND);
        } else {
            texts.codePoints().mapToObj(Character::toString).forEach(text -> add(text, reading, SURNAME));
        }
    }

    // A village is also spoken of without the word 村.
    private void place(LocalizedText place) {
        String text = place.chinese();
        if (text.codePointCount(0, text.length()) < 2) {
            return;
        }
        String head = text.substring(0, text.offsetByCodePoints(text.length(), -1));
        String kind = readings.usual(text.substring(head.length()));
        String romanised = place.in(LocalizedText.ENGLISH).split(" ")[0].toLowerCase(Locale.ROOT);
        String spelling = readings.spelling(head, romanised);
        add(text, spelling + " " + kind, PLACE);
        if (head.codePointCount(0, head.length()) > 1) {
            add(head, spelling, PLACE);
        }
    }

    private void add(String text, String code, long weight) {
        if (code.split(" ").length == text.codePointCount(0, text.length())) {
            var line = new DictionaryLine(text, code, weight);
            words.merge(line.key(), line, (one, other) -> one.weight() >= other.weight() ? one : other);
        }
    }
}
