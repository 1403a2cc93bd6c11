package org.yizhan.contract.partyday;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.MaskedName;

/// The monthly themed Party day and its register.
public final class PartyDays {
    private PartyDays() {}

    /// One step of the agenda (“7+N”).
    public record AgendaItem(
            @NotNull LocalizedText title, @NotNull Instant startsAt) {}

    /// `GET /api/partyday/branches`: a branch that a Party day can be opened for.
    public record Branch(String id, LocalizedText name, int members) {}

    /// `POST /api/partyday/days`: the organiser opens today's Party day.
    public record Opening(
            @NotNull UUID id,
            @NotBlank @Size(max = 40) String branchId,
            @NotNull LocalizedText theme,
            @NotNull Instant startsAt,
            @NotEmpty @Size(max = 20) List<@Valid AgendaItem> agenda) {}

    public record Day(
            UUID id,
            String branchId,
            LocalizedText branch,
            LocalizedText theme,
            Instant startsAt,
            List<AgendaItem> agenda,
            boolean open,
            int signedIn,
            int members) {
        public Day {
            agenda = List.copyOf(agenda);
        }
    }

    /// `POST /api/partyday/sign-ins`: the text of a member card as the reader gave it.
    public record CardScan(
            @NotNull UUID id, @NotBlank @Size(max = 400) String card) {
        @Override
        public String toString() {
            return "CardScan[id=" + id + "]";
        }
    }

    /// @param ordinal      the how-manieth to arrive; no ranking, it is what the register shows
    /// @param provisional  the clock could not be trusted, so the card's dates were not held against it
    /// @param again        the member had signed in already; nothing was recorded twice
    public record Greeting(
            UUID signInId, MaskedName member, Instant at, int ordinal, boolean provisional, boolean again, Day day) {}

    /// A line of the register, for the organiser.
    public record SignIn(UUID id, MaskedName member, Instant at, String kiosk, boolean provisional) {}

    public record Register(Day day, List<SignIn> signIns, int refused) {}

    /// Why a card was not accepted; the problem type is `urn:yizhan:partyday:card-<reason>`.
    public enum Refusal {
        UNREADABLE,
        FORGED,
        FOREIGN,
        REVOKED,
        EXPIRED,
        UNKNOWN;

        public String problemType() {
            return "urn:yizhan:partyday:card-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// `GET /api/partyday/today`; null when no Party day is open.
    public record Today(@Nullable Day day) {}
}
