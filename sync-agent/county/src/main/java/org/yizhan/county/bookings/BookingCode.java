package org.yizhan.county.bookings;

import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// The eight digits by which somebody comes to a center's kiosk: seven random ones and Damm's check digit, as the
/// centers have them (`../protocol/vectors/bookings.json`). The county draws the upper half of the seven digits, the
/// centers the lower one, so that both can draw without each other.
final class BookingCode {
    private static final int FIRST = 5_000_000;
    private static final int COUNT = 5_000_000;
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

    private BookingCode() {}

    static String draw(RandomGenerator random, Predicate<String> taken) {
        for (int i = 0; i < TRIES; i++) {
            String code = of(FIRST + random.nextInt(COUNT));
            if (!taken.test(code)) {
                return code;
            }
        }
        throw new IllegalStateException("no free code in " + TRIES + " tries");
    }

    static String of(int sevenDigits) {
        String digits = "%07d".formatted(sevenDigits);
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = DAMM[interim][digits.charAt(i) - '0'];
        }
        return digits + interim;
    }
}
