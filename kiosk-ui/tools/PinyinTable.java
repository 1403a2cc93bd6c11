import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Makes assets/i18n/kiosk-pinyin.properties from the dictionary of Debian's rime-data-pinyin-simp (derived from
/// the Android pinyin input method, Apache-2.0):
///
///     java kiosk-ui/tools/PinyinTable.java /usr/share/rime-data/pinyin_simp.dict.yaml > assets/i18n/kiosk-pinyin.properties
///
/// Kept are the characters of GB 2312 and rarer ones that people are named with; those that are surnames come first under their reading
/// as a surname, then by frequency.
final class PinyinTable {
    private static final Charset GB2312 = Charset.forName("GB2312");
    /// Rarer characters that people are named with.
    private static final String IN_NAMES =
            "镕翀珺玥祎堃喆旸昇珉瑀瑄沄沚翊彧妘頔赟玙璟骞暐煊烨韡埕垚犇骉淏晞旻昉昶曈珩珣琎琤瑛瑗瑭璇祺禛祯筱綦翃翯芃芮茜莜"
                    + "菡葳蔚蕤薇蘅諠谞豪赪逄邬钰铖锴镔闫阚霈霏頫颀颢飏骎骏髙鸫鹄鹍麒黧昺炅炘烜焱焜煜熠燊爔玘玟玭玹珂珅珞珮琇琛琨琯璐璠瓒甯皓睿";
    private static final String SURNAMES =
            """
            wang王汪 li李黎厉 zhang张章 liu刘柳 chen陈谌 yang杨阳 zhao赵 huang黄 zhou周 wu吴武伍巫邬 xu徐许 sun孙 hu胡 zhu朱祝竺诸
            gao高 lin林蔺 he何贺和 guo郭 ma马麻 luo罗骆 liang梁 song宋 zheng郑 xie谢解 han韩 tang唐汤 feng冯丰封 yu于余俞喻虞郁
            dong董 xiao萧肖 cheng程成 cao曹 yuan袁苑 deng邓 fu傅付符 shen沈申 zeng曾 peng彭 lv吕 su苏 lu卢陆鲁路 jiang蒋姜江
            cai蔡 jia贾 ding丁 wei魏韦卫尉 xue薛 ye叶 yan阎闫严颜晏燕 pan潘 du杜 dai戴 xia夏 zhong钟仲 tian田 ren任 fan范樊
            fang方房 shi石史施时 yao姚 tan谭谈 liao廖 zou邹 xiong熊 jin金靳 hao郝 kong孔 bai白 cui崔 kang康 mao毛茅 qiu邱丘裘仇
            qin秦覃 gu顾古谷 hou侯 shao邵 meng孟蒙 long龙 wan万 duan段 qian钱 yin尹殷 chang常 niu牛 lai赖 gong龚宫巩
            wen文温闻 pang庞 lan兰蓝 ou欧区 ge葛 tao陶 an安 ni倪 nie聂 zhan詹占 mei梅 sheng盛 shu舒 yi易伊 qi齐祁戚 bao鲍包
            zuo左 bi毕 you尤游 geng耿 guan关管 jiao焦 mo莫 ke柯 ruan阮 ji纪季吉姬 mu穆牟
            bian卞边 bu卜 chu褚楚 cen岑 che车 dan单 di狄 diao刁 ling凌 man满 min闵 ning宁 ping平 qu曲屈瞿 rao饶 rong荣容戎
            shan单 sha沙 tong童佟 tu屠涂 xi席奚 xiang向项 xin辛 xing邢 yue岳乐 yun云 zhen甄 zi訾 zong宗 zang臧 hua华花 huo霍
            ju鞠 jing景荆井 kuang邝 lian连练廉 lei雷 leng冷 lou娄楼 miao苗缪 mi米 pu蒲浦 shuai帅 sang桑 ying应英 xuan宣禤
            """;

    private record Entry(String character, long weight) {}

    void main(String[] arguments) throws IOException {
        var table = new TreeMap<String, List<Entry>>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] parts = line.split("\t");
            if (parts.length == 3 && parts[0].codePointCount(0, parts[0].length()) == 1 && kept(parts)) {
                table.computeIfAbsent(parts[1], key -> new ArrayList<>()).add(new Entry(parts[0], Long.parseLong(parts[2])));
            }
        }
        System.out.println("# Syllable = characters, surnames first, then by frequency. Made by kiosk-ui/tools/PinyinTable.java from the");
        System.out.println("# dictionary of rime-pinyin-simp (derived from the Android pinyin input method, Apache-2.0).");
        table.forEach((syllable, entries) -> System.out.println(syllable + "=" + sorted(syllable, entries)));
    }

    private static boolean kept(String[] parts) {
        return GB2312.newEncoder().canEncode(parts[0]) || IN_NAMES.contains(parts[0]);
    }

    private static String sorted(String syllable, List<Entry> entries) {
        String surnames = surnames(syllable);
        entries.sort(Comparator.comparingInt((Entry entry) -> rank(surnames, entry.character()))
                .thenComparing(Comparator.comparingLong(Entry::weight).reversed()));
        var line = new StringBuilder();
        entries.forEach(entry -> line.append(entry.character()));
        return line.toString();
    }

    private static int rank(String surnames, String character) {
        int at = surnames.indexOf(character);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static String surnames(String syllable) {
        for (String word : SURNAMES.split("\\s+")) {
            if (word.startsWith(syllable) && word.length() > syllable.length() && word.charAt(syllable.length()) > 0x3000) {
                return word.substring(syllable.length());
            }
        }
        return "";
    }
}
