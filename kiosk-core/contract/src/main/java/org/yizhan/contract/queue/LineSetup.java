package org.yizhan.contract.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the lines are set up, by an admin.
public final class LineSetup {
    private LineSetup() {}

    /// What becomes of those who still wait when a new day begins.
    public enum Overnight {
        /// They went home; their numbers are missed.
        CLOSE,
        /// They keep number, class and place.
        CARRY
    }

    /// `GET` and `PUT /api/queue/services/{id}/numbering`. Numbers have as many digits as `last`; a full range goes on
    /// with one digit more, after A999 comes A1000.
    ///
    /// @param overnight  absent: as the center's setting says
    public record Numbering(
            @NotNull @Positive @Max(9999) Integer first,
            @NotNull @Positive @Max(9999) Integer last,
            @Nullable Overnight overnight) {}

    /// `GET` and `PUT /api/queue/desks/{number}/services` and `/api/queue/staff/{account}/services`: the lines that a
    /// desk, or a person, serves. Where both are named, only what both serve is called there.
    ///
    /// @param services  empty: all
    public record Pool(@NotNull @Size(max = 40) Set<@NotBlank @Size(max = 40) String> services) {}
}
