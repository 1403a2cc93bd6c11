package org.yizhan.contract.notices;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;

/// What is made public at the center: by the county, the town or the village itself.
public final class Notices {
    private Notices() {}

    /// The disclosure kinds of the field.
    public enum Kind {
        PARTY,
        VILLAGE,
        FINANCE,
        OPEN_ACCOUNTS,
        PUBLIC_NOTICE,
        FOUR_DELIBERATIONS,
        MICRO_PROJECT,
        POLICY,
        SAFETY,
        ACTIVITY,
        HEALTH,
        RECRUITMENT
    }

    public enum Owner {
        COUNTY,
        VILLAGE
    }

    /// A notice is shown from `startsOn` to the end of `endsOn` and disappears by itself.
    ///
    /// @param objection  who to turn to with an objection; null where there is none to make
    public record Notice(
            UUID id,
            Owner owner,
            Kind kind,
            LocalizedText title,
            LocalizedText body,
            LocalizedText publisher,
            LocalDate publishedOn,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalizedText objection) {}

    public record Page(long cursor, List<Notice> notices) {
        public Page {
            notices = List.copyOf(notices);
        }
    }

    /// `POST /api/notices`: a village notice as one person drafts it. It is shown once a second person has
    /// published it (`POST /api/notices/{id}/publish`).
    public record Draft(
            @NotNull UUID id,
            @NotNull Kind kind,
            @NotNull LocalizedText title,
            @NotNull LocalizedText body,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @Nullable LocalizedText objection) {}

    /// A draft that waits for its second person.
    public record Pending(Draft draft, String draftedBy, Instant at) {}

    /// The longest title and body of a notice, in characters.
    public static final int MAX_TITLE = 60;

    public static final int MAX_BODY = 4000;
}
