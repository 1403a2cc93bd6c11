package org.yizhan.house.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yizhan.house.seed.SampleNames;

class SpellingTest {
    @TempDir
    Path dir;

    @Test
    void a_word_is_spelled_as_it_is_read_in_it_and_as_keys_have_letters() {
        assertEquals("yin hang ka", Spelling.syllables("银行卡"));
        assertEquals("hong lv deng", Spelling.syllables("红绿灯"));
    }

    @Test
    void a_name_is_spelled_without_its_dot_and_with_the_surnames_reading() throws IOException {
        Path sheet = Spelling.sheetOfNames(dir.resolve("names"), List.of("曾秀英", "阿迪力·玉素甫"));

        assertEquals("曾秀英\tzeng xiu ying\n阿迪力·玉素甫\ta di li yu su fu\n", Files.readString(sheet));
    }

    @Test
    void three_hundred_different_words_and_two_thousand_different_names_are_typed() throws IOException {
        var words = new HashSet<>(WordList.everyday());
        words.addAll(WordList.ofCatalogue());
        assertEquals(300, words.size());
        assertTrue(words.contains("路灯坏了") && words.contains("居民养老保险参保"));
        assertEquals(2000, new HashSet<>(SampleNames.draw(2000, 3)).size());
    }
}
