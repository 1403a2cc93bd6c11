package org.yizhan.ui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComposerTest {
    private final Typing typing = Engines.typing();
    private final Composer composer = typing.composeName(KeyLayout.PINYIN);

    @AfterEach
    void close() {
        composer.close();
    }

    private static List<String> type(Composer composer, String keys) {
        Composition now = composer.clear();
        for (char key : keys.toCharArray()) {
            now = composer.key(key);
        }
        return now.candidates();
    }

    @ParameterizedTest
    @CsvSource({
        "wangguiying, 王桂英",
        "liming, 李明",
        "zhangwei, 张伟",
        "ouyangxiu, 欧阳修",
        "zengguofan, 曾国藩",
        "lvfang, 吕芳",
        "chenjing, 陈静",
        "shanxiulan, 单秀兰",
        "yuchijianguo, 尉迟建国",
        "wang, 王",
        "guiying, 桂英"
    })
    void a_name_stands_first(String keys, String name) {
        assertEquals(name, type(composer, keys).getFirst());
    }

    @Test
    void elsewhere_words_stand_where_they_stood() {
        try (Composer words = typing.compose(KeyLayout.PINYIN)) {
            assertEquals("黎明", type(words, "liming").getFirst());
            assertFalse(type(words, "wangguiying").contains("王桂英"));
        }
    }

    @Test
    void a_word_is_still_offered_behind_the_names() {
        List<String> candidates = type(composer, "liming");

        assertTrue(candidates.containsAll(List.of("黎明", "立名")), candidates.toString());
    }

    @Test
    void a_reading_that_is_none_of_a_surname_makes_no_name() {
        assertTrue(type(composer, "xieguiying").contains("解桂英"));
        assertFalse(type(composer, "jieguiying").contains("解桂英"));
    }

    @Test
    void initials_bring_names_first_too() {
        assertEquals("王", type(composer, "wangxm").getFirst().substring(0, 1));
        assertEquals("王", type(composer, "wgy").getFirst().substring(0, 1));
    }

    @Test
    void nine_keys_read_names_too() {
        try (Composer nine = typing.composeName(KeyLayout.NINE_KEYS)) {
            assertEquals("张伟", type(nine, "94264934").getFirst());
        }
    }

    @Test
    void digits_that_the_engine_reads_as_no_name_are_parted_by_a_surname() {
        try (Composer nine = typing.composeName(KeyLayout.NINE_KEYS)) {
            List<String> candidates = type(nine, "92644849464");
            assertTrue(candidates.subList(0, 6).contains("王桂英"), candidates.toString());
            assertEquals(new Composition("", List.of(), "王桂英"), nine.choose(candidates.indexOf("王桂英")));
        }
    }

    @Test
    void where_an_apostrophe_was_typed_no_syllable_goes_across_it() {
        try (Composer nine = typing.composeName(KeyLayout.NINE_KEYS)) {
            assertTrue(type(nine, "9264'4849464").contains("王桂英"), "it parts where the name does");
            assertFalse(type(nine, "92'644849464").contains("王桂英"), "it parts within 王");
            assertFalse(type(nine, "9264484946'4").contains("王桂英"), "it parts within 英");
        }
    }

    @ParameterizedTest
    @CsvSource({"92644849464, 王桂英", "94264934, 张伟"})
    void nothing_stands_before_a_name_that_takes_but_a_part_of_the_digits(String digits, String name) {
        try (Composer nine = typing.composeName(KeyLayout.NINE_KEYS)) {
            List<String> candidates = type(nine, digits);
            int place = candidates.indexOf(name);
            assertTrue(place >= 0, candidates.toString());
            for (int before = 0; before < place; before++) {
                type(nine, digits);
                assertEquals("", nine.choose(before).preedit(), candidates.get(before));
            }
        }
    }

    @Test
    void what_was_put_together_takes_all_that_was_typed() {
        int index = type(composer, "wangguiying").indexOf("王桂英");

        assertEquals(new Composition("", List.of(), "王桂英"), composer.choose(index));
        assertEquals("l", composer.key('l').preedit());
    }

    @Test
    void a_surname_may_be_chosen_alone_and_the_rest_after_it() {
        List<String> candidates = type(composer, "wangxiumin");

        Composition rest = composer.choose(candidates.indexOf("王"));
        assertTrue(rest.preedit().startsWith("王"), rest.preedit());
        assertEquals("", rest.commit());
        assertTrue(composer.choose(0).commit().startsWith("王"));
    }

    @Test
    void a_key_taken_back_brings_the_shorter_name() {
        type(composer, "liming");

        assertEquals(type(composer, "limin"), List.copyOf(backFrom("liming")));
    }

    private List<String> backFrom(String keys) {
        type(composer, keys);
        return composer.delete().candidates();
    }
}
