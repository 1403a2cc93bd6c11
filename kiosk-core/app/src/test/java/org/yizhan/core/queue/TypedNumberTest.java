package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.LocalizedText;

class TypedNumberTest {
    private static final List<ServiceRow> LINES = List.of(line("HC"), line("A"));

    @Test
    void letters_are_one_or_two_and_digits_are_written_as_the_line_writes_them() {
        assertTrue(meant("hc12").contains("HC012"));
        assertTrue(meant("ＨＣ０１２").contains("HC012"));
        assertTrue(meant("a 12").contains("A012"));
        assertTrue(meant("HC+3").contains("HC+3"));
        assertEquals(Set.of("HC+12", "HC12", "HC012", "A+12", "A12", "A012"), meant("12"));
    }

    @Test
    void a_number_keeps_the_letters_it_was_drawn_with() {
        assertTrue(meant("D3").contains("D003"));
    }

    @Test
    void what_has_no_digits_or_more_letters_is_no_number() {
        assertTrue(TypedNumber.of("HC").isEmpty());
        assertTrue(TypedNumber.of("ABC1").isEmpty());
    }

    private static Set<String> meant(String typed) {
        return TypedNumber.of(typed).orElseThrow().meant(LINES);
    }

    private static ServiceRow line(String prefix) {
        LocalizedText text = LocalizedText.of(prefix);
        return new ServiceRow(prefix, prefix, text, text, true, null, false, new Numbering(1, 999), null);
    }
}
