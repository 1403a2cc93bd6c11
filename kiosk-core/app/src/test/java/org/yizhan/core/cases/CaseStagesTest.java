package org.yizhan.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.cases.Cases.Stage;

class CaseStagesTest {
    @Test
    void every_edge_is_the_only_one_between_its_stages_and_every_stage_is_reached() {
        Set<CaseStages> named = new HashSet<>();
        Set<Stage> reached = new HashSet<>(Set.of(Stage.FILED));
        for (Stage from : Stage.values()) {
            for (Stage to : Stage.values()) {
                CaseStages.between(from, to).ifPresent(edge -> {
                    assertTrue(named.add(edge), edge + " is between two pairs");
                    reached.add(to);
                });
            }
        }
        assertEquals(Set.of(CaseStages.values()), named);
        assertEquals(Set.of(Stage.values()), reached);
    }

    @Test
    void a_decided_case_goes_nowhere_and_an_undecided_one_can_always_be_taken_back() {
        for (Stage from : Stage.values()) {
            for (Stage to : Stage.values()) {
                assertTrue(!from.isDecided() || CaseStages.between(from, to).isEmpty(), from + " to " + to);
            }
            assertEquals(
                    !from.isDecided(), CaseStages.between(from, Stage.WITHDRAWN).isPresent());
        }
    }

    @Test
    void approval_needs_somebody_to_have_taken_it_up() {
        assertEquals(Optional.empty(), CaseStages.between(Stage.FILED, Stage.APPROVED));
        assertEquals(Optional.empty(), CaseStages.between(Stage.CORRECTION, Stage.APPROVED));
        assertEquals(Optional.of(CaseStages.APPROVED), CaseStages.between(Stage.ACCEPTED, Stage.APPROVED));
    }

    @Test
    void nothing_becomes_filed_again() {
        for (Stage from : Stage.values()) {
            assertEquals(Optional.empty(), CaseStages.between(from, Stage.FILED));
        }
    }
}
