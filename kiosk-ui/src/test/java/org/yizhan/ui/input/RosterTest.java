package org.yizhan.ui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {
    @TempDir
    Path dir;

    private Roster roster = Roster.nobody();

    @BeforeEach
    void names() throws IOException {
        Path dictionary = Files.writeString(
                dir.resolve("words"),
                "王\twang\t9\n小\txiao\t9\n明\tming\t9\n美\tmei\t9\n单\tdan\t9\n单\tshan\t2\n张\tzhang\t9\n欧\tou\t9\n阳\tyang\t9\n"
                        + "阿\ta\t9\n迪\tdi\t9\n力\tli\t9\n");
        roster = Roster.of(List.of("王小明", "王小美", "单明", "张明", "欧阳小明", "阿迪力·阿力"), Readings.ofCharacters(dictionary));
    }

    private List<String> typed(String letters, KeyLayout layout) {
        return roster.matching(letters, layout).stream().map(Roster.Match::name).toList();
    }

    private List<String> typed(String letters) {
        return typed(letters, KeyLayout.PINYIN);
    }

    @Test
    void whole_syllables_find_one() {
        assertEquals(List.of("王小明"), typed("wangxiaoming"));
    }

    @Test
    void initials_find_all_they_fit_in_the_order_of_the_roster() {
        assertEquals(List.of("王小明", "王小美"), typed("wxm"));
        assertEquals(List.of("欧阳小明"), typed("oyxm"));
    }

    @Test
    void a_double_initial_is_one_or_two_letters() {
        assertEquals(List.of("张明"), typed("zhm"));
        assertEquals(List.of("张明"), typed("zm"));
    }

    @Test
    void syllables_and_initials_may_be_mixed() {
        assertEquals(List.of("王小明", "王小美"), typed("wangxm"));
        assertEquals(List.of("王小明"), typed("wxming"));
    }

    @Test
    void every_reading_of_a_surname_finds_it() {
        assertEquals(List.of("单明"), typed("shanming"));
        assertEquals(List.of("单明"), typed("danming"));
    }

    @Test
    void a_whole_name_stands_before_one_that_only_begins_so() {
        assertEquals(List.of(new Roster.Match("张明", true)), roster.matching("zhangming", KeyLayout.PINYIN));
        assertEquals(
                List.of(new Roster.Match("王小明", false), new Roster.Match("王小美", false)),
                roster.matching("wangx", KeyLayout.PINYIN));
    }

    @Test
    void the_dot_in_a_name_is_not_typed() {
        assertEquals(List.of("阿迪力·阿力"), typed("adiliali"));
    }

    @Test
    void nine_keys_find_the_same_names() {
        assertEquals(List.of("王小明"), typed("926494266464", KeyLayout.NINE_KEYS));
    }

    @Test
    void nobody_is_found_by_nothing_by_strokes_or_by_letters_beyond_the_name() {
        assertEquals(List.of(), typed(""));
        assertEquals(List.of(), typed("hh", KeyLayout.STROKES));
        assertEquals(List.of(), typed("zhangmingx"));
    }
}
