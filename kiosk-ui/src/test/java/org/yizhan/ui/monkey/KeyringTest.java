package org.yizhan.ui.monkey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyringTest {
    private static final String RIGHT = "01271828";

    private final Keyring keys = new Keyring(List.of(RIGHT));

    @Test
    void a_right_entry_opens_also_among_other_digits() {
        assertTrue(keys.opens(RIGHT));
        assertTrue(keys.opens("9" + RIGHT + "9"));
        assertTrue(keys.opens("0127 1828"));
    }

    @Test
    void less_than_all_of_it_and_another_order_open_nothing() {
        assertFalse(keys.opens(""));
        assertFalse(keys.opens("0127182"));
        assertFalse(keys.opens("02718281"));
    }

    @Test
    void tries_are_right_and_wrong_and_wrong_ones_are_under_numbers_of_nobody() {
        var random = new Random(1);
        List<String> tries = java.util.stream.Stream.generate(() -> keys.any(random))
                .limit(200)
                .toList();
        assertTrue(tries.contains(RIGHT));
        assertTrue(tries.stream().anyMatch(entry -> !entry.equals(RIGHT)));
        tries.stream()
                .filter(entry -> !entry.equals(RIGHT))
                .forEach(entry -> assertNotEquals("01", entry.substring(0, 2)));
    }

    @Test
    void who_knows_no_pin_only_tries_wrong_ones() {
        var random = new Random(1);
        var none = new Keyring(List.of());
        for (int i = 0; i < 50; i++) {
            assertFalse(keys.opens(none.any(random)));
        }
    }
}
