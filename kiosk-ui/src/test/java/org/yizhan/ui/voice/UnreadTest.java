package org.yizhan.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever stands on a screen of the sample center can be heard: its own words, and what county and village wrote.
class UnreadTest {
    private static final Path ASSETS = Path.of(System.getProperty("yizhan.root"), "assets");
    private static final String HAN = ".*\\p{IsHan}.*";

    private final Set<String> texts = new TreeSet<>();

    @Test
    void no_text_of_the_seed_or_of_the_kiosk_has_a_character_that_is_not_read() throws IOException {
        Lexicon lexicon = Lexicon.load();
        Set<String> unread = new TreeSet<>();
        for (String text : texts()) {
            Figures.written(text)
                    .chars()
                    .filter(c -> !isSaid(lexicon, (char) c))
                    .forEach(c -> unread.add((char) c + " in " + text));
        }
        assertEquals(Set.of(), unread);
    }

    @Test
    void the_shipped_voice_has_a_clip_for_all_that_is_said() throws IOException {
        Clips clips = Clips.load("zh-CN", null);
        var reciter = new Reciter(Lexicon.load(), clips::hasSentence);
        Set<String> silent = new TreeSet<>();
        for (String text : texts()) {
            for (Sound sound : reciter.recite(text)) {
                boolean heard = switch (sound) {
                    case Sound.Syllable(String name) -> clips.has(name);
                    case Sound.Letter letter -> clips.of(letter).length > 0;
                    case Sound.Sentence sentence -> clips.of(sentence).length > 0;
                    case Sound.Pause pause -> true;
                };
                if (!heard) {
                    silent.add(sound + " in " + text);
                }
            }
        }
        assertEquals(Set.of(), silent);
    }

    @Test
    void the_shipped_voice_has_every_syllable_of_the_dictionary() throws IOException {
        Clips clips = Clips.load("zh-CN", null);
        Set<String> silent = new TreeSet<>();
        for (String syllable : Lexicon.load().everySyllableOfWords()) {
            if (!clips.has(syllable)) {
                silent.add(syllable);
            }
        }
        assertEquals(Set.of(), silent);
    }

    private static boolean isSaid(Lexicon lexicon, char c) {
        return lexicon.reads(c)
                || c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || Character.isWhitespace(c)
                || Reciter.isMark(c)
                || c == '{'
                || c == '}';
    }

    private Set<String> texts() throws IOException {
        if (texts.isEmpty()) {
            try (Stream<Path> bundles = Files.list(ASSETS.resolve("i18n/kiosk"))) {
                for (Path bundle : bundles.filter(file -> file.toString().endsWith("_zh_CN.properties"))
                        .toList()) {
                    words(bundle);
                }
            }
            try (Stream<Path> seed = Files.list(ASSETS.resolve("seed"))) {
                for (Path file :
                        seed.filter(name -> name.toString().endsWith(".json")).toList()) {
                    collect(new ObjectMapper().readTree(file.toFile()));
                }
            }
            assertTrue(texts.size() > 700, texts.size() + " texts are too few");
        }
        return texts;
    }

    private void words(Path bundle) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(bundle)) {
            properties.load(in);
        }
        properties.values().stream()
                .map(Object::toString)
                .filter(text -> text.matches(HAN))
                .forEach(texts::add);
    }

    private void collect(JsonNode node) {
        if (node.isTextual() && node.asText().replaceAll("\\s", "").matches(HAN)) {
            texts.add(node.asText());
        }
        node.forEach(this::collect);
    }
}
