package org.yizhan.ui.voice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReciterTest {
    private static final Lexicon LEXICON = load();
    private final Reciter reciter = new Reciter(LEXICON, words -> false);

    @ParameterizedTest
    @CsvSource({
        "银行卡, yin2 hang2 ka3",
        "行走, xing2 zou3",
        "重庆, chong2 qing4",
        "重量, zhong4 liang4",
        "请重新取号, qing3 chong2 xin1 qu3 hao4",
        "长者, zhang2 zhe3",
        "长期住, chang2 qi1 zhu4",
        "党小组长, dang2 xiao3 zu2 zhang3",
        "办理得了吗, ban4 li3 de5 liao3 ma5",
        "走不了, zou3 bu4 liao3",
        "走了, zou3 le5",
        "宅基地, zhai2 ji1 di4",
        "残疾人, can2 ji2 ren2",
        "参保, can1 bao3",
        "好差评, hao3 cha4 ping2",
        "出差, chu1 chai1",
        "调解, tiao2 jie3",
        "调查, diao4 cha2",
        "为您, wei4 nin2",
        "成为, cheng2 wei2",
        "还没有, hai2 mei2 you3",
        "归还, gui1 huan2",
        "应急, ying4 ji2",
        "应到, ying1 dao4",
        "供养, gong1 yang3",
        "音乐, yin1 yue4",
        "快乐, kuai4 le4",
        "照片, zhao4 pian4",
        "种地, zhong4 di4",
        "这种, zhe4 zhong3",
        "会计, kuai4 ji4",
        "开会, kai1 hui4"
    })
    void a_character_of_several_readings_is_read_as_its_word_is(String text, String syllables) {
        assertEquals(syllables, said(text));
    }

    @ParameterizedTest
    @CsvSource({
        "一个, yi2 ge4",
        "一天, yi4 tian1",
        "一起, yi4 qi3",
        "第一次, di4 yi1 ci4",
        "一月一日, yi1 yue4 yi1 ri4",
        "每月一次, mei3 yue4 yi2 ci4",
        "二十一人, er4 shi2 yi1 ren2",
        "统一, tong3 yi1",
        "不对, bu2 dui4",
        "不用, bu2 yong4",
        "不好, bu4 hao3",
        "不收钱, bu4 shou1 qian2",
        "你好, ni2 hao3",
        "展览馆, zhan3 lan2 guan3",
        "请你等, qing3 ni2 deng3",
        "我也想, wo3 ye2 xiang3",
        "很好, hen2 hao3"
    })
    void tones_change_in_running_speech(String text, String syllables) {
        assertEquals(syllables, said(text));
    }

    @ParameterizedTest
    @CsvSource({
        "李＊国, li3 guo2",
        "李＊, li3",
        "欧阳＊国, ou1 yang2 guo2",
        "单＊国, shan4 guo2",
        "曾＊, zeng1",
        "任＊平, ren2 ping2",
        "解*, xie4"
    })
    void a_masked_name_is_said_without_what_is_hidden_and_with_its_reading_as_a_surname(String name, String syllables) {
        assertEquals(syllables, said(name));
    }

    @Test
    void there_is_a_breath_at_each_mark_and_none_before_the_first_word() {
        assertEquals(
                List.of(
                        new Sound.Syllable("hao3"),
                        new Sound.Pause(260),
                        new Sound.Syllable("lai2"),
                        new Sound.Pause(480)),
                reciter.recite("（好），来。"));
    }

    @Test
    void nothing_to_be_said_is_no_sound_at_all() {
        assertEquals(List.of(), reciter.recite(" ·… "));
    }

    @Test
    void letters_are_said_by_their_names() {
        assertEquals(new Sound.Letter('A'), reciter.recite("a4 纸").getFirst());
    }

    @Test
    void what_is_recorded_as_a_whole_is_not_put_together() {
        var with = new Reciter(LEXICON, "您还在吗"::equals);
        assertEquals(List.of(new Sound.Sentence("您还在吗"), new Sound.Pause(480)), with.recite("您还在吗？"));
    }

    @Test
    void a_character_that_nobody_knows_is_left_out_and_the_rest_is_read() {
        assertFalse(LEXICON.reads('\u9ffe'));
        assertEquals("hao3 hao3", said("好\u9ffe好").replace("hao2", "hao3"));
    }

    private String said(String text) {
        return reciter.recite(text).stream()
                .filter(sound -> !(sound instanceof Sound.Pause))
                .map(sound -> switch (sound) {
                    case Sound.Syllable(String name) -> name;
                    case Sound.Letter(char letter) -> String.valueOf(letter);
                    case Sound.Sentence(String words) -> words;
                    case Sound.Pause(int millis) -> "";
                })
                .collect(Collectors.joining(" "));
    }

    private static Lexicon load() {
        try {
            return Lexicon.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
