package org.yizhan.ui.voice;

import java.text.Normalizer;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Writes figures, dates, sums, units and signs out as they are said in Chinese. Numbers that name a person – of an
/// identity card, a bank card, a mobile telephone, whole or masked – are left out: a voice is heard by everybody.
final class Figures {
    private record Rule(Pattern pattern, Function<MatchResult, String> said) {
        static Rule of(String pattern, Function<MatchResult, String> said) {
            return new Rule(Pattern.compile(pattern), said);
        }
    }

    private static final String BY_ITSELF = "(?<![\\d.])";
    private static final String ENDS = "(?![\\d.]\\d|\\d)";
    private static final String MEASURES = "人位个天次项张份件家户口名块元年步页岁层座间条本只套遍周句样小";

    /// In this order: what is more particular comes first.
    private static final List<Rule> RULES = List.of(
            Rule.of("(?<!\\d)\\d{6} ?\\d{8} ?\\d{3}[\\dXx](?!\\d)", m -> ","),
            Rule.of("(?<!\\d)(?:\\d{15,19}|(?:\\d{4} ){3,4}\\d{1,4})(?!\\d)", m -> ","),
            Rule.of("(?<!\\d)1[3-9]\\d[ -]?[\\d*]{4}[ -]?\\d{4}(?!\\d)", m -> ","),
            Rule.of("(?<!\\d)\\d{2,6}\\*{2,}\\d{0,4}[Xx]?", m -> ","),
            Rule.of(
                    BY_ITSELF + "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + ENDS,
                    m -> Counting.digitByDigit(m.group(1)) + "年" + counted(m, 2) + "月" + counted(m, 3) + "日"),
            Rule.of("(?<!\\d)(\\d{4})(?=\\s*年)", m -> Counting.digitByDigit(m.group(1))),
            Rule.of(BY_ITSELF + "(\\d{1,2}):(\\d{2})(?::\\d{2})?" + ENDS, Figures::time),
            Rule.of(
                    "(?<!\\d)(0\\d{2,3})[- ]?(\\d{7,8})(?!\\d)",
                    m -> Counting.spelled(m.group(1)) + "," + Counting.spelled(m.group(2))),
            Rule.of(
                    "(?<!\\d)([48]00)-?(\\d{3,4})-?(\\d{3,4})(?!\\d)",
                    m -> Counting.spelled(m.group(1)) + "," + Counting.spelled(m.group(2))
                            + Counting.spelled(m.group(3))),
            Rule.of("(?<=(?:电话|热线|拨打|拨|打)[: ]{0,2})(\\d{3,6})(?!\\d)", m -> Counting.spelled(m.group(1))),
            Rule.of("(?<!\\d)(\\d{3,5})(?=\\s*热线)", m -> Counting.spelled(m.group(1))),
            Rule.of("(?<=\\d),(?=\\d{3})", m -> ""),
            Rule.of("[¥￥]\\s*(\\d+)(?:\\.(\\d{1,2}))?", Figures::money),
            Rule.of("(?<![\\d.])(\\d+)\\.(\\d{1,2})\\s*元", Figures::money),
            Rule.of("(\\d+(?:\\.\\d+)?)\\s*%", m -> "百分之" + number(m.group(1))),
            Rule.of("(?<=\\d)\\s*(?:m2|平方米)", m -> "平方米"),
            Rule.of("(?<=\\d)\\s*km(?![a-z])", m -> "公里"),
            Rule.of("(?<=\\d)\\s*kg(?![a-z])", m -> "公斤"),
            Rule.of("(?<=\\d)\\s*cm(?![a-z])", m -> "厘米"),
            Rule.of("(?<=\\d)\\s*mm(?![a-z])", m -> "毫米"),
            Rule.of("(?<=\\d)\\s*m(?![a-z])", m -> "米"),
            Rule.of("(?<=\\d)\\s*°C", m -> "摄氏度"),
            Rule.of("(?<=[\\d日月年点分:])\\s*[-–—~]+\\s*(?=[\\d零一二三四五六七八九十])", m -> "到"),
            Rule.of("(?<![A-Za-z\\d])([A-Z]{1,2})(\\d{2,4})(?!\\d)", m -> m.group(1) + Counting.spelled(m.group(2))),
            Rule.of("(?<![\\d.])(\\d+)/(\\d+)(?![\\d.])", m -> counted(m, 2) + "分之" + counted(m, 1)),
            Rule.of(BY_ITSELF + "2(?=\\s*[" + MEASURES + "])", m -> "两"),
            Rule.of("\\d+\\.\\d+", m -> number(m.group())),
            Rule.of("\\d{9,}", m -> Counting.spelled(m.group())),
            Rule.of("\\d+", m -> Counting.count(m.group())),
            Rule.of("\\+", m -> "加"),
            Rule.of("[×✕]", m -> "乘"),
            Rule.of("(?<=\\p{IsHan})\\s*≥", m -> "不少于"),
            Rule.of("(?<=\\p{IsHan})\\s*≤", m -> "不超过"),
            Rule.of("[*]", m -> "＊"));

    private Figures() {}

    static String written(String text) {
        String said = Normalizer.normalize(text, Normalizer.Form.NFKC);
        for (Rule rule : RULES) {
            said = rule.pattern().matcher(said).replaceAll(rule.said());
        }
        return said;
    }

    private static String counted(MatchResult match, int group) {
        String digits = match.group(group);
        return Counting.count(digits.length() > 1 ? digits.replaceFirst("^0+(?=\\d)", "") : digits);
    }

    private static String number(String decimal) {
        String[] parts = decimal.split("\\.");
        return Counting.count(parts[0]) + (parts.length > 1 ? "点" + Counting.digitByDigit(parts[1]) : "");
    }

    private static String time(MatchResult match) {
        String minutes = match.group(2);
        String past = minutes.equals("00") ? "" : (minutes.startsWith("0") ? "零" : "") + counted(match, 2) + "分";
        return counted(match, 1) + "点" + past;
    }

    /// `12.50` is 十二元五角, `0.05` 五分.
    private static String money(MatchResult match) {
        String whole = counted(match, 1);
        String parts = match.group(2) == null ? "00" : (match.group(2) + "0").substring(0, 2);
        boolean dimes = parts.charAt(0) != '0';
        boolean fen = parts.charAt(1) != '0';
        String yuan = whole.equals("零") && (dimes || fen) ? "" : (whole.equals("二") ? "两" : whole) + "元";
        return yuan
                + (dimes ? Counting.count(parts.substring(0, 1)) + "角" : "")
                + (fen && !dimes && !yuan.isEmpty() ? "零" : "")
                + (fen ? Counting.count(parts.substring(1)) + "分" : "");
    }
}
