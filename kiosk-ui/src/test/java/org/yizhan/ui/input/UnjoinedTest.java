package org.yizhan.ui.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnjoinedTest {
    private final List<Integer> asked = new ArrayList<>();

    /// Knows a character of two strokes, and is nearly sure of none with another number.
    private final Handwriting counts = (strokes, limit) -> {
        asked.add(strokes.size());
        return List.of(strokes.size() == 2 ? new Handwriting.Candidate("二", 1) : new Handwriting.Candidate("乙", 0.1));
    };

    private static Stroke line(double... xy) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Point(xy[i], xy[i + 1]));
        }
        return new Stroke(points);
    }

    private List<String> read(Stroke... strokes) {
        return new Unjoined(counts)
                .recognise(List.of(strokes), 10).stream()
                        .map(Handwriting.Candidate::text)
                        .toList();
    }

    @Test
    void two_strokes_joined_by_the_way_back_are_read_as_two() {
        assertEquals(List.of("二", "乙"), read(line(10, 20, 50, 20, 90, 20, 10, 80, 50, 80, 90, 80)));
    }

    @Test
    void a_stroke_that_only_bends_down_is_asked_about_once() {
        assertEquals(List.of("乙"), read(line(10, 20, 90, 20, 90, 90, 99, 95)));
        assertEquals(List.of(1), asked);
    }

    @Test
    void what_reads_well_stays_first() {
        assertEquals("二", read(line(10, 20, 90, 20), line(10, 80, 90, 80)).getFirst());
        assertEquals(
                List.of(), new Unjoined(counts).recognise(Stream.<Stroke>of().toList(), 10));
    }
}
