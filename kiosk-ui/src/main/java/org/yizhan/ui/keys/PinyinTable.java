package org.yizhan.ui.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// Syllable → characters, surnames first, then the common ones. A general table: it knows nobody of the village.
public final class PinyinTable {
    private static final String PATH = "/yizhan/i18n/kiosk-pinyin.properties";
    private static final int LONGEST = 6;

    private final TreeMap<String, String> syllables;

    PinyinTable(Map<String, String> syllables) {
        this.syllables = new TreeMap<>(syllables);
    }

    /// Reads the table the first time somebody writes.
    public static PinyinTable load() {
        return Held.TABLE;
    }

    /// The part of `letters` that the candidates are for: its longest beginning that is a syllable, or the
    /// beginning of one.
    String head(String letters) {
        for (int length = Math.min(LONGEST, letters.length()); length > 0; length--) {
            String head = letters.substring(0, length);
            if (syllables.containsKey(head)) {
                return head;
            }
        }
        return letters.substring(0, Math.min(LONGEST, letters.length()));
    }

    /// Characters for what was typed: those of the syllable itself, then those of syllables that begin so.
    List<String> candidates(String letters) {
        if (letters.isEmpty()) {
            return List.of();
        }
        String head = head(letters);
        var found = new StringBuilder(syllables.getOrDefault(head, ""));
        if (letters.length() == head.length()) {
            syllables
                    .subMap(head, false, head + Character.MAX_VALUE, false)
                    .values()
                    .forEach(found::append);
        }
        return found.codePoints().distinct().mapToObj(Character::toString).toList();
    }

    private static final class Held {
        static final PinyinTable TABLE = new PinyinTable(read());

        private static Map<String, String> read() {
            var properties = new Properties();
            try (InputStream in = PinyinTable.class.getResourceAsStream(PATH)) {
                if (in != null) {
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var syllables = new TreeMap<String, String>();
            properties.forEach((syllable, characters) -> syllables.put((String) syllable, (String) characters));
            return syllables;
        }
    }
}
