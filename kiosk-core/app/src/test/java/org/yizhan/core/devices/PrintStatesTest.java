package org.yizhan.core.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yizhan.contract.devices.Print;

class PrintStatesTest {
    @ParameterizedTest
    @CsvSource({
        "QUEUED, SEND, SENDING",
        "QUEUED, GIVE_UP, FAILED",
        "SENDING, CONFIRM, CONFIRMED",
        "SENDING, TRY_AGAIN, QUEUED",
        "SENDING, FIND_INTERRUPTED, QUEUED",
        "SENDING, GIVE_UP, FAILED",
        "FAILED, RETRY, QUEUED",
    })
    void a_step_leads_on(Print.State from, PrintStep step, Print.State to) {
        assertEquals(Optional.of(to), PrintStates.after(from, step));
    }

    @Test
    void there_are_no_other_edges() {
        long edges = Arrays.stream(Print.State.values())
                .mapToLong(state -> Arrays.stream(PrintStep.values())
                        .filter(step -> PrintStates.after(state, step).isPresent())
                        .count())
                .sum();
        assertEquals(7, edges);
    }

    @ParameterizedTest
    @EnumSource(PrintStep.class)
    void every_step_is_on_some_edge(PrintStep step) {
        assertTrue(Arrays.stream(Print.State.values())
                .anyMatch(state -> PrintStates.after(state, step).isPresent()));
    }

    @ParameterizedTest
    @EnumSource(Print.State.class)
    void a_state_is_unfinished_as_long_as_the_worker_has_something_to_do(Print.State state) {
        assertEquals(state == Print.State.QUEUED || state == Print.State.SENDING, PrintStates.isUnfinished(state));
    }
}
