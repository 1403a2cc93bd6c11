package org.yizhan.county.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Who did or read what. Written in the transaction of the deed; holds no personal data, only ids.
@ApplicationScoped
public class Audit {
    /// Stands for the center where an act concerns the county alone.
    public static final String COUNTY = "county";

    private final Clock clock;

    Audit(Clock clock) {
        this.clock = clock;
    }

    /// @param act  `<feature>.<what>`, e.g. `cases.read`
    public void note(Handle handle, String center, String officer, String act, String subject) {
        handle.createUpdate("insert into audit (center_id, audit_id, officer, act, subject, at)"
                        + " values (:center, :id, :officer, :act, :subject, :at)")
                .bind("center", center)
                .bind("id", UUID.randomUUID())
                .bind("officer", officer)
                .bind("act", act)
                .bind("subject", subject)
                .bind("at", clock.instant())
                .execute();
    }
}
