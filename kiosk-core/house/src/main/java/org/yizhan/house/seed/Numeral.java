package org.yizhan.house.seed;

/// Numbers as they are written in the names of grids and groups: 一, 十二, 一百零三.
final class Numeral {
    private static final String DIGITS = "零一二三四五六七八九";

    private Numeral() {}

    /// @param number  1 to 999
    static String chinese(int number) {
        if (number < 1 || number > 999) {
            throw new IllegalArgumentException("no name for number " + number);
        }
        if (number < 20 && number >= 10) {
            return "十" + unit(number % 10);
        }
        if (number < 100) {
            return (number < 10 ? "" : DIGITS.charAt(number / 10) + "十") + unit(number % 10);
        }
        return DIGITS.charAt(number / 100) + "百" + afterHundreds(number % 100);
    }

    private static String afterHundreds(int rest) {
        if (rest == 0) {
            return "";
        }
        if (rest < 10) {
            return "零" + unit(rest);
        }
        return DIGITS.charAt(rest / 10) + "十" + unit(rest % 10);
    }

    private static String unit(int digit) {
        return digit == 0 ? "" : String.valueOf(DIGITS.charAt(digit));
    }
}
