package org.yizhan.core.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.contract.queue.Queue;

class TicketStatesTest {
    @ParameterizedTest
    @CsvSource({
        "WAITING, CALL CANCEL CARRY CLASSIFY REROUTE PASS_BY GIVE_UP LEFT_WAITING SETTLE TRANSFER ASK_PAPERS",
        "TRANSFERRED, CALL CANCEL CARRY CLASSIFY REROUTE PASS_BY GIVE_UP LEFT_WAITING SETTLE TRANSFER ASK_PAPERS",
        "CALLED, REROUTE RECALL START FINISH NEXT_LEG MISS HOLD PUT_BACK TRANSFER ASK_PAPERS CANCEL LEFT_AT_DESK",
        "SERVING, REROUTE FINISH NEXT_LEG HOLD PUT_BACK TRANSFER ASK_PAPERS CANCEL LEFT_AT_DESK",
        "HELD, REROUTE PASS_BY CALL RETURN CANCEL TRANSFER CLASSIFY SETTLE LEFT_WAITING CARRY",
        "WAITING_FOR_PAPERS, REROUTE PASS_BY CALL RETURN CANCEL CLASSIFY SETTLE CARRY EXPIRE",
        "MISSED, RECALL REQUEUE CANCEL",
        "FINISHED, ''",
        "CANCELLED, ''",
    })
    void a_state_knows_its_events_and_no_others(Queue.State state, String events) {
        Set<TicketEvent> expected = EnumSet.noneOf(TicketEvent.class);
        Stream.of(events.split(" "))
                .filter(name -> !name.isEmpty())
                .forEach(name -> expected.add(TicketEvent.valueOf(name)));
        Set<TicketEvent> known = EnumSet.allOf(TicketEvent.class);
        known.removeIf(event -> TicketStates.after(state, event).isEmpty());
        assertEquals(expected, known);
    }

    @ParameterizedTest
    @CsvSource({
        "CALL, CALLED",
        "RECALL, CALLED",
        "START, SERVING",
        "FINISH, FINISHED",
        "NEXT_LEG, TRANSFERRED",
        "MISS, MISSED",
        "REQUEUE, WAITING",
        "HOLD, HELD",
        "RETURN, WAITING",
        "PUT_BACK, WAITING",
        "TRANSFER, TRANSFERRED",
        "ASK_PAPERS, WAITING_FOR_PAPERS",
        "CANCEL, CANCELLED",
        "SETTLE, FINISHED",
        "GIVE_UP, MISSED",
        "LEFT_WAITING, MISSED",
        "LEFT_AT_DESK, FINISHED",
        "EXPIRE, CANCELLED",
    })
    void an_event_leads_to_the_same_state_wherever_it_happens(TicketEvent event, Queue.State to) {
        Map<Queue.State, Queue.State> edges = new TreeMap<>();
        for (Queue.State from : Queue.State.values()) {
            TicketStates.after(from, event).ifPresent(after -> edges.put(from, after));
        }
        assertFalse(edges.isEmpty());
        assertEquals(Set.of(to), Set.copyOf(edges.values()), edges.toString());
    }

    @Test
    void another_class_or_route_leaves_a_ticket_where_it_is_and_a_night_lets_the_held_ones_wait() {
        for (Queue.State state : Queue.State.values()) {
            boolean inLine = TicketStates.isInLine(state);
            TicketStates.after(state, TicketEvent.PASS_BY)
                    .ifPresent(after -> assertEquals(inLine ? Queue.State.TRANSFERRED : state, after));
            TicketStates.after(state, TicketEvent.CLASSIFY).ifPresent(after -> assertEquals(state, after));
            TicketStates.after(state, TicketEvent.REROUTE).ifPresent(after -> assertEquals(state, after));
            TicketStates.after(state, TicketEvent.CARRY)
                    .ifPresent(after -> assertEquals(state == Queue.State.HELD ? Queue.State.WAITING : state, after));
        }
    }

    @ParameterizedTest
    @EnumSource(Queue.State.class)
    void every_state_says_what_a_desk_may_do(Queue.State state) {
        Set<Queue.Action> expected = switch (state) {
            case WAITING, TRANSFERRED ->
                EnumSet.of(
                        Queue.Action.CALL,
                        Queue.Action.TRANSFER,
                        Queue.Action.ASK_PAPERS,
                        Queue.Action.CANCEL,
                        Queue.Action.CLASSIFY);
            case CALLED ->
                EnumSet.of(
                        Queue.Action.RECALL,
                        Queue.Action.START,
                        Queue.Action.FINISH,
                        Queue.Action.MISS,
                        Queue.Action.HOLD,
                        Queue.Action.PUT_BACK,
                        Queue.Action.TRANSFER,
                        Queue.Action.ASK_PAPERS,
                        Queue.Action.CANCEL);
            case SERVING ->
                EnumSet.of(
                        Queue.Action.FINISH,
                        Queue.Action.HOLD,
                        Queue.Action.PUT_BACK,
                        Queue.Action.TRANSFER,
                        Queue.Action.ASK_PAPERS,
                        Queue.Action.CANCEL);
            case HELD ->
                EnumSet.of(
                        Queue.Action.CALL,
                        Queue.Action.RETURN,
                        Queue.Action.TRANSFER,
                        Queue.Action.CANCEL,
                        Queue.Action.CLASSIFY);
            case WAITING_FOR_PAPERS ->
                EnumSet.of(Queue.Action.CALL, Queue.Action.RETURN, Queue.Action.CANCEL, Queue.Action.CLASSIFY);
            case MISSED -> EnumSet.of(Queue.Action.RECALL, Queue.Action.REQUEUE, Queue.Action.CANCEL);
            case FINISHED, CANCELLED -> EnumSet.noneOf(Queue.Action.class);
        };
        assertEquals(expected, TicketStates.actions(state));
    }

    @ParameterizedTest
    @CsvSource({"ISSUE, WAITING", "ISSUE_LACKING, WAITING_FOR_PAPERS", "VISIT, SERVING"})
    void a_ticket_begins_in_line_without_papers_or_at_a_desk(TicketEvent event, Queue.State first) {
        assertEquals(Optional.of(first), TicketStates.first(event));
    }

    @ParameterizedTest
    @EnumSource(
            value = TicketEvent.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNDO"})
    void every_event_but_the_taking_back_is_the_first_or_on_some_edge(TicketEvent event) {
        boolean isOnEdge = Stream.of(Queue.State.values())
                .anyMatch(state -> TicketStates.after(state, event).isPresent());
        assertTrue(TicketStates.first(event).isPresent() != isOnEdge);
    }
}
