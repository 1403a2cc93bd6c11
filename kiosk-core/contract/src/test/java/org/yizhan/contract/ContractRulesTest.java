package org.yizhan.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.devices.Enrolment;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.partyday.PartyDays;

class ContractRulesTest {
    @Test
    void a_case_is_decided_once_approved_rejected_or_withdrawn() {
        Set<Cases.Stage> decided = EnumSet.noneOf(Cases.Stage.class);
        Stream.of(Cases.Stage.values()).filter(Cases.Stage::isDecided).forEach(decided::add);
        assertEquals(EnumSet.of(Cases.Stage.APPROVED, Cases.Stage.REJECTED, Cases.Stage.WITHDRAWN), decided);
    }

    @Test
    void an_enrolled_device_has_no_scope_of_staff() {
        assertEquals(Set.of(Scopes.KIOSK, Scopes.BOARD), Enrolment.Kind.KIOSK.scopes());
        assertEquals(Set.of(Scopes.BOARD), Enrolment.Kind.BOARD.scopes());
        assertEquals(Set.of(Scopes.AGENT), Enrolment.Kind.AGENT.scopes());
    }

    @Test
    void each_refusal_of_a_card_has_a_problem_type_of_its_own() {
        assertEquals(
                List.of(
                        "urn:yizhan:partyday:card-unreadable",
                        "urn:yizhan:partyday:card-forged",
                        "urn:yizhan:partyday:card-foreign",
                        "urn:yizhan:partyday:card-revoked",
                        "urn:yizhan:partyday:card-expired",
                        "urn:yizhan:partyday:card-unknown"),
                Stream.of(PartyDays.Refusal.values())
                        .map(PartyDays.Refusal::problemType)
                        .toList());
    }
}
