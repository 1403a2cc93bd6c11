package org.yizhan.house.seed;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names of people who do not exist, put together from common characters. Every shape that a screen has to cope
/// with comes up: two and three characters, compound surnames, and names with “·”. Nobody has another's name.
final class PersonNames {
    private static final List<String> SURNAMES =
            characters("王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范");
    private static final List<String> COMPOUND = List.of("欧阳", "上官", "诸葛", "司马", "皇甫", "夏侯");
    private static final List<String> MIDDLE = characters("建国志文永福春海玉秀桂金银水德光新民小晓大正家世明云雪丽");
    private static final List<String> LAST = characters("国华明军平英兰梅芳霞红燕勇强俊杰荣辉安顺根林山生月清义和宝福");
    private static final List<String> LONG_FIRST = List.of("阿迪力", "买买提", "古丽娜", "吐尔逊", "阿依古");
    private static final List<String> LONG_LAST = List.of("吐尔逊", "艾合买提", "热合曼", "阿不都拉", "玉素甫");

    private final Set<String> given = new HashSet<>();
    private final Dice dice;

    PersonNames(Dice dice) {
        this.dice = dice;
    }

    /// The name of the `index`-th person; the index settles the shape, the dice the characters.
    String next(int index) {
        String name = draw(index);
        while (!given.add(name)) {
            name = draw(index);
        }
        return name;
    }

    private String draw(int index) {
        if (index % 60 == 23) {
            return dice.one(LONG_FIRST) + "·" + dice.one(LONG_LAST);
        }
        if (index % 20 == 7) {
            return dice.one(COMPOUND) + (index % 40 == 7 ? dice.one(MIDDLE) : "") + dice.one(LAST);
        }
        return dice.one(SURNAMES) + (index % 12 == 4 ? "" : dice.one(MIDDLE)) + dice.one(LAST);
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).distinct().toList();
    }
}
