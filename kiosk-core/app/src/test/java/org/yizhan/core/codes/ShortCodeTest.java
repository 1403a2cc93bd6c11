package org.yizhan.core.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShortCodeTest {
    @Test
    void the_check_digit_is_damms() {
        assertEquals("00005724", ShortCode.of(572));
        assertTrue(ShortCode.checks("00005724"));
    }

    @Test
    void every_single_wrong_digit_is_noticed() {
        String code = ShortCode.of(3_141_592);
        for (int place = 0; place < code.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = code.substring(0, place) + digit + code.substring(place + 1);
                assertEquals(typed.equals(code), ShortCode.checks(typed), typed);
            }
        }
    }

    @Test
    void every_swap_of_two_neighbours_is_noticed() {
        for (int seven : new int[] {3_141_592, 1_234_567, 9_080_706, 12}) {
            String code = ShortCode.of(seven);
            for (int place = 0; place + 1 < code.length(); place++) {
                char left = code.charAt(place);
                char right = code.charAt(place + 1);
                String typed = code.substring(0, place) + right + left + code.substring(place + 2);
                assertEquals(left == right, ShortCode.checks(typed), typed);
            }
        }
    }

    @Test
    void a_code_that_is_taken_is_drawn_again() {
        Set<String> taken = new HashSet<>();
        Random random = new Random(7);
        String first = ShortCode.draw(random, taken::contains);
        taken.add(first);
        String second = ShortCode.draw(new Random(7), taken::contains);
        assertFalse(taken.contains(second));
        assertEquals(ShortCode.LENGTH, second.length());
    }

    @Test
    void with_every_code_taken_drawing_ends() {
        assertThrows(IllegalStateException.class, () -> ShortCode.draw(new Random(7), code -> true));
    }
}
