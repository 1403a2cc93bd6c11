package org.yizhan.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    @Test
    void lines_that_end_at_a_pause_have_no_fault() {
        assertEquals(0, faults("扫回执，|或输号码"));
        assertEquals(0, faults("今天 09:30 · |已到 23 人"));
        assertEquals(0, faults("高龄津贴|（80 岁以上）"));
        assertEquals(0, faults("Scan the receipt |or type its number"));
    }

    @Test
    void a_torn_word_is_worse_than_a_number_apart_from_its_unit_and_a_torn_figure_worst() {
        assertTrue(faults("已到 23 |人都来了") > 0);
        assertTrue(faults("扫回执，或输号|码在这里") > faults("已到 23 |人都来了"));
        assertTrue(faults("最后一次 05:|12 收到") > faults("扫回执，或输号|码在这里"));
    }

    @Test
    void a_character_alone_on_the_last_line_is_worst_of_all() {
        assertTrue(faults("扫回执，或输号|码") > faults("扫回执，或|输号码"));
        assertTrue(faults("您的电话是多|少？") > faults("您的电话是|多少？"));
    }

    @Test
    void one_line_has_no_fault() {
        assertEquals(0, faults("查进度"));
    }

    /// @param broken  the lines, a bar between them
    private static int faults(String broken) {
        var starts = new java.util.ArrayList<Integer>();
        String text = broken;
        for (int bar = text.indexOf('|'); bar >= 0; bar = text.indexOf('|')) {
            starts.add(bar);
            text = text.substring(0, bar) + text.substring(bar + 1);
        }
        return LineBreaks.faults(text, List.copyOf(starts));
    }
}
