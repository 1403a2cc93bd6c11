package org.yizhan.core.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.opening.Opening;

class StateCalendarTest {
    private final StateCalendar calendar = new StateCalendar(new ObjectMapper().registerModule(new JavaTimeModule()));

    @Test
    void a_published_year_is_as_the_notice_says() {
        assertEquals(33, count(2026, Opening.Kind.CLOSED));
        assertEquals(6, count(2026, Opening.Kind.WORKDAY));
        assertEquals(Optional.of("春节"), name("2026-02-15"));
        assertEquals(Optional.of("春节"), name("2026-02-23"));
        assertEquals(Optional.empty(), name("2026-02-24"));
        assertEquals(Optional.of("调休上班"), name("2026-10-10"));
    }

    /// 2027 by the almanac: Spring Festival 6 February, Qingming 5 April, Dragon Boat 9 June, Mid-Autumn 15 September.
    @Test
    void a_year_without_a_notice_has_the_thirteen_statutory_days() {
        assertEquals(
                List.of(
                        "2027-01-01",
                        "2027-02-05",
                        "2027-02-06",
                        "2027-02-07",
                        "2027-02-08",
                        "2027-04-05",
                        "2027-05-01",
                        "2027-05-02",
                        "2027-06-09",
                        "2027-09-15",
                        "2027-10-01",
                        "2027-10-02",
                        "2027-10-03"),
                calendar.between(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1)).stream()
                        .map(day -> day.date().toString())
                        .toList());
    }

    /// What the notices and almanacs of other years say, so that the lunar calendar is held at more than one point.
    @Test
    void the_festivals_of_other_years_are_where_the_almanac_has_them() {
        assertEquals(Optional.of("春节"), name("2028-01-25"));
        assertEquals(Optional.of("清明节"), name("2028-04-04"));
        assertEquals(Optional.of("端午节"), name("2028-05-28"));
        assertEquals(Optional.of("国庆节"), name("2028-10-02"));
        assertEquals(Optional.of("中秋节"), name("2028-10-03"), "both fall on it");
        assertEquals(Optional.of("中秋节"), name("2030-09-12"));
    }

    private long count(int year, Opening.Kind kind) {
        return calendar.between(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).stream()
                .filter(day -> day.kind() == kind)
                .count();
    }

    private Optional<String> name(String date) {
        return calendar.on(LocalDate.parse(date)).map(day -> day.name().chinese());
    }
}
