package org.yizhan.house.seed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.yizhan.contract.LocalizedText;

/// Names of towns and villages, put together from a first and a second part. Each is given out once.
final class PlaceNames {
    private static final List<Part> FIRST =
            parts("石 shi 白 bai 梅 mei 竹 zhu 松 song 龙 long 桃 tao 杨 yang 荷 he 云 yun 凤 feng "
                    + "金 jin 上 shang 下 xia 东 dong 西 xi 前 qian 后 hou 大 da 小 xiao 双 shuang 长 chang 高 gao 平 ping");
    private static final List<Part> OF_VILLAGES =
            parts("塘 tang 岭 ling 坑 keng 桥 qiao 湾 wan 坪 ping 山 shan 坞 wu 田 tian 墩 dun "
                    + "畈 fan 井 jing 陈 chen 王 wang 楼 lou 宅 zhai 门 men 园 yuan 陂 bei 洲 zhou");
    private static final List<Part> OF_TOWNS = parts("溪 xi 江 jiang 泉 quan 川 chuan 港 gang 洋 yang");

    /// How many different names there are, the sample's own among them.
    static final int TOWNS = FIRST.size() * OF_TOWNS.size() + 1;

    static final int VILLAGES = FIRST.size() * OF_VILLAGES.size() + 1;

    private final List<LocalizedText> left;

    private PlaceNames(List<Part> second, String kind, String englishKind, Dice dice) {
        left = new ArrayList<>();
        for (Part head : FIRST) {
            for (Part tail : second) {
                String pinyin = capital(head.pinyin) + tail.pinyin;
                left.add(LocalizedText.of(head.character + tail.character + kind, pinyin + " " + englishKind));
            }
        }
        Collections.shuffle(left, dice.shuffle());
    }

    static PlaceNames ofTowns(Dice dice) {
        return new PlaceNames(OF_TOWNS, "镇", "Town", dice);
    }

    static PlaceNames ofVillages(Dice dice) {
        return new PlaceNames(OF_VILLAGES, "村", "Village", dice);
    }

    LocalizedText next() {
        return left.removeLast();
    }

    private static List<Part> parts(String table) {
        List<String> words = List.of(table.split(" "));
        return Stream.iterate(0, i -> i < words.size(), i -> i + 2)
                .map(i -> new Part(words.get(i), words.get(i + 1)))
                .toList();
    }

    private static String capital(String pinyin) {
        return Character.toUpperCase(pinyin.charAt(0)) + pinyin.substring(1);
    }

    private record Part(String character, String pinyin) {}
}
