package org.yizhan.county.notices;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.LocalizedText;
import org.yizhan.county.platform.Refused;

/// `POST /api/notices`: a county notice as one officer drafts it.
///
/// @param id       made by the client; the same draft again is safe
/// @param centers  codes of the centers that show it; empty: all
public record Draft(
        @NotNull UUID id,
        @NotNull Notice.Kind kind,
        @NotNull LocalizedText title,
        @NotNull LocalizedText body,
        @NotNull LocalizedText publisher,
        @Nullable LocalizedText objection,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,

        @NotNull @Size(max = 1000) List<@NotNull @Pattern(regexp = "\\d{12}") String> centers) {
    /// What annotations cannot say.
    ///
    /// @throws io.quarkiverse.resteasy.problem.HttpProblem 400 `urn:yizhan:request:invalid`
    void check(LocalDate today) {
        NoticeRules.broken(title, body, publisher, objection, startsOn, endsOn, today)
                .ifPresent(broken -> {
                    throw Refused.invalid(broken.field(), broken.why());
                });
    }
}
