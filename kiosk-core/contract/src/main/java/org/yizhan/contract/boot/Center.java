package org.yizhan.contract.boot;

import java.time.Instant;
import org.yizhan.contract.LocalizedText;

/// `GET /api/center`: who this center is and how its core stands.
///
/// @param code         12 digits, the center's code at the county; case numbers start with it
/// @param timeTrusted  false while the clock reads earlier than the build or the last recorded event
public record Center(
        String code,
        LocalizedText name,
        LocalizedText village,
        LocalizedText town,
        LocalizedText county,
        Instant serverTime,
        boolean timeTrusted,
        String version) {}
