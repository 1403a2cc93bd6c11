package org.yizhan.contract.queue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.MaskedName;

/// Several matters, or relatives' matters, on one number. A kiosk hears for whom by relation alone; a name is written
/// down at a desk, sealed, with the mandate.
public final class Errands {
    private Errands() {}

    /// For whom a matter is.
    public enum Relation {
        SELF,
        SPOUSE,
        PARENT,
        CHILD,
        RELATIVE,
        NEIGHBOUR
    }

    /// How it stands with the mandate of whom it is for.
    public enum Mandate {
        /// Whoever comes for themselves needs none.
        NOT_NEEDED,
        BROUGHT,
        MISSING,
        /// It is to be written at the desk.
        AT_DESK,
        /// A desk has seen it and written down who acts for whom.
        RECORDED
    }

    /// `POST /api/queue/tickets/{id}/errands`: one matter more. The visit goes through its line as well.
    ///
    /// @param id       of the errand
    /// @param mandate  [Mandate#NOT_NEEDED] for oneself and for nobody else; never [Mandate#RECORDED]
    /// @param itemId   which of what is done in that line, where it was said; where it was not, the request
    ///                 reads as it did before there were any
    public record Wanted(
            @NotNull UUID id,
            @NotBlank @Size(max = 40) String serviceId,
            @NotNull Relation relation,
            @NotNull Mandate mandate,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = 40)
            String itemId) {
        public Wanted(UUID id, String serviceId, Relation relation, Mandate mandate) {
            this(id, serviceId, relation, mandate, null);
        }
    }

    /// @param about      which of what is done in that line, where it was said
    /// @param principal  for whom, once a desk has recorded the mandate; null for oneself and before
    /// @param droppable  whether its holder may take it back at a kiosk
    public record Errand(
            UUID id,
            String serviceId,
            LocalizedText serviceName,
            Visits.@Nullable About about,
            Relation relation,
            Mandate mandate,
            @Nullable MaskedName principal,
            boolean done,
            boolean droppable) {}

    /// `POST /api/queue/tickets/{id}/errands/{errand}/done`.
    ///
    /// @param id  names the action, so that it happens once
    public record Done(@NotNull UUID id, boolean done) {}

    /// `POST /api/queue/tickets/{id}/errands/{errand}/mandate`: the desk has seen it. That it was recorded is on
    /// record.
    ///
    /// @param principal  whose matter it is
    /// @param agent      who acts for them
    public record Mandated(
            @NotNull UUID id,
            @NotBlank @Size(max = 40) String principal,
            @NotBlank @Size(max = 40) String agent) {
        @Override
        public String toString() {
            return "Mandated[id=" + id + "]";
        }
    }
}
