package org.yizhan.ui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TypingTest {
    private final Typing typing = Engines.typing();
    private final List<Composer> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Composer::close);
    }

    private Composer on(KeyLayout layout) {
        Composer composer = typing.compose(layout);
        open.add(composer);
        return composer;
    }

    private static Composition type(Composer composer, String keys) {
        Composition now = Composition.EMPTY;
        for (char key : keys.toCharArray()) {
            now = composer.key(key);
        }
        return now;
    }

    @Test
    void whole_syllables_offer_a_word_first() {
        Composition now = type(on(KeyLayout.PINYIN), "ludeng");

        assertEquals("路灯", now.candidates().getFirst());
        assertEquals("lu deng", now.preedit());
    }

    @Test
    void nine_keys_read_the_same_words() {
        assertTrue(type(on(KeyLayout.NINE_KEYS), "583364").candidates().contains("路灯"));
    }

    @Test
    void five_strokes_offer_what_begins_so() {
        assertEquals("王", type(on(KeyLayout.STROKES), "hhsh").candidates().getFirst());
    }

    @Test
    void a_surname_is_offered_under_its_reading_as_a_surname() {
        for (String[] surname : new String[][] {
            {"shan", "单"}, {"qiu", "仇"}, {"xie", "解"}, {"zeng", "曾"}, {"zha", "查"}, {"ou", "区"}, {"yuchi", "尉迟"}
        }) {
            List<String> candidates = type(on(KeyLayout.PINYIN), surname[0]).candidates();
            assertTrue(
                    candidates.indexOf(surname[1]) >= 0 && candidates.indexOf(surname[1]) < 10, candidates.toString());
        }
    }

    @Test
    void a_place_is_read_as_its_english_name_says_and_known_without_its_kind() {
        assertEquals(
                "长门村", type(on(KeyLayout.PINYIN), "changmencun").candidates().getFirst());
        assertTrue(
                type(on(KeyLayout.PINYIN), "liuxi").candidates().subList(0, 3).contains("柳溪"));
    }

    @Test
    void a_term_of_the_catalogue_is_one_word() {
        assertEquals(
                "居民养老保险参保",
                type(on(KeyLayout.PINYIN), "juminyanglaobaoxiancanbao")
                        .candidates()
                        .getFirst());
    }

    @Test
    void what_villagers_say_every_day_stands_among_the_first_three() {
        for (String[] word : new String[][] {
            {"ludengbuliang", "路灯不亮"},
            {"meishui", "没水"},
            {"diandengshaole", "电灯烧了"},
            {"zhujuan", "猪圈"},
            {"banbuliao", "办不了"}
        }) {
            List<String> candidates = type(on(KeyLayout.PINYIN), word[0]).candidates();
            assertTrue(candidates.indexOf(word[1]) >= 0 && candidates.indexOf(word[1]) < 3, candidates.toString());
        }
    }

    @Test
    void what_is_in_no_list_is_put_together_of_everyday_words() {
        for (String[] report : new String[][] {
            {"shuiguanloushuile", "水管漏水了"},
            {"cunkouqiaoduanle", "村口桥断了"},
            {"menkouludengbuliang", "门口路灯不亮"},
            {"dibaojinmeidaozhang", "低保金没到账"}
        }) {
            assertEquals(
                    report[1],
                    type(on(KeyLayout.PINYIN), report[0]).candidates().getFirst());
        }
    }

    @Test
    void an_everyday_word_leaves_a_usual_one_its_place() {
        for (String[] word :
                new String[][] {{"mianji", "面积"}, {"wenti", "问题"}, {"shihou", "时候"}, {"butong", "不同"}, {"dangdi", "当地"}
                }) {
            assertEquals(
                    word[1], type(on(KeyLayout.PINYIN), word[0]).candidates().getFirst());
        }
    }

    @Test
    void what_is_chosen_for_a_part_waits_for_the_rest() {
        Composer composer = on(KeyLayout.PINYIN);
        Composition all = type(composer, "wangxm");
        Composition part = composer.choose(all.candidates().indexOf("王"));
        assertEquals("", part.commit());
        assertTrue(part.preedit().startsWith("王"), part.preedit());

        Composition done = composer.choose(0);
        assertTrue(done.commit().startsWith("王"), done.commit());
        assertTrue(done.isEmpty());
        assertEquals("", composer.delete().commit());
    }

    @Test
    void deleting_takes_the_last_key_back() {
        Composer composer = on(KeyLayout.PINYIN);
        type(composer, "wang");

        assertEquals("wan", composer.delete().preedit());
    }

    @Test
    void keys_the_layout_does_not_have_change_nothing() {
        Composer composer = on(KeyLayout.STROKES);
        Composition before = type(composer, "hh");

        assertEquals(before, composer.key('a'));
        assertEquals(Composition.EMPTY, on(KeyLayout.NINE_KEYS).key('a'));
    }

    @Test
    void two_fields_do_not_see_each_other() {
        Composer one = on(KeyLayout.PINYIN);
        Composer other = on(KeyLayout.PINYIN);
        type(one, "wang");

        assertEquals("li", type(other, "li").preedit());
        assertEquals("wan", one.delete().preedit());
    }

    @Test
    void a_closed_field_answers_nothing_any_more() {
        Composer composer = on(KeyLayout.PINYIN);
        type(composer, "wang");
        composer.close();

        assertEquals(Composition.EMPTY, composer.key('a'));
    }

    @Test
    void strokes_of_a_thread_are_shown_in_their_order_and_the_session_begins_on_the_engines() throws Exception {
        var shown = new ConcurrentLinkedQueue<String>();
        var began = new ConcurrentLinkedQueue<String>();
        var all = new CountDownLatch(5);
        try (var strokes = new Keystrokes(
                () -> {
                    began.add(Thread.currentThread().getName());
                    return typing.compose(KeyLayout.PINYIN);
                },
                Engines.OPEN.thread(),
                composition -> {
                    shown.add(composition.preedit());
                    all.countDown();
                })) {
            "wang".chars().forEach(key -> strokes.key((char) key));
            strokes.clear();
            assertTrue(all.await(60, TimeUnit.SECONDS));
        }

        assertEquals(List.of("w", "wa", "wan", "wang", ""), List.copyOf(shown));
        assertEquals(List.of("input"), List.copyOf(began));
    }

    @Test
    void a_word_chosen_often_stands_where_it_stood() {
        Composer composer = on(KeyLayout.PINYIN);
        List<String> before = type(composer, "shan").candidates();
        composer.clear();
        for (int i = 0; i < 5; i++) {
            type(composer, "shan");
            composer.choose(9);
        }

        assertEquals(before, type(composer, "shan").candidates());
    }

    @Test
    void nothing_typed_or_known_of_staff_is_found_on_the_disk() throws Exception {
        Composer composer = typing.compose(KeyLayout.PINYIN, typing.roster(List.of("尉迟翀霏")));
        open.add(composer);
        type(composer, "qqzhuozhuoyaoyao");
        while (!composer.choose(0).isEmpty()) {
            // one part after the other
        }
        assertEquals("尉迟翀霏", type(composer, "yuchichongfei").candidates().getFirst());
        composer.choose(0);
        composer.close();

        try (var files = Files.walk(Engines.DIR)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (String canary : List.of("qqzhuozhuo", "尉迟翀霏", "翀霏", "yuchichong")) {
                    assertFalse(holds(file, canary), file + " holds " + canary);
                }
            }
        }
        try (var files = Files.walk(Engines.DIR)) {
            assertTrue(files.noneMatch(file -> file.toString().contains("userdb")));
        }
    }

    private static boolean holds(Path file, String text) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        return bytes.contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_second_start_builds_nothing() throws Exception {
        var words = new LocalWords(List.of(), List.of());
        RimeData.Laid first = RimeData.lay(Engines.DIR.resolve("second"), words);
        var built = Files.getLastModifiedTime(first.built());

        assertEquals(first, RimeData.lay(Engines.DIR.resolve("second"), words));
        assertEquals(built, Files.getLastModifiedTime(first.built()));
    }

    @Test
    void without_the_engines_dictionary_the_keyboard_is_told_why() {
        var refused = assertThrows(
                IOException.class,
                () -> RimeData.lay(Path.of("/no/such"), Engines.DIR.resolve("third"), LocalWords.NONE));

        assertTrue(String.valueOf(refused.getMessage()).contains("/no/such/pinyin_simp.dict.yaml"));
    }
}
