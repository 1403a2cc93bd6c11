package org.yizhan.ui.voice;

/// Numbers in the words they are counted with.
final class Counting {
    private static final String DIGITS = "零一二三四五六七八九";
    /// One by one, 1 is 幺, so that it is not taken for 7.
    private static final String SPELLED = "零幺二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final String[] MYRIADS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 4;
    private static final int LONGEST = 16;

    private Counting() {}

    /// `30` is 三十, `2005` 二千零五. What is too long to be counted, or begins with 0, is said digit by digit.
    static String count(String digits) {
        if (digits.length() > LONGEST || digits.length() > 1 && digits.startsWith("0")) {
            return digitByDigit(digits);
        }
        var said = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            int place = digits.length() - 1 - i;
            if (digit != 0) {
                said.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place % GROUP]);
            }
            gap = digit == 0 && !said.isEmpty() || gap && digit == 0;
            if (place % GROUP == 0 && isGroupSaid(digits, i)) {
                said.append(MYRIADS[place / GROUP]);
            }
        }
        String whole = said.isEmpty() ? "零" : said.toString();
        return whole.startsWith("一十") ? whole.substring(1) : whole;
    }

    /// A year, or what stands behind a decimal point: 二零二六.
    static String digitByDigit(String digits) {
        return spell(digits, DIGITS);
    }

    /// A number that is a name: of a ticket, a telephone.
    static String spelled(String digits) {
        return spell(digits, SPELLED);
    }

    private static boolean isGroupSaid(String digits, int end) {
        String group = digits.substring(Math.max(0, end - GROUP + 1), end + 1);
        return group.chars().anyMatch(c -> c != '0');
    }

    private static String spell(String digits, String names) {
        var said = new StringBuilder();
        digits.chars().forEach(c -> said.append(names.charAt(c - '0')));
        return said.toString();
    }
}
