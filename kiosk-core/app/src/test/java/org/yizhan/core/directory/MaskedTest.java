package org.yizhan.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class MaskedTest {
    @Test
    void a_number_shows_its_beginning_and_its_end() {
        assertEquals("138****5678", Masked.phone("13812345678"));
        assertEquals("057***1234", Masked.phone("0571231234"));
        assertEquals("330*************1X", Masked.idNumber("33078219410203451X"));
    }

    @Test
    void what_is_too_short_to_hide_a_part_of_is_hidden_whole() {
        assertEquals("****", Masked.phone("5678"));
        assertEquals("*********", Masked.phone("123456789"));
        assertEquals("***", Masked.idNumber("123"));
    }

    @Test
    void no_number_is_none() {
        assertNull(Masked.phone(" "));
        assertNull(Masked.phone(null));
        assertNull(Masked.idNumber(null));
    }
}
