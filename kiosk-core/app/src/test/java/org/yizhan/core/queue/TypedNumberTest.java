package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TypedNumberTest {
    @Test
    void letters_are_one_or_two_or_none_and_noughts_say_nothing() {
        assertEquals(new TypedNumber("HC", false, 12), typed("hc12"));
        assertEquals(new TypedNumber("HC", false, 12), typed("ＨＣ０１２"));
        assertEquals(new TypedNumber("A", false, 12), typed("a 12"));
        assertEquals(new TypedNumber("HC", true, 3), typed("HC+3"));
        assertEquals(new TypedNumber("", false, 12), typed("0012"));
    }

    @Test
    void what_has_no_digits_or_more_letters_is_no_number() {
        assertTrue(TypedNumber.of("HC").isEmpty());
        assertTrue(TypedNumber.of("ABC1").isEmpty());
    }

    private static TypedNumber typed(String text) {
        return TypedNumber.of(text).orElseThrow();
    }
}
