package org.yizhan.county.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StageTest {
    @Test
    void every_stage_is_reached_and_every_command_leads_somewhere() {
        Set<Stage> reached = Stage.edges().stream().map(Stage.Edge::to).collect(Collectors.toSet());
        Set<Stage.Command> used =
                Stage.edges().stream().map(Stage.Edge::command).collect(Collectors.toSet());
        reached.add(Stage.FILED);

        assertEquals(EnumSet.allOf(Stage.class), reached);
        assertEquals(EnumSet.allOf(Stage.Command.class), used);
    }

    @Test
    void a_command_leads_from_a_stage_to_one_place_at_most() {
        Set<List<Enum<?>>> seen = new HashSet<>();

        Stage.edges().forEach(edge -> assertTrue(seen.add(List.of(edge.from(), edge.command())), edge.toString()));
    }

    @Test
    void a_decided_case_moves_no_more() {
        for (Stage decided : List.of(Stage.APPROVED, Stage.REJECTED)) {
            assertTrue(decided.isDecided());
            for (Stage.Command command : Stage.Command.values()) {
                assertEquals(Optional.empty(), decided.after(command));
            }
        }
        assertFalse(Stage.CORRECTION.isDecided());
    }

    @Test
    void nothing_is_approved_before_it_was_accepted() {
        assertEquals(
                List.of(Stage.ACCEPTED),
                Arrays.stream(Stage.values())
                        .filter(stage -> stage.after(Stage.Command.APPROVE).isPresent())
                        .toList());
    }

    @Test
    void who_is_sent_away_is_told_why() {
        assertTrue(Stage.Command.REJECT.needsReason());
        assertTrue(Stage.Command.REQUEST_CORRECTION.needsReason());
    }
}
