package org.yizhan.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnbrokenTest {
    @Test
    void a_number_keeps_to_what_it_counts_and_to_its_ordinal() {
        assertEquals("高龄津贴（80~岁以上）", drawn("高龄津贴（80 岁以上）"));
        assertEquals("已签到 · 09:31 · 第~6~位", drawn("已签到 · 09:31 · 第 6 位"));
        assertEquals("10~到 15~分钟", drawn("10 到 15 分钟"));
    }

    @Test
    void other_spaces_may_end_a_line() {
        assertEquals("今天 09:30 · 已到 23~人", drawn("今天 09:30 · 已到 23 人"));
        assertEquals("Step 1 of 3", drawn("Step 1 of 3"));
    }

    @Test
    void what_was_drawn_reads_as_it_was_written() {
        assertEquals("前面 3 人，要等", Unbroken.written(Unbroken.of("前面 3 人，要等")));
    }

    private static String drawn(String text) {
        return Unbroken.of(text).replace('\u00a0', '~');
    }
}
