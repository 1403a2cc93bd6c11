package org.yizhan.house.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private final Figures figures = new Figures();

    @Test
    void the_median_is_the_middle_one_or_between_the_two_in_the_middle() {
        List.of(9.0, 1.0, 3.0).forEach(value -> figures.add("odd", value));
        List.of(9.0, 1.0, 3.0, 2.0).forEach(value -> figures.add("even", value));

        assertEquals(Map.of("odd", 3.0, "even", 2.5), figures.medians());
    }

    @Test
    void every_value_is_in_the_table() {
        figures.add("core_ready_s", 1.25);
        figures.add("core_ready_s", 1.75);

        assertTrue(figures.table().matches("core_ready_s +1.25 +1.75 +median 1.50\\R"), figures.table());
    }

    @Test
    void a_series_without_a_value_has_no_median() {
        assertThrows(IllegalStateException.class, () -> figures.median("nothing"));
    }

    @Test
    void the_memory_of_a_process_is_what_linux_says() {
        double own = Resident.mebibytes(ProcessHandle.current().pid());

        assertTrue(own > 10 && own < 8192, own + " MiB");
        assertEquals(0, Resident.mebibytes(Integer.MAX_VALUE));
    }
}
