package org.yizhan.core.bookings;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.Ids;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.bookings.Bookings.State;
import org.yizhan.contract.opening.Opening;
import org.yizhan.core.TestCore;

/// County and center give out places of one line, and a person moves what clashes.
@QuarkusTest
@WithTestResource(value = TestCore.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class MovingTest extends BookedTomorrow {
    @Test
    void the_county_books_its_own_places_and_the_center_the_others() {
        blocks(1);
        assertEquals(new Bookings.Slot(at(9, 0), at(9, 30), 2, 1, 1), slots().getFirst());
        assertEquals(1, book(at(9, 0)).place());
        hold(at(9, 0)).then().statusCode(409).body("type", equalTo("urn:yizhan:bookings:slot-full"));
        Bookings.CountyBooking county = county(at(9, 0), 0, 1, false);
        sends(county);
        sends(county);
        Bookings.DayBook day = dayBook();
        assertEquals(List.of(), day.clashes());
        List<Bookings.Booking> both = day.lines().getFirst().slots().getFirst().bookings();
        assertEquals(
                List.of(Bookings.Side.COUNTY, Bookings.Side.CENTER),
                both.stream().map(Bookings.Booking::side).toList());
        sends(county(county.id(), at(9, 0), 0, 2, true));
        assertEquals(State.CANCELLED, read(county.id()).state());
        sends(county);
        assertEquals(State.CANCELLED, read(county.id()).state());
    }

    @Test
    void a_place_that_both_booked_is_shown_and_a_person_moves_one() {
        Bookings.Booking ours = book(at(9, 0));
        assertEquals(0, ours.place());
        Bookings.CountyBooking theirs = county(at(9, 0), 0, 1, false);
        sends(theirs);
        List<List<Bookings.Booking>> clashes = dayBook().clashes();
        assertEquals(1, clashes.size());
        assertEquals(
                Set.of(ours.id(), theirs.id()),
                Set.of(
                        clashes.getFirst().getFirst().id(),
                        clashes.getFirst().getLast().id()));
        assertTrue(read(ours.id()).clash());
        assertEquals(State.BOOKED, read(theirs.id()).state());

        TestCore.duty()
                .body(new Bookings.Move(Ids.next(), at(10, 0)))
                .post("/api/bookings/{id}/move", theirs.id())
                .then()
                .statusCode(200)
                .body("from", equalTo(at(10, 0).toString()));
        assertEquals(List.of(), dayBook().clashes());
        assertEquals(List.of("booked", "moved"), ops(theirs.id()));
    }

    @Test
    void what_is_booked_for_a_day_that_is_closed_by_now_waits_for_a_person() {
        Bookings.Booking booked = book(at(9, 0));
        day(Opening.Kind.CLOSED, List.of());
        assertEquals(
                List.of(booked.id()),
                dayBook().gone().stream().map(Bookings.Booking::id).toList());
        assertTrue(read(booked.id()).gone());
    }
}
