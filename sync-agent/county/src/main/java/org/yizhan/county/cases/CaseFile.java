package org.yizhan.county.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as an officer sees it.
final class CaseFile {
    private CaseFile() {}

    /// A line of the list: no personal data.
    ///
    /// @param version  counts up with every step
    /// @param allowed  what may be done with it now
    public record Line(
            UUID id,
            String center,
            String number,
            String itemId,
            Stage stage,
            long version,
            @Nullable LocalDate dueOn,
            Instant filedAt,
            List<Stage.Command> allowed) {}

    /// Who applies, in the clear; null fields were not given.
    ///
    /// @param erased  the person's key is not here: erased, or it has not come yet
    /// @param agent   who acts for them, as the center's desk wrote it down; null where they came themselves
    public record Applicant(
            boolean erased,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String idNumber,
            Map<String, String> answers,
            @Nullable Agent agent) {}

    /// @param relation  whom they act for: `SPOUSE`, `PARENT`, `CHILD`, `RELATIVE`, `NEIGHBOUR`
    public record Agent(String name, String relation, String phone) {}

    /// @param officer  the name, as it is shown
    public record Step(
            Stage.Command command,
            Stage stage,
            String officer,
            @Nullable String reason,
            Instant at) {}

    public record Whole(Line line, Applicant applicant, List<Step> steps) {}
}
