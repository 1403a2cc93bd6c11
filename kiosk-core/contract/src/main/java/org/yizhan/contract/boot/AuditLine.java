package org.yizhan.contract.boot;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `GET /api/audit?after=…`: who looked at or did what.
public record AuditLine(
        long id,
        Instant at,
        String who,
        String what,
        @Nullable UUID subject,
        String detail) {}
