package org.yizhan.core.queue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yizhan.contract.queue.Queue;

/// Which event leads from which state to which; what is not here is refused. What a desk may do with a ticket is
/// read from the same table.
final class TicketStates {
    private static final Map<Queue.State, Map<TicketEvent, Queue.State>> EDGES = new EnumMap<>(Map.of(
            Queue.State.WAITING,
            Map.of(
                    TicketEvent.CALL, Queue.State.CALLED,
                    TicketEvent.SETTLE, Queue.State.FINISHED,
                    TicketEvent.GIVE_UP, Queue.State.MISSED,
                    TicketEvent.LEFT_WAITING, Queue.State.MISSED),
            Queue.State.CALLED,
            Map.of(
                    TicketEvent.RECALL, Queue.State.CALLED,
                    TicketEvent.FINISH, Queue.State.FINISHED,
                    TicketEvent.MISS, Queue.State.MISSED,
                    TicketEvent.LEFT_AT_DESK, Queue.State.FINISHED),
            Queue.State.MISSED,
            Map.of(TicketEvent.RECALL, Queue.State.CALLED),
            Queue.State.FINISHED,
            Map.of()));

    private static final Map<TicketEvent, Queue.Action> OFFERED = Map.of(
            TicketEvent.RECALL, Queue.Action.RECALL,
            TicketEvent.FINISH, Queue.Action.FINISH,
            TicketEvent.MISS, Queue.Action.MISS);

    private TicketStates() {}

    static Optional<Queue.State> after(Queue.State state, TicketEvent event) {
        return Optional.ofNullable(EDGES.getOrDefault(state, Map.of()).get(event));
    }

    static Set<Queue.Action> actions(Queue.State state) {
        return OFFERED.entrySet().stream()
                .filter(offered -> after(state, offered.getKey()).isPresent())
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }
}
