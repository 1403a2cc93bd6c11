package org.yizhan.core.devices;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipTest {
    private static final String QR = "YZT:01999999-9999-7999-8999-999999999999";
    private static final PrintDocument TICKET = new PrintDocument(
            "青溪村党群服务中心",
            "排队号",
            "A012",
            List.of(
                    new PrintDocument.Line("办什么", "社保养老"),
                    new PrintDocument.Line("前面还有", "3 人"),
                    new PrintDocument.Line("取号时间", "11月22日 09:26")),
            "请坐着等，叫到您的号再去窗口。",
            QR,
            "电话 0579-80000000");

    @ParameterizedTest
    @ValueSource(ints = {384, 576})
    void the_number_is_twenty_millimetres_high_on_either_paper(int dots) {
        var numberAlone = new PrintDocument("", "", "A012", List.of(), "", null, "");
        assertTrue(ReadSlip.tallest(Slip.draw(numberAlone, false, "zh-CN", dots)) >= 20 * Slip.DOTS_PER_MM);
    }

    @Test
    void a_number_too_long_for_the_paper_gets_less_high_before_it_gets_illegible() {
        var code = new PrintDocument("", "", "12345678", List.of(), "", null, "");
        int height = ReadSlip.tallest(Slip.draw(code, false, "zh-CN", 384));
        assertTrue(height < 20 * Slip.DOTS_PER_MM && height > 8 * Slip.DOTS_PER_MM, height + " dots");
    }

    @ParameterizedTest
    @ValueSource(ints = {384, 576})
    void what_the_printer_gets_is_what_was_drawn_and_its_code_can_be_read(int dots) throws Exception {
        Bitmap drawn = Slip.draw(TICKET, false, "zh-CN", dots);
        List<Bitmap> printed = ReadSlip.all(EscPos.slip(drawn));
        assertEquals(1, printed.size());
        assertEquals(dots / 8, printed.getFirst().bytesPerRow());
        assertArrayEquals(drawn.dots(), printed.getFirst().dots());
        assertEquals(QR, ReadSlip.qr(printed.getFirst()));
    }

    @Test
    void a_copy_says_that_it_is_one() {
        Bitmap first = Slip.draw(TICKET, false, "zh-CN", 576);
        Bitmap copy = Slip.draw(TICKET, true, "zh-CN", 576);
        assertEquals(first.rows(), copy.rows());
        assertFalse(Arrays.equals(first.dots(), copy.dots()));
    }

    @Test
    void long_texts_are_wrapped_and_nothing_touches_the_papers_edge() {
        var text = new PrintDocument(
                "", "", "", List.of(new PrintDocument.Line("", "请带身份证、户口簿、银行卡".repeat(6))), "", null, "");
        Bitmap slip = Slip.draw(text, false, "zh-CN", 384);
        assertTrue(slip.rows() > 6 * 6 * Slip.DOTS_PER_MM, slip.rows() + " rows");
    }

    @Test
    void a_slip_is_never_longer_than_half_a_metre() {
        var endless =
                new PrintDocument("", "", "", List.of(new PrintDocument.Line("", "字".repeat(3000))), "", null, "");
        assertTrue(Slip.draw(endless, false, "zh-CN", 384).rows() <= 500 * Slip.DOTS_PER_MM);
    }
}
