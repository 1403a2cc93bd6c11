package org.yizhan.core.cases;

import java.util.Arrays;
import java.util.Optional;
import org.yizhan.contract.cases.Cases.Stage;

/// The stages a case goes through. They are the county's to decide; the center holds what comes to the same table,
/// so that what cannot happen is seen and told.
enum CaseStages {
    TAKEN_UP(Stage.FILED, Stage.ACCEPTED),
    SENT_BACK_UNREAD(Stage.FILED, Stage.CORRECTION),
    TURNED_DOWN_UNREAD(Stage.FILED, Stage.REJECTED),
    TAKEN_BACK_AT_ONCE(Stage.FILED, Stage.WITHDRAWN),
    SENT_BACK(Stage.ACCEPTED, Stage.CORRECTION),
    APPROVED(Stage.ACCEPTED, Stage.APPROVED),
    TURNED_DOWN(Stage.ACCEPTED, Stage.REJECTED),
    TAKEN_BACK(Stage.ACCEPTED, Stage.WITHDRAWN),
    CORRECTED(Stage.CORRECTION, Stage.ACCEPTED),
    NEVER_CORRECTED(Stage.CORRECTION, Stage.REJECTED),
    TAKEN_BACK_UNCORRECTED(Stage.CORRECTION, Stage.WITHDRAWN);

    private final Stage from;
    private final Stage to;

    CaseStages(Stage from, Stage to) {
        this.from = from;
        this.to = to;
    }

    /// What happened to a case that went from one stage to another; empty when that cannot happen.
    static Optional<CaseStages> between(Stage from, Stage to) {
        return Arrays.stream(values())
                .filter(edge -> edge.from == from && edge.to == to)
                .findFirst();
    }
}
