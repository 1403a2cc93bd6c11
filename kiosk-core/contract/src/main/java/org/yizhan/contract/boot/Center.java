package org.yizhan.contract.boot;

import jakarta.validation.constraints.NotNull;
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
        String version) {

    /// `POST /api/clock/trust`: an admin has compared the core's time with a clock that is right. `at` is the right
    /// time; answered with the [Center] as it stands then.
    public record RightTime(@NotNull Instant at) {}
}
