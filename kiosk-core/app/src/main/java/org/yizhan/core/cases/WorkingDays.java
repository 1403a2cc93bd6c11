package org.yizhan.core.cases;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Working days are Monday to Friday. The country's holidays and the weekends worked in their place are announced
/// year by year and not known here yet, so a date around them may be off by those days.
final class WorkingDays {
    private WorkingDays() {}

    /// The day by which something promised within that many working days is due; the day it is promised on does
    /// not count, and 0 is that day itself.
    static LocalDate after(LocalDate from, int workingDays) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
