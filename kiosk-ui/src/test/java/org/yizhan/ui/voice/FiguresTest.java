package org.yizhan.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "前面还有 3 人|前面还有 三 人",
                "等候 2 人|等候 两 人",
                "2 号窗口|二 号窗口",
                "12 人|十二 人",
                "第 10 位|第 十 位",
                "105 元|一百零五 元",
                "20002|二万零二",
                "1,250,000|一百二十五万",
                "12345678|一千二百三十四万五千六百七十八",
                "0|零",
                "007|零零七",
                "3.14|三点一四",
                "30%|百分之三十",
                "1/3|三分之一",
                "11月23日|十一月二十三日",
                "2026年12月1日|二零二六年十二月一日",
                "2026-12-01|二零二六年十二月一日",
                "09:26|九点二十六分",
                "14:00|十四点",
                "9:05|九点零五分",
                "8:30-17:00|八点三十分到十七点",
                "60–69 岁|六十到六十九 岁",
                "¥12.50|十二元五角",
                "¥0.05|五分",
                "¥2|两元",
                "12.05 元|十二元零五分",
                "120 m²|一百二十平方米",
                "5km|五公里",
                "A012|A零幺二",
                "K01|K零幺",
                "HC012|HC零幺二",
                "0300-5550001|零三零零,五五五零零零幺",
                "拨打 12345|拨打 幺二三四五",
                "12345热线|幺二三四五热线",
                "12345 元|一万二千三百四十五 元",
                "7+N|七加N",
                "１２ 个|十二 个"
            })
    void figures_are_said_as_people_say_them(String written, String said) {
        assertEquals(said, Figures.written(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "138 0013 8000",
                "138****8000",
                "110105194912310021",
                "11010519491231002X",
                "110105 19491231 002X",
                "1101**********002X",
                "6222021234567890123",
                "6222 0212 3456 7890 123"
            })
    void a_number_that_names_a_person_is_never_said(String number) {
        String said = Figures.written("号码 " + number + "。");
        assertFalse(said.matches(".*[\\d零幺一二三四五六七八九十＊X].*"), said);
    }
}
