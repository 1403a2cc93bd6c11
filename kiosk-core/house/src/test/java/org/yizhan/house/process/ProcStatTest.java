package org.yizhan.house.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProcStatTest {
    @Test
    void a_name_with_spaces_and_parentheses_does_not_shift_the_fields() {
        var stat = ProcStat.parse(
                        "42 (a) S (b) T 1 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 987654 1 2 3 4 5 6 7 8 9 10")
                .orElseThrow();

        assertEquals(new ProcStat(42, 'T', 987654), stat);
        assertTrue(stat.stopped());
    }

    @Test
    void a_line_cut_short_is_no_stat() {
        assertTrue(ProcStat.parse("42 (sh) S 1 2 3").isEmpty());
        assertTrue(ProcStat.parse("").isEmpty());
    }

    @Test
    void the_running_process_is_found_and_is_not_stopped() {
        var own = ProcStat.of(ProcessHandle.current().pid()).orElseThrow();

        assertFalse(own.stopped());
        assertFalse(own.gone());
        assertTrue(own.startTicks() > 0);
    }
}
