package org.yizhan.ui.voice;

import java.util.ArrayList;
import java.util.List;

/// How tones change in running speech: 一 and 不 before others, and the third tone before another third. Within one
/// breath.
final class Sandhi {
    /// After these, 一 counts or orders and keeps its tone: 第一, 初一, 周一, 二十一, 统一.
    private static final String COUNTED_AFTER = "第初周期拜统唯专单同万之〇零一二三四五六七八九十百千亿幺点";

    /// Before these too: 一月, 一号, 一楼, 一级, 一二.
    private static final String COUNTED_BEFORE = "月号楼级等期〇零一二三四五六七八九十点幺";

    private Sandhi() {}

    static List<String> of(List<List<Lexicon.Read>> words) {
        var read = words.stream().flatMap(List::stream).toList();
        var spoken = new ArrayList<String>();
        for (int i = 0; i < read.size(); i++) {
            spoken.add(syllable(read, i));
        }
        thirds(words, spoken);
        return List.copyOf(spoken);
    }

    private static String syllable(List<Lexicon.Read> read, int at) {
        Lexicon.Read own = read.get(at);
        boolean last = at + 1 == read.size();
        boolean falls = !last && read.get(at + 1).syllable().endsWith("4");
        return switch (own.character()) {
            case '一' -> last || isCounted(read, at) ? "yi1" : falls ? "yi2" : "yi4";
            case '不' -> falls ? "bu2" : "bu4";
            default -> own.syllable();
        };
    }

    private static boolean isCounted(List<Lexicon.Read> read, int at) {
        char before = at > 0 ? read.get(at - 1).character() : ' ';
        char after = read.get(at + 1).character();
        boolean isDay = before == '月' && after == '日';
        return isDay || COUNTED_AFTER.indexOf(before) >= 0 || COUNTED_BEFORE.indexOf(after) >= 0;
    }

    /// From behind, because what a third tone becomes depends on what the next one has become. A word of several
    /// syllables keeps the tone of its last before the next word, as in careful speech.
    private static void thirds(List<List<Lexicon.Read>> words, List<String> spoken) {
        int at = spoken.size();
        for (int w = words.size() - 1; w >= 0; w--) {
            int length = words.get(w).size();
            for (int in = length - 1; in >= 0; in--) {
                at--;
                boolean bound = in < length - 1 || length == 1;
                if (bound && at + 1 < spoken.size() && isThird(spoken, at) && isThird(spoken, at + 1)) {
                    spoken.set(at, spoken.get(at).replace('3', '2'));
                }
            }
        }
    }

    private static boolean isThird(List<String> spoken, int at) {
        return spoken.get(at).endsWith("3");
    }
}
