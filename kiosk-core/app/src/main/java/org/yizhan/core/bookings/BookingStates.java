package org.yizhan.core.bookings;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.bookings.Bookings.State;

/// Which event leads from which state to which; what is not here is refused. What a desk may do is read from it.
final class BookingStates {
    private static final Map<State, Map<BookingEvent, State>> EDGES = new EnumMap<>(Map.of(
            State.HELD,
                    Map.of(
                            BookingEvent.CONFIRM, State.BOOKED,
                            BookingEvent.CANCEL, State.CANCELLED,
                            BookingEvent.LAPSE, State.EXPIRED),
            State.BOOKED,
                    Map.of(
                            BookingEvent.MOVE, State.BOOKED,
                            BookingEvent.CANCEL, State.CANCELLED,
                            BookingEvent.ARRIVE, State.ARRIVED,
                            BookingEvent.MISS, State.NO_SHOW),
            State.ARRIVED,
                    Map.of(
                            BookingEvent.PREFER, State.ARRIVED,
                            BookingEvent.SERVE, State.SERVED,
                            BookingEvent.LEAVE, State.NO_SHOW),
            State.SERVED, Map.of(BookingEvent.REOPEN, State.ARRIVED),
            State.NO_SHOW, Map.of(BookingEvent.COME_LATE, State.NO_SHOW),
            State.CANCELLED, Map.of(),
            State.EXPIRED, Map.of()));

    private static final Map<BookingEvent, Bookings.Action> OFFERED = new EnumMap<>(Map.of(
            BookingEvent.CONFIRM, Bookings.Action.CONFIRM,
            BookingEvent.MOVE, Bookings.Action.MOVE,
            BookingEvent.CANCEL, Bookings.Action.CANCEL,
            BookingEvent.ARRIVE, Bookings.Action.ARRIVE));

    private BookingStates() {}

    static Optional<State> after(State state, BookingEvent event) {
        return Optional.ofNullable(EDGES.getOrDefault(state, Map.of()).get(event));
    }

    static Set<Bookings.Action> actions(State state) {
        Set<Bookings.Action> actions = EnumSet.noneOf(Bookings.Action.class);
        OFFERED.forEach((event, action) -> {
            if (after(state, event).isPresent()) {
                actions.add(action);
            }
        });
        return actions;
    }
}
