package org.yizhan.ui.monkey;

import java.util.Random;
import java.util.stream.Collectors;

/// Any digits.
final class Digits {
    private Digits() {}

    static String any(Random random, int count) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
    }
}
