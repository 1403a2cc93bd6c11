package org.yizhan.ui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static Stroke from(double left, double top, double right, double bottom) {
        return new Stroke(List.of(new Point(left, top), new Point(right, bottom)));
    }

    private static List<Integer> sizes(Stroke... strokes) {
        return Rows.characters(List.of(strokes)).stream().map(List::size).toList();
    }

    @Test
    void strokes_above_each_other_are_one_character() {
        assertEquals(List.of(3), sizes(from(0, 0, 100, 0), from(10, 50, 90, 50), from(0, 100, 100, 100)));
    }

    @Test
    void the_parts_of_a_wide_character_stay_together() {
        assertEquals(List.of(3), sizes(from(20, 0, 5, 100), from(50, 10, 50, 80), from(92, 0, 92, 100)));
    }

    @Test
    void a_wide_gap_parts() {
        assertEquals(List.of(1, 1), sizes(from(0, 0, 60, 100), from(100, 0, 160, 100)));
    }

    @Test
    void characters_written_close_are_parted_by_their_width() {
        assertEquals(List.of(1, 1), sizes(from(0, 0, 90, 100), from(95, 0, 190, 100)));
    }

    @Test
    void a_flat_stroke_alone_is_one_character() {
        assertEquals(List.of(1), sizes(from(0, 0, 100, 2)));
    }

    @Test
    void a_stroke_added_later_to_an_earlier_character_belongs_to_it() {
        Stroke late = from(40, 0, 60, 20);
        List<List<Stroke>> characters = Rows.characters(
                Stream.of(from(0, 0, 90, 100), from(140, 0, 230, 100), late).toList());

        assertEquals(2, characters.size());
        assertEquals(late, characters.getFirst().getLast());
    }
}
