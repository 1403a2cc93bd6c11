package org.yizhan.ui.cases;

import java.util.StringJoiner;

/// Long numbers in groups that can be read out.
final class Groups {
    private Groups() {}

    static String of(String digits, int... sizes) {
        var groups = new StringJoiner(" ");
        int at = 0;
        for (int size : sizes) {
            if (at < digits.length()) {
                groups.add(digits.substring(at, Math.min(digits.length(), at + size)));
            }
            at += size;
        }
        if (at < digits.length()) {
            groups.add(digits.substring(at));
        }
        return groups.toString();
    }
}
