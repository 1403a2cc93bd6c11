package org.yizhan.contract.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.files.Files;

/// Applications that were begun at a kiosk and go on at a desk: the villager answers nothing twice.
public final class Drafts {
    private Drafts() {}

    /// What has been answered so far, in the order somebody happened to answer it: anything may be empty, and what
    /// is there may be half written. The filing checks it.
    ///
    /// @param answers  question id to choice id or text
    /// @param notes    voice notes and photos that were uploaded before
    public record Form(
            @NotNull @Size(max = 40) String name,
            @NotNull @Pattern(regexp = "\\d{0,12}") String phone,
            @NotNull @Pattern(regexp = "[\\dX]{0,18}") String idNumber,
            @NotNull @Size(max = 12) Map<@NotBlank @Size(max = 40) String, @NotNull @Size(max = 500) String> answers,
            @Size(max = 6) List<Files.@NotNull @Valid Attachment> notes) {
        public Form {
            notes = notes == null ? List.of() : Collections.unmodifiableList(notes);
        }

        @Override
        public String toString() {
            return "Form[…]";
        }
    }

    /// `POST /api/cases/drafts`. Handing the same draft over once more replaces what was in it and keeps its number.
    ///
    /// @param id     the id the case will have, wherever it is filed in the end; the header has the request's own
    ///               key
    /// @param paper  as in [Cases.Application]: the form is completed from it before the desk gets it
    public record HandOver(
            @NotNull UUID id,
            @NotBlank @Size(max = 40) String itemId,
            @NotNull @Valid Form form,
            @NotNull @Pattern(regexp = "zh-CN|en") String language,
            @Nullable @Size(max = 200) String paper) {
        @Override
        public String toString() {
            return "HandOver[id=" + id + ", itemId=" + itemId + "]";
        }
    }

    /// What the villager takes to the desk.
    ///
    /// @param number   a ticket's, or four digits where the item has no line to wait in
    /// @param ticketId the ticket, if there is one
    /// @param ahead    how many will be called before it
    /// @param print    how its slip stands; null without a printer
    /// @param until    when the draft is erased, if nobody goes on with it
    public record HandedOver(
            UUID id, String number, @Nullable UUID ticketId, int ahead, Print.@Nullable State print, Instant until) {}

    /// A line of the desk's list.
    ///
    /// @param ticketId   the ticket it waits with; null where its item has no line
    /// @param applicant  null while there is no name yet
    /// @param kiosk      where it was begun
    public record Summary(
            UUID id,
            String number,
            @Nullable UUID ticketId,
            String itemId,
            LocalizedText itemName,
            @Nullable MaskedName applicant,
            String kiosk,
            Instant at,
            Instant until) {}

    /// `GET /api/cases/drafts/{id}` for whoever goes on with it; each read is audited.
    public record Detail(Summary summary, Form form, List<Files.Attached> files, String language) {
        @Override
        public String toString() {
            return "Detail[id=" + summary.id() + "]";
        }
    }
}
