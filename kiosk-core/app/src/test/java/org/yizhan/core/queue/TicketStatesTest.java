package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.contract.queue.Queue;

class TicketStatesTest {
    @ParameterizedTest
    @CsvSource({
        "WAITING, CALL, CALLED",
        "WAITING, SETTLE, FINISHED",
        "WAITING, GIVE_UP, MISSED",
        "WAITING, LEFT_WAITING, MISSED",
        "CALLED, RECALL, CALLED",
        "CALLED, FINISH, FINISHED",
        "CALLED, MISS, MISSED",
        "CALLED, LEFT_AT_DESK, FINISHED",
        "MISSED, RECALL, CALLED",
    })
    void an_event_leads_on(Queue.State from, TicketEvent event, Queue.State to) {
        assertEquals(Optional.of(to), TicketStates.after(from, event));
    }

    @Test
    void there_are_no_other_edges() {
        long edges = EnumSet.allOf(Queue.State.class).stream()
                .mapToLong(state -> EnumSet.allOf(TicketEvent.class).stream()
                        .filter(event -> TicketStates.after(state, event).isPresent())
                        .count())
                .sum();
        assertEquals(9, edges);
    }

    @ParameterizedTest
    @EnumSource(Queue.State.class)
    void every_state_says_what_a_desk_may_do(Queue.State state) {
        Set<Queue.Action> expected = switch (state) {
            case WAITING, SERVING, HELD, WAITING_FOR_PAPERS, TRANSFERRED, FINISHED, CANCELLED -> Set.of();
            case CALLED -> Set.of(Queue.Action.RECALL, Queue.Action.FINISH, Queue.Action.MISS);
            case MISSED -> Set.of(Queue.Action.RECALL);
        };
        assertEquals(expected, TicketStates.actions(state));
    }

    @ParameterizedTest
    @EnumSource(TicketEvent.class)
    void every_event_is_on_some_edge(TicketEvent event) {
        assertEquals(
                true,
                EnumSet.allOf(Queue.State.class).stream()
                        .anyMatch(state -> TicketStates.after(state, event).isPresent()));
    }
}
