package org.yizhan.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.BreakIterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnbrokenTest {
    @Test
    void a_number_keeps_to_what_it_counts_and_to_its_ordinal() {
        assertEquals("高龄津贴（80~岁以上）", drawn("高龄津贴（80 岁以上）"));
        assertEquals("已签到 · 09:_31 · 第~6~位", drawn("已签到 · 09:31 · 第 6 位"));
        assertEquals("10~到 15~分钟", drawn("10 到 15 分钟"));
    }

    @Test
    void other_spaces_may_end_a_line() {
        assertEquals("今天 09:_30 · 已到 23~人", drawn("今天 09:30 · 已到 23 人"));
        assertEquals("Step 1 of 3", drawn("Step 1 of 3"));
    }

    @Test
    void a_line_ends_neither_in_a_time_nor_in_a_date() {
        for (String whole : List.of("04:21", "11月23日", "2026年11月", "星期一", "23 Nov", "16 Sep")) {
            String drawn = Unbroken.of(whole);
            BreakIterator breaks = BreakIterator.getLineInstance();
            breaks.setText(drawn);

            assertEquals(drawn.length(), breaks.following(0), whole);
        }
    }

    @Test
    void a_line_ends_in_no_word_that_would_be_torn() {
        assertEquals("您好，想办什_么事？", drawn("您好，想办什么事？"));
        assertEquals("没出来就记_住预_约码", drawn("没出来就记住预约码"));
        assertEquals("小票打_好_了，请拿好", drawn("小票打好了，请拿好"));
    }

    @Test
    void what_was_drawn_reads_as_it_was_written() {
        for (String text : List.of("前面 3 人，要等多少时间", "11月23日 星期一 09:26", "Monday, 23 Nov 09:26")) {
            assertEquals(text, Unbroken.written(Unbroken.of(text)));
        }
    }

    private static String drawn(String text) {
        return Unbroken.of(text).replace('\u00a0', '~').replace('\ufeff', '_');
    }
}
