package org.yizhan.contract.queue;

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
import org.yizhan.contract.catalogue.Catalogue;

/// What a visit is about beyond its number, as its holder told the kiosk. Nothing of it is asked of who does not say.
public final class Visits {
    private Visits() {}

    /// What somebody lacks for an item.
    ///
    /// @param materials  ids of the item's materials
    public record Lacking(
            @NotBlank @Size(max = 40) String itemId,
            @NotEmpty @Size(max = 40) List<@NotBlank @Size(max = 40) String> materials) {
        public Lacking {
            materials = materials == null ? List.of() : List.copyOf(materials);
        }
    }

    /// `POST /api/queue/tickets/{id}/papers`: papers are missing, and the place is kept.
    ///
    /// @param id       names the action, so that it happens once
    /// @param version  as in [Queue.DeskAction]
    /// @param lacking  what is missing, if it was said
    public record AskPapers(
            @NotNull UUID id,
            @Nullable Long version,
            DeskWork.@Nullable Cause cause,
            @Nullable @Valid Lacking lacking) {
        public AskPapers(UUID id) {
            this(id, null, null, null);
        }
    }

    /// An item that somebody came for.
    public record About(String itemId, LocalizedText itemName) {}

    /// `POST /api/queue/tickets/{id}/about`: its holder has said what they came for.
    ///
    /// @param id  names the action, so that it happens once
    public record CameFor(
            @NotNull UUID id, @NotBlank @Size(max = 40) String itemId) {}

    /// What somebody was to bring for that item.
    public record Missing(String itemId, LocalizedText itemName, List<Catalogue.Material> materials) {
        public Missing {
            materials = List.copyOf(materials);
        }
    }

    /// What one desk left for the next, of a visit that is not over. Desks alone see it.
    ///
    /// @param by  who wrote it, as screens name them
    public record Note(UUID id, UUID ticketId, String text, String by, Instant at) {
        @Override
        public String toString() {
            return "Note[id=" + id + ", ticketId=" + ticketId + "]";
        }
    }

    /// `GET /api/queue/tickets/{id}/visit`, and of the ticket at a desk in [Queue.Console].
    ///
    /// @param about         what its holder came for in the line it is in, where they said
    /// @param missing       what its holder was to bring; both are known until the day after the visit is over
    /// @param selfDeclared  they said at a kiosk of which class they are, and no desk has looked yet
    /// @param errands       what is done beside, or for others, in the order it was told
    public record Visit(
            @Nullable About about, @Nullable Missing missing, boolean selfDeclared, List<Errands.Errand> errands) {
        public Visit {
            errands = errands == null ? List.of() : List.copyOf(errands);
        }
    }
}
