package org.yizhan.ui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yizhan.ui.keys.EnginePens;
import org.yizhan.ui.keys.Writing;
import org.yizhan.ui.keys.Writing.Mode;
import org.yizhan.ui.keys.Writing.Subject;

/// The keyboard's model on the real engines. One thread stands for the FX thread.
class WritingTest {
    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private Writing writing = begin(Subject.WORDS);

    private Writing begin(Subject subject) {
        Engines.typing();
        return new Writing("", Mode.HAND, subject, 20, new EnginePens(Engines.OPEN, fx, List.of()));
    }

    @BeforeEach
    void fresh() {
        writing = begin(Subject.WORDS);
    }

    @AfterEach
    void close() {
        onFx(() -> {
            writing.close();
            return true;
        });
        fx.close();
    }

    private <T> T onFx(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, fx).join();
    }

    /// Types, and lets the engine and the screen come to rest.
    private List<String> typed(Mode mode, String keys) {
        onFx(() -> {
            writing.mode(mode);
            keys.chars().mapToObj(Character::toString).forEach(writing::key);
            return true;
        });
        return atRest();
    }

    private List<String> atRest() {
        CompletableFuture.runAsync(() -> {}, Engines.OPEN.thread()).join();
        return onFx(writing::candidates);
    }

    private void choose(String candidate) {
        onFx(() -> {
            writing.choose(writing.candidates().indexOf(candidate));
            return true;
        });
        atRest();
    }

    private void line(double fromX, double fromY, double toX, double toY) {
        for (int step = 0; step <= 10; step++) {
            writing.touch(fromX + (toX - fromX) * step / 10, fromY + (toY - fromY) * step / 10);
        }
        writing.lift();
    }

    @Test
    void every_way_of_writing_is_offered() {
        assertEquals(
                List.of(Mode.HAND, Mode.PINYIN, Mode.NINE, Mode.STROKES, Mode.DIGITS, Mode.LATIN),
                writing.modesProperty().get());
    }

    @Test
    void a_word_is_typed_on_twenty_six_keys_and_on_nine() {
        assertTrue(
                typed(Mode.PINYIN, "yanglao").contains("养老"),
                writing.candidates().toString());
        choose("养老");
        assertTrue(typed(Mode.NINE, "9264").contains("王"), writing.candidates().toString());

        assertEquals("养老", writing.text());
    }

    @Test
    void names_stand_first_where_a_name_is_asked_for() {
        assertEquals("黎明", typed(Mode.PINYIN, "liming").getFirst());

        writing = begin(Subject.NAME);
        assertEquals("李明", typed(Mode.PINYIN, "liming").getFirst());
        choose("李明");
        assertEquals("李明", writing.text());
    }

    @Test
    void a_member_of_staff_gets_whole_names_from_their_initials_and_the_public_does_not() {
        writing = begin(Subject.NAME);
        assertFalse(typed(Mode.PINYIN, "wxm").contains("王秀珉"));

        writing = new Writing("", Mode.HAND, Subject.NAME, 20, new EnginePens(Engines.OPEN, fx, List.of("王秀珉")));
        assertEquals("王秀珉", typed(Mode.PINYIN, "wxm").getFirst());
        choose("王秀珉");
        assertEquals("王秀珉", writing.text());
    }

    @Test
    void a_character_is_written_with_five_strokes() {
        assertTrue(
                typed(Mode.STROKES, "hhsh").contains("王"), writing.candidates().toString());
    }

    @Test
    void a_character_is_written_by_hand_and_undone_stroke_by_stroke() {
        onFx(() -> {
            line(20, 20, 80, 20);
            line(25, 50, 75, 50);
            line(50, 20, 50, 80);
            line(15, 80, 85, 80);
            return true;
        });
        assertTrue(atRest().contains("王"), writing.candidates().toString());
        choose("王");
        assertEquals("王", writing.text());
        assertEquals(List.of(), writing.inkProperty().get(), "the page is free for the next");

        onFx(() -> {
            line(20, 20, 80, 20);
            line(50, 20, 50, 80);
            writing.undoStroke();
            return true;
        });
        assertTrue(atRest().contains("一"), writing.candidates().toString());
    }

    @Test
    void what_comes_late_after_another_way_was_chosen_is_not_shown() {
        onFx(() -> {
            writing.mode(Mode.PINYIN);
            writing.key("w");
            writing.mode(Mode.DIGITS);
            return true;
        });

        assertEquals(List.of(), atRest());
    }
}
