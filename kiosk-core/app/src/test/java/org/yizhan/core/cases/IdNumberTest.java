package org.yizhan.core.cases;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IdNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void the_standards_own_examples_check() {
        assertTrue(new IdNumber("11010519491231002X").checks());
        assertTrue(new IdNumber("440524188001010014").checks());
    }

    @Test
    void a_wrong_digit_or_swap_is_noticed() {
        assertFalse(new IdNumber("11010519491231003X").checks());
        assertFalse(new IdNumber("110105194912310021").checks());
        assertFalse(new IdNumber("11010591491231002X").checks());
    }

    @Test
    void nobody_is_born_on_a_day_that_is_none_or_to_come_or_long_gone() {
        assertTrue(new IdNumber("11010519491231002X").isBornBy(TODAY));
        assertTrue(new IdNumber("110105202612010026").isBornBy(TODAY));
        assertFalse(new IdNumber("110105202612020026").isBornBy(TODAY));
        assertFalse(new IdNumber("110105194902300026").isBornBy(TODAY));
        assertFalse(new IdNumber("110105194913010026").isBornBy(TODAY));
        assertFalse(new IdNumber("440524188001010014").isBornBy(TODAY));
        assertFalse(new IdNumber("110105000001010026").isBornBy(TODAY));
    }

    @Test
    void a_log_never_shows_the_number() {
        assertFalse(new IdNumber("11010519491231002X").toString().contains("1949"));
    }
}
