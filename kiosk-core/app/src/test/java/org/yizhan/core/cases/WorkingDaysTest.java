package org.yizhan.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void at_once_is_the_same_day() {
        assertEquals(FRIDAY, WorkingDays.after(FRIDAY, 0));
    }

    @Test
    void a_weekend_does_not_count() {
        assertEquals(LocalDate.of(2026, 11, 23), WorkingDays.after(FRIDAY, 1));
        assertEquals(LocalDate.of(2026, 11, 23), WorkingDays.after(FRIDAY.plusDays(1), 1));
        assertEquals(LocalDate.of(2026, 11, 27), WorkingDays.after(FRIDAY, 5));
        assertEquals(LocalDate.of(2026, 12, 4), WorkingDays.after(FRIDAY, 10));
    }
}
