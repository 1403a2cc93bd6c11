package org.yizhan.ui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RosterComposerTest {
    private final Typing typing = Engines.typing();
    private final Roster roster = typing.roster(List.of("王小明", "王秀珉"));

    private static Composition type(Composer composer, String keys) {
        Composition now = Composition.EMPTY;
        for (char key : keys.toCharArray()) {
            now = composer.key(key);
        }
        return now;
    }

    @Test
    void staff_find_a_rare_name_first_and_the_public_does_not() {
        try (Composer staff = typing.compose(KeyLayout.PINYIN, roster);
                Composer anybody = typing.compose(KeyLayout.PINYIN)) {
            assertEquals("王秀珉", type(staff, "wangxiumin").candidates().getFirst());
            assertFalse(type(anybody, "wangxiumin").candidates().contains("王秀珉"));
        }
    }

    @Test
    void choosing_a_name_takes_all_that_was_typed() {
        try (Composer staff = typing.compose(KeyLayout.PINYIN, roster)) {
            assertEquals(List.of("王小明", "王秀珉"), type(staff, "wxm").candidates().subList(0, 2));

            assertEquals(new Composition("", List.of(), "王秀珉"), staff.choose(1));
            assertEquals("l", staff.key('l').preedit());
        }
    }

    @Test
    void a_begun_name_stands_behind_the_first_words() {
        try (Composer staff = typing.compose(KeyLayout.PINYIN, roster)) {
            List<String> candidates = type(staff, "wang").candidates();

            assertEquals(3, candidates.indexOf("王小明"), candidates.toString());
        }
    }

    @Test
    void the_engines_own_candidates_can_still_be_chosen() {
        try (Composer staff = typing.compose(KeyLayout.PINYIN, roster)) {
            Composition now = type(staff, "ludeng");

            assertEquals("路灯", staff.choose(now.candidates().indexOf("路灯")).commit());
        }
    }

    @Test
    void after_deleting_the_names_follow() {
        try (Composer staff = typing.compose(KeyLayout.PINYIN, roster)) {
            type(staff, "wxmm");
            assertTrue(staff.delete().candidates().contains("王小明"));
        }
    }
}
