package org.yizhan.contract.devices;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody at a kiosk asked for a person: it rings at the desk until a person accepts it.
public record HelpCall(
        UUID id,
        String kiosk,
        String screen,
        Instant at,
        @Nullable String acceptedBy) {

    /// `POST /api/devices/help`.
    public record Request(
            @NotNull UUID id, @NotBlank @Size(max = 40) String screen) {}
}
