package org.yizhan.core.bookings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.bookings.Bookings.State;

class BookingStatesTest {
    @Test
    void every_state_but_the_first_is_reached_by_an_event() {
        Set<State> reached = Arrays.stream(State.values())
                .flatMap(state -> Arrays.stream(BookingEvent.values())
                        .flatMap(event -> BookingStates.after(state, event).stream()))
                .collect(Collectors.toSet());
        Set<State> expected = EnumSet.complementOf(EnumSet.of(State.HELD));
        assertEquals(expected, reached);
    }

    @Test
    void every_event_but_the_first_two_leads_somewhere() {
        Set<BookingEvent> used = Arrays.stream(BookingEvent.values())
                .filter(event -> Arrays.stream(State.values())
                        .anyMatch(state -> BookingStates.after(state, event).isPresent()))
                .collect(Collectors.toSet());
        assertEquals(EnumSet.complementOf(EnumSet.of(BookingEvent.HOLD, BookingEvent.BOOK)), used);
    }

    @Test
    void a_place_that_is_free_again_is_never_taken_up_by_the_same_booking() {
        for (State state : State.values()) {
            for (BookingEvent event : BookingEvent.values()) {
                if (!state.isTaking()) {
                    assertTrue(BookingStates.after(state, event)
                            .filter(State::isTaking)
                            .isEmpty());
                }
            }
        }
    }

    @Test
    void a_desk_is_offered_what_the_table_allows() {
        assertEquals(EnumSet.of(Bookings.Action.CONFIRM, Bookings.Action.CANCEL), BookingStates.actions(State.HELD));
        assertEquals(
                EnumSet.of(Bookings.Action.MOVE, Bookings.Action.CANCEL, Bookings.Action.ARRIVE),
                BookingStates.actions(State.BOOKED));
        assertEquals(Set.of(), BookingStates.actions(State.NO_SHOW));
    }
}
