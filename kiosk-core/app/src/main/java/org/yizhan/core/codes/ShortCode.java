package org.yizhan.core.codes;

import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// The eight digits a villager types: seven random ones and a check digit by Damm's algorithm, which finds every
/// single wrong digit and every swap of two neighbours, the two mistakes people make when they copy a number.
public final class ShortCode {
    public static final int LENGTH = 8;
    private static final int RANDOMS = 10_000_000;
    private static final int TRIES = 1000;

    /// The quasigroup of order 10 of Damm's dissertation (2004).
    private static final int[][] DAMM = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
    };

    private ShortCode() {}

    /// A code that is not taken yet. Seven digits are ten million codes; a center that has used most of them up
    /// has other worries.
    public static String draw(RandomGenerator random, Predicate<String> taken) {
        return draw(random, RANDOMS, taken);
    }

    /// One whose seven random digits are below that number, so that somebody else can draw from the others.
    public static String draw(RandomGenerator random, int below, Predicate<String> taken) {
        for (int i = 0; i < TRIES; i++) {
            String code = of(random.nextInt(below));
            if (!taken.test(code)) {
                return code;
            }
        }
        throw new IllegalStateException("no free short code in " + TRIES + " tries");
    }

    /// The code of these seven digits.
    public static String of(int sevenDigits) {
        String digits = "%07d".formatted(sevenDigits);
        return digits + interim(digits);
    }

    /// Whether eight digits are a code at all, taken or not.
    public static boolean checks(String eightDigits) {
        return interim(eightDigits) == 0;
    }

    private static int interim(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim][digits.charAt(i) - '0'];
        }
        return interim;
    }
}
