package org.yizhan.core.devices;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.yizhan.contract.devices.Print;

/// Which step leads from which state to which; what is not here cannot happen.
final class PrintStates {
    private static final Map<Print.State, Map<PrintStep, Print.State>> EDGES = new EnumMap<>(Map.of(
            Print.State.QUEUED,
            Map.of(
                    PrintStep.SEND, Print.State.SENDING,
                    PrintStep.GIVE_UP, Print.State.FAILED),
            Print.State.SENDING,
            Map.of(
                    PrintStep.CONFIRM, Print.State.CONFIRMED,
                    PrintStep.TRY_AGAIN, Print.State.QUEUED,
                    PrintStep.FIND_INTERRUPTED, Print.State.QUEUED,
                    PrintStep.GIVE_UP, Print.State.FAILED),
            Print.State.FAILED,
            Map.of(PrintStep.RETRY, Print.State.QUEUED),
            Print.State.CONFIRMED,
            Map.of()));

    private PrintStates() {}

    static Optional<Print.State> after(Print.State state, PrintStep step) {
        return Optional.ofNullable(EDGES.getOrDefault(state, Map.of()).get(step));
    }

    static boolean isUnfinished(Print.State state) {
        return state == Print.State.QUEUED || state == Print.State.SENDING;
    }
}
