package org.yizhan.ui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InkTest {
    @TempDir
    Path dir;

    /// Strokes as `x,y x,y; x,y x,y` in a box of 100.
    private static List<Stroke> drawn(String strokes, double right) {
        return Stream.of(strokes.split("; "))
                .map(stroke -> new Stroke(Arrays.stream(stroke.split(" "))
                        .map(point -> point.split(","))
                        .map(xy -> new Point(Double.parseDouble(xy[0]) + right, Double.parseDouble(xy[1])))
                        .toList()))
                .toList();
    }

    private static final String KING = "15,15 85,14; 20,48 80,47; 50,15 50,85; 10,86 92,85";
    private static final String TEN = "10,45 90,42; 50,10 50,90";

    @Test
    void a_character_drawn_with_the_finger_is_offered_first() {
        assertEquals("王", Engines.ink().read(drawn(KING, 0), "", 10).getFirst());
        assertEquals("十", Engines.ink().read(drawn(TEN, 300), "", 10).getFirst());
    }

    @Test
    void size_and_place_do_not_matter() {
        List<Stroke> large = drawn(KING, 0).stream()
                .map(stroke -> new Stroke(stroke.points().stream()
                        .map(point -> new Point(40 + 6 * point.x(), 900 + 6 * point.y()))
                        .toList()))
                .toList();

        assertEquals(Engines.ink().read(drawn(KING, 0), "", 10), Engines.ink().read(large, "", 10));
    }

    @Test
    void several_characters_in_a_row_are_one_text() {
        var row = new ArrayList<>(drawn(TEN, 0));
        row.addAll(drawn(KING, 120));

        List<String> texts = Engines.ink().read(row, "", 10);

        assertTrue(texts.contains("十王"), texts.toString());
    }

    @Test
    void the_text_before_decides_between_lookalikes() throws Exception {
        Path dictionary =
                Files.writeString(dir.resolve("words"), "人\tren\t100\n入\tru\t100\n大人\tda ren\t50\n加入\tjia ru\t50\n");
        Handwriting undecided =
                (strokes, limit) -> List.of(new Handwriting.Candidate("人", 0.01), new Handwriting.Candidate("入", 0));
        var ink = new Ink(undecided, Sequel.of(dictionary));

        assertEquals("人", ink.read(drawn(TEN, 0), "大", 2).getFirst());
        assertEquals("入", ink.read(drawn(TEN, 0), "加", 2).getFirst());
    }

    @Test
    void no_strokes_are_no_text() {
        assertEquals(List.of(), Engines.ink().read(List.of(), "王", 10));
    }

    @Test
    void undo_takes_back_the_stroke_being_written_or_the_last_one() {
        var page = new InkPage();
        drawn(TEN, 0).forEach(stroke -> {
            stroke.points().forEach(point -> page.touch(point.x(), point.y()));
            page.lift();
        });
        page.touch(1, 1);
        page.undo();
        assertEquals(drawn(TEN, 0), page.strokes());

        page.undo();
        assertEquals(drawn(TEN, 0).subList(0, 1), page.strokes());

        page.clear();
        assertEquals(List.of(), page.strokes());
    }
}
