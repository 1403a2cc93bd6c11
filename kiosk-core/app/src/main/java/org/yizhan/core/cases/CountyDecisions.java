package org.yizhan.core.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.yizhan.contract.boot.Feed;
import org.yizhan.contract.cases.Cases;
import org.yizhan.contract.journal.Inbounds;
import org.yizhan.core.journal.InboundHandler;
import org.yizhan.core.store.Event;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Tx;

/// Moves cases as the county decides. A move that was made already is passed over; one that does not follow from
/// where the case stands is refused, so that somebody looks.
@ApplicationScoped
class CountyDecisions implements InboundHandler {
    private final CaseTable cases;
    private final Json json;

    CountyDecisions(CaseTable cases, Json json) {
        this.cases = cases;
        this.json = json;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Inbounds.CASE_STAGE);
    }

    @Override
    public void apply(Tx tx, String kind, String payload) {
        Inbounds.CaseStage move = json.received(payload, Inbounds.CaseStage.class);
        CaseRow row = cases.find(tx.handle(), move.caseId())
                .orElseThrow(() -> new IllegalArgumentException("this center has no such case"));
        if (move.newVersion() <= row.version()) {
            return;
        }
        if (move.baseVersion() != row.version()) {
            throw new IllegalArgumentException("the case is at version " + row.version() + ", not " + move.baseVersion()
                    + ": a move before this one is missing");
        }
        if (CaseStages.between(row.stage(), move.stage()).isEmpty()) {
            throw new IllegalArgumentException("a case does not go from " + row.stage() + " to " + move.stage());
        }
        var step = new Cases.Step(move.stage(), move.at(), move.by());
        cases.move(tx, row.id(), move.newVersion(), step, move.reason());
        tx.emit(Event.about(Feed.CASE, row.id()));
    }
}
