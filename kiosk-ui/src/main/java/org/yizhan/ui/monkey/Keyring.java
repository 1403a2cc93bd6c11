package org.yizhan.ui.monkey;

import java.util.List;
import java.util.Random;

/// What somebody tries at the staff corner: two digits that say who, six that prove it.
///
/// @param right  entries that the core lets in, eight digits each
record Keyring(List<String> right) {
    private static final int NUMBER = 2;
    private static final int DIGITS = 8;

    /// Of a hundred who try, how many know their PIN.
    private static final int KNOWING = 60;

    Keyring {
        right = List.copyOf(right);
    }

    /// Wrong ones under numbers that are nobody's: those of whoever knows their PIN would have to wait after them.
    String any(Random random) {
        return !right.isEmpty() && random.nextInt(100) < KNOWING
                ? right.get(random.nextInt(right.size()))
                : random.nextInt(50, 100) + Digits.any(random, DIGITS - NUMBER);
    }

    /// Whether one of the right entries can be found in what was typed, with anything in between.
    boolean opens(CharSequence typed) {
        return right.stream().anyMatch(entry -> isWithin(entry, typed));
    }

    private static boolean isWithin(String entry, CharSequence typed) {
        int found = 0;
        for (int at = 0; at < typed.length() && found < entry.length(); at++) {
            if (typed.charAt(at) == entry.charAt(found)) {
                found++;
            }
        }
        return found == entry.length();
    }
}
