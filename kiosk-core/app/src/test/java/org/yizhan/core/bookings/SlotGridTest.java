package org.yizhan.core.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.opening.Opening.Span;

class SlotGridTest {
    @Test
    void slots_keep_out_of_the_break_and_end_before_closing() {
        List<Span> hours = List.of(span("08:30", "10:15"), span("14:00", "14:30"));
        assertEquals(
                List.of(span("08:30", "09:00"), span("09:00", "09:30"), span("09:30", "10:00"), span("14:00", "14:30")),
                SlotGrid.cut(hours, 30).toList());
    }

    @Test
    void hours_of_all_day_long_end_with_the_day() {
        List<Span> slots = SlotGrid.cut(List.of(span("00:00", "23:59")), 60).toList();
        assertEquals(23, slots.size());
        assertEquals(span("22:00", "23:00"), slots.getLast());
    }

    @Test
    void a_part_of_what_the_desks_can_serve_is_booked_and_the_rest_is_for_who_walks_in() {
        assertEquals(2, new Bookings.Plan(30, 2, 15, 50, 14).places());
        assertEquals(4, new Bookings.Plan(30, 2, 15, 100, 14).places());
        assertEquals(0, new Bookings.Plan(30, 0, 15, 100, 14).places());
        assertEquals(0, new Bookings.Plan(30, 1, 30, 50, 14).places());
    }

    @Test
    void the_county_has_no_more_places_than_there_are() {
        assertEquals(new Places(2, 2), new Places(2, 7));
    }

    private static Span span(String from, String until) {
        return new Span(LocalTime.parse(from), LocalTime.parse(until));
    }
}
