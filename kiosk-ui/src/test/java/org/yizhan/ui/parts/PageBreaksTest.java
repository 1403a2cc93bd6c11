package org.yizhan.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageBreaksTest {
    private static PageBreaks breaks(List<Double> heights, double room) {
        return PageBreaks.of(heights, Collections.nCopies(heights.size(), false), 10, room, room - 30);
    }

    @Test
    void what_fits_stays_on_one_page_without_page_buttons() {
        PageBreaks all = breaks(List.of(50.0, 50.0), 110);

        assertEquals(1, all.pages());
        assertEquals(2, all.endRow(0));
    }

    @Test
    void what_does_not_fit_goes_to_a_further_page_whole() {
        PageBreaks all = breaks(List.of(50.0, 50.0, 50.0), 150);

        assertEquals(List.of(0, 2, 3), all.starts());
    }

    @Test
    void a_heading_goes_with_what_it_heads() {
        PageBreaks all = PageBreaks.of(List.of(50.0, 20.0, 50.0), List.of(false, true, false), 0, 100, 90);

        assertEquals(List.of(0, 1, 3), all.starts());
    }

    @Test
    void a_row_higher_than_a_page_has_one_of_its_own() {
        assertEquals(
                List.of(0, 1, 2, 3), breaks(List.of(50.0, 500.0, 50.0), 120).starts());
    }

    @Test
    void nothing_is_one_empty_page() {
        assertEquals(List.of(0, 0), breaks(List.of(), 100).starts());
    }
}
