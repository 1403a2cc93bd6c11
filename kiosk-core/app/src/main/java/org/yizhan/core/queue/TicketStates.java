package org.yizhan.core.queue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yizhan.contract.queue.Queue;

/// Which event leads from which state to which; what is not here is refused. What a desk may do with a ticket is
/// read from the same table.
final class TicketStates {
    private static final Map<Queue.State, Map<TicketEvent, Queue.State>> EDGES = new EnumMap<>(Queue.State.class);

    /// The edges that lead from nowhere.
    private static final Map<TicketEvent, Queue.State> FIRST = Map.of(
            TicketEvent.ISSUE, Queue.State.WAITING,
            TicketEvent.ISSUE_LACKING, Queue.State.WAITING_FOR_PAPERS,
            TicketEvent.VISIT, Queue.State.SERVING);

    static {
        Map<TicketEvent, Queue.State> inLine = Map.of(
                TicketEvent.CALL, Queue.State.CALLED,
                TicketEvent.TRANSFER, Queue.State.TRANSFERRED,
                TicketEvent.ASK_PAPERS, Queue.State.WAITING_FOR_PAPERS,
                TicketEvent.CANCEL, Queue.State.CANCELLED,
                TicketEvent.SETTLE, Queue.State.FINISHED,
                TicketEvent.GIVE_UP, Queue.State.MISSED,
                TicketEvent.LEFT_WAITING, Queue.State.MISSED);
        from(
                Queue.State.WAITING,
                inLine,
                Map.of(
                        TicketEvent.CLASSIFY, Queue.State.WAITING,
                        TicketEvent.REROUTE, Queue.State.WAITING,
                        TicketEvent.PASS_BY, Queue.State.TRANSFERRED,
                        TicketEvent.CARRY, Queue.State.WAITING));
        from(
                Queue.State.TRANSFERRED,
                inLine,
                Map.of(
                        TicketEvent.CLASSIFY, Queue.State.TRANSFERRED,
                        TicketEvent.REROUTE, Queue.State.TRANSFERRED,
                        TicketEvent.PASS_BY, Queue.State.TRANSFERRED,
                        TicketEvent.CARRY, Queue.State.TRANSFERRED));
        Map<TicketEvent, Queue.State> atDesk = Map.of(
                TicketEvent.FINISH, Queue.State.FINISHED,
                TicketEvent.NEXT_LEG, Queue.State.TRANSFERRED,
                TicketEvent.HOLD, Queue.State.HELD,
                TicketEvent.PUT_BACK, Queue.State.WAITING,
                TicketEvent.TRANSFER, Queue.State.TRANSFERRED,
                TicketEvent.ASK_PAPERS, Queue.State.WAITING_FOR_PAPERS,
                TicketEvent.CANCEL, Queue.State.CANCELLED,
                TicketEvent.LEFT_AT_DESK, Queue.State.FINISHED);
        from(
                Queue.State.CALLED,
                atDesk,
                Map.of(
                        TicketEvent.RECALL, Queue.State.CALLED,
                        TicketEvent.REROUTE, Queue.State.CALLED,
                        TicketEvent.START, Queue.State.SERVING,
                        TicketEvent.MISS, Queue.State.MISSED));
        from(Queue.State.SERVING, atDesk, Map.of(TicketEvent.REROUTE, Queue.State.SERVING));
        Map<TicketEvent, Queue.State> aside = Map.of(
                TicketEvent.CALL, Queue.State.CALLED,
                TicketEvent.RETURN, Queue.State.WAITING,
                TicketEvent.CANCEL, Queue.State.CANCELLED,
                TicketEvent.SETTLE, Queue.State.FINISHED);
        from(
                Queue.State.HELD,
                aside,
                Map.of(
                        TicketEvent.TRANSFER, Queue.State.TRANSFERRED,
                        TicketEvent.CLASSIFY, Queue.State.HELD,
                        TicketEvent.REROUTE, Queue.State.HELD,
                        TicketEvent.PASS_BY, Queue.State.HELD,
                        TicketEvent.LEFT_WAITING, Queue.State.MISSED,
                        TicketEvent.CARRY, Queue.State.WAITING));
        from(
                Queue.State.WAITING_FOR_PAPERS,
                aside,
                Map.of(
                        TicketEvent.CLASSIFY, Queue.State.WAITING_FOR_PAPERS,
                        TicketEvent.REROUTE, Queue.State.WAITING_FOR_PAPERS,
                        TicketEvent.PASS_BY, Queue.State.WAITING_FOR_PAPERS,
                        TicketEvent.CARRY, Queue.State.WAITING_FOR_PAPERS,
                        TicketEvent.EXPIRE, Queue.State.CANCELLED));
        from(
                Queue.State.MISSED,
                Map.of(
                        TicketEvent.RECALL, Queue.State.CALLED,
                        TicketEvent.REQUEUE, Queue.State.WAITING,
                        TicketEvent.CANCEL, Queue.State.CANCELLED),
                Map.of());
        from(Queue.State.FINISHED, Map.of(), Map.of());
        from(Queue.State.CANCELLED, Map.of(), Map.of());
    }

    private static final Map<TicketEvent, Queue.Action> OFFERED = new EnumMap<>(Map.ofEntries(
            Map.entry(TicketEvent.CALL, Queue.Action.CALL),
            Map.entry(TicketEvent.RECALL, Queue.Action.RECALL),
            Map.entry(TicketEvent.START, Queue.Action.START),
            Map.entry(TicketEvent.FINISH, Queue.Action.FINISH),
            Map.entry(TicketEvent.MISS, Queue.Action.MISS),
            Map.entry(TicketEvent.HOLD, Queue.Action.HOLD),
            Map.entry(TicketEvent.PUT_BACK, Queue.Action.PUT_BACK),
            Map.entry(TicketEvent.TRANSFER, Queue.Action.TRANSFER),
            Map.entry(TicketEvent.ASK_PAPERS, Queue.Action.ASK_PAPERS),
            Map.entry(TicketEvent.REQUEUE, Queue.Action.REQUEUE),
            Map.entry(TicketEvent.RETURN, Queue.Action.RETURN),
            Map.entry(TicketEvent.CANCEL, Queue.Action.CANCEL),
            Map.entry(TicketEvent.CLASSIFY, Queue.Action.CLASSIFY)));

    private TicketStates() {}

    private static void from(
            Queue.State state, Map<TicketEvent, Queue.State> shared, Map<TicketEvent, Queue.State> own) {
        Map<TicketEvent, Queue.State> edges = new EnumMap<>(TicketEvent.class);
        edges.putAll(shared);
        edges.putAll(own);
        EDGES.put(state, edges);
    }

    /// The state in which a ticket begins by that event.
    static Optional<Queue.State> first(TicketEvent event) {
        return Optional.ofNullable(FIRST.get(event));
    }

    static Optional<Queue.State> after(Queue.State state, TicketEvent event) {
        return Optional.ofNullable(EDGES.getOrDefault(state, Map.of()).get(event));
    }

    static Set<Queue.Action> actions(Queue.State state) {
        Set<Queue.Action> actions = EnumSet.noneOf(Queue.Action.class);
        OFFERED.forEach((event, action) -> {
            if (after(state, event).isPresent()) {
                actions.add(action);
            }
        });
        return actions;
    }

    /// Whether it stands in a line and can be called from there.
    static boolean isInLine(Queue.State state) {
        return state == Queue.State.WAITING || state == Queue.State.TRANSFERRED;
    }

    static boolean isAtDesk(Queue.State state) {
        return state == Queue.State.CALLED || state == Queue.State.SERVING;
    }

    /// Whether the visit is over for good.
    static boolean isOver(Queue.State state) {
        return state == Queue.State.FINISHED || state == Queue.State.CANCELLED;
    }
}
