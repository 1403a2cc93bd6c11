package org.yizhan.ui.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WritingTest {
    private static final PinyinTable SMALL =
            new PinyinTable(Map.of("wang", "王汪网", "wan", "万完", "xiu", "秀修", "xi", "席西", "a", "阿"));

    private final Writing writing = new Writing("", Writing.Mode.PINYIN, Writing.Subject.NAME, 4, new TablePens(SMALL));

    private void type(String keys) {
        keys.chars().mapToObj(Character::toString).forEach(writing::key);
    }

    @Test
    void a_syllable_offers_its_characters() {
        type("wang");

        assertEquals(List.of("王", "汪", "网"), writing.candidates());
    }

    @Test
    void the_beginning_of_a_syllable_offers_what_it_may_become() {
        type("wa");

        assertEquals(List.of("万", "完", "王", "汪", "网"), writing.candidates());
    }

    @Test
    void two_syllables_are_chosen_one_after_the_other() {
        type("wangxiu");
        writing.choose(0);
        assertEquals(
                new Writing.State("王", "xiu", List.of("秀", "修"), Writing.Mode.PINYIN),
                writing.stateProperty().get());
        writing.choose(0);

        assertEquals("王秀", writing.text());
    }

    @Test
    void deleting_takes_letters_first_then_characters() {
        type("wang");
        writing.choose(0);
        type("xi");
        writing.delete();
        assertEquals("x", writing.stateProperty().get().letters());
        writing.delete();
        writing.delete();

        assertEquals("", writing.text());
    }

    @Test
    void no_more_is_written_than_has_room() {
        writing.mode(Writing.Mode.DIGITS);
        type("123456");

        assertEquals("1234", writing.text());
    }

    @Test
    void a_dot_between_the_parts_of_a_name_is_written_at_once() {
        writing.key("·");

        assertEquals("·", writing.text());
    }

    @Test
    void nothing_is_kept_of_what_was_closed() {
        type("wang");
        writing.choose(0);
        type("xi");

        writing.close();

        assertEquals(
                new Writing.State("", "", List.of(), Writing.Mode.PINYIN),
                writing.stateProperty().get());
    }

    @Test
    void the_table_that_is_shipped_knows_surnames_first_and_rare_names_too() {
        PinyinTable table = PinyinTable.load();

        assertEquals("张", table.candidates("zhang").getFirst());
        assertEquals("曾", table.candidates("zeng").getFirst());
        assertEquals("单", table.candidates("shan").getFirst());
        assertTrue(table.candidates("chong").contains("翀"));
        assertTrue(table.candidates("lv").contains("吕"));
    }
}
