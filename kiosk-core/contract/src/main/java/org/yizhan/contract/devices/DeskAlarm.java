package org.yizhan.contract.devices;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A clerk is threatened, or somebody collapsed before them: it is loud at every other console until a colleague comes,
/// and stands there until it is over. The console of whoever called stays silent.
///
/// @param desk          where they sit, if at a desk
/// @param mine          whether it is the call of whoever reads it
/// @param by            who called, as a screen names them
/// @param acceptedBy    who comes, as a screen names them; absent while it is loud
/// @param acceptedDesk  from which desk, if from one
public record DeskAlarm(
        UUID id,
        @Nullable Integer desk,
        boolean mine,
        String by,
        Instant at,
        @Nullable String acceptedBy,
        @Nullable Integer acceptedDesk) {
    @Override
    public String toString() {
        return "DeskAlarm[id=" + id + ", desk=" + desk + ", mine=" + mine + ", acceptedDesk=" + acceptedDesk + "]";
    }

    /// `POST /api/devices/alarms`; the desk is the one the session sits at.
    public record Raise(@NotNull UUID id) {}
}
