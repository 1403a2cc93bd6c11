package org.yizhan.core.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.queue.Errands;
import org.yizhan.core.audit.Audit;
import org.yizhan.core.directory.Persons;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Tx;
import org.yizhan.core.web.Refused;

/// Who acts for an applicant. As with the errands of a household, they are sealed under the key of whom they act for,
/// in the row and in the journal, so that whoever erases the applicant erases them as well; that a desk saw the mandate
/// is on record.
@ApplicationScoped
class Mandates {
    private final Persons persons;
    private final Audit audit;
    private final Json json;

    Mandates(Persons persons, Audit audit, Json json) {
        this.persons = persons;
        this.audit = audit;
        this.json = json;
    }

    /// @throws RuntimeException  400 for whoever acts for themselves, 409 `not-by-agent` where nobody else may apply
    static void check(Catalogue.Item item, Cases.@Nullable Agent agent) {
        if (agent == null) {
            return;
        }
        if (!item.proxy()) {
            throw Refused.conflict("cases", "not-by-agent", "nobody else may apply for this item");
        }
        if (agent.relation() == Errands.Relation.SELF) {
            throw Refused.invalid("agent.relation", Violation.UNKNOWN, "whoever comes for themselves is no agent");
        }
        if (Text.hasControls(agent.name())) {
            throw Refused.invalid("agent.name", Violation.MALFORMED, "must not have control characters");
        }
    }

    /// One JSON text, sealed; null where the applicant came themselves.
    @Nullable
    String seal(Tx tx, UUID applicant, Cases.@Nullable Agent agent) {
        if (agent == null) {
            return null;
        }
        var kept = new Cases.Agent(agent.name().strip(), agent.relation(), agent.phone(), agent.mandateSeen());
        return persons.seal(tx.handle(), applicant, Applicants.AGENT, json.text(kept));
    }

    void record(Tx tx, CaseRow row, String by) {
        if (row.agent() != null) {
            audit.line(tx, by, "case.mandate-recorded", row.id(), row.number());
        }
    }
}
