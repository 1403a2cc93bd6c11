package org.yizhan.core.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// A citizen's identity number as GB 11643-1999 builds it: six digits of place, eight of birth, three of order,
/// and a check character over the 17 by ISO 7064, MOD 11-2.
record IdNumber(String text) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int OLDEST_YEARS = 130;

    /// Whether the last character is the one the 17 before it give.
    boolean checks() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % CHECKS.length()) == text.charAt(WEIGHTS.length);
    }

    /// Whether somebody born then can stand here today: a real date, not after today, not 130 years ago.
    boolean isBornBy(LocalDate today) {
        return birth().filter(born -> !born.isAfter(today) && born.isAfter(today.minusYears(OLDEST_YEARS)))
                .isPresent();
    }

    private Optional<LocalDate> birth() {
        try {
            return Optional.of(LocalDate.of(number(6, 10), number(10, 12), number(12, 14)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int number(int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    @Override
    public String toString() {
        return "IdNumber[…]";
    }
}
