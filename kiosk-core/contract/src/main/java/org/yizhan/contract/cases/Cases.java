package org.yizhan.contract.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.MaskedName;
import org.yizhan.contract.devices.Print;
import org.yizhan.contract.files.Files;
import org.yizhan.contract.queue.Errands;

/// Applications: from the short form at the kiosk to the county's decision.
public final class Cases {
    private Cases() {}

    /// A case is shared: the center files it, the county's one state machine moves it on.
    public enum Stage {
        FILED,
        ACCEPTED,
        CORRECTION,
        APPROVED,
        REJECTED,
        WITHDRAWN;

        public boolean isDecided() {
            return this == APPROVED || this == REJECTED || this == WITHDRAWN;
        }
    }

    /// Who applies. `idNumber` may be left out where the item does not name the identity card. A blank name or phone
    /// is refused where no paper stands in for it.
    public record Applicant(
            @NotNull @Size(max = 40) String name,

            @NotNull @Pattern(regexp = "(1\\d{10}|0\\d{9,11})?")
            String phone,

            @Nullable @Pattern(regexp = "\\d{17}[\\dX]") String idNumber) {
        @Override
        public String toString() {
            return "Applicant[…]";
        }
    }

    /// Who acts for the applicant. A desk alone writes them down, once it has seen the mandate and both identity cards,
    /// and of an item that somebody else may apply for; sealed with the applicant, and on record.
    ///
    /// @param relation     whom they act for, as a household tells it; never [Errands.Relation#SELF]
    /// @param phone        where they are told what came of it; the applicant may have none then
    /// @param mandateSeen  that somebody at the desk looked at the mandate and both identity cards
    public record Agent(
            @NotBlank @Size(max = 40) String name,
            @NotNull Errands.Relation relation,

            @NotBlank @Pattern(regexp = "(1\\d{10}|0\\d{9,11})?")
            String phone,

            @AssertTrue boolean mandateSeen) {
        @Override
        public String toString() {
            return "Agent[…]";
        }
    }

    /// `POST /api/cases`. `answers` maps question id to choice id or text. `consent` says that the applicant has
    /// read what the data are for. A question that asks for words is answered by a voice note or a photo as well:
    /// `notes` names what was uploaded before.
    ///
    /// A repeated request is known by the hash of its JSON for 30 days, so what was added since is not written
    /// while there is nothing in it.
    ///
    /// @param paper  as in [PaperScan]: what the applicant left blank is taken from it, where the item asks for it
    /// @param ticketId  the number it is filed on, which a desk has or had before it today; a desk alone names one.
    ///                  What was handed over is filed on the number it was handed over with
    /// @param agent     null where the applicant came themselves
    public record Application(
            @NotNull UUID id,
            @NotBlank @Size(max = 40) String itemId,
            @NotNull @Valid Applicant applicant,
            @NotNull @Size(max = 12) Map<@NotBlank @Size(max = 40) String, @NotNull @Size(max = 500) String> answers,
            @AssertTrue boolean consent,
            @NotNull @Pattern(regexp = "zh-CN|en") String language,
            @Size(max = 6) List<Files.@NotNull @Valid Attachment> notes,
            @Nullable @Size(max = 200) String paper,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            UUID ticketId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Valid
            Agent agent) {
        public Application {
            notes = notes == null ? List.of() : Collections.unmodifiableList(notes);
        }

        /// On no number, by the applicant themselves.
        public Application(
                UUID id,
                String itemId,
                Applicant applicant,
                Map<String, String> answers,
                boolean consent,
                String language,
                List<Files.Attachment> notes,
                @Nullable String paper) {
            this(id, itemId, applicant, answers, consent, language, notes, paper, null, null);
        }

        @Override
        public String toString() {
            return "Application[id=" + id + ", itemId=" + itemId + "]";
        }
    }

    /// `POST /api/cases/known`: whose paper is this? A text that opens something stands in no address, so it is a
    /// body; nothing is written.
    ///
    /// @param paper  a receipt's QR text, or a member card's
    public record PaperScan(@NotBlank @Size(max = 200) String paper) {
        @Override
        public String toString() {
            return "PaperScan[…]";
        }
    }

    /// What stands in for typing.
    public enum Paper {
        RECEIPT,
        MEMBER_CARD
    }

    /// Whom a paper names, so that they know themselves by it and whoever found it does not get to know them.
    ///
    /// @param phone     `138****5678`; null where the paper has none
    /// @param idNumber  three characters, the mask, two characters; null where the paper has none
    public record Known(
            Paper kind,
            MaskedName name,
            @Nullable String phone,
            @Nullable String idNumber) {
        @Override
        public String toString() {
            return "Known[" + kind + "]";
        }
    }

    /// What the applicant walks home with.
    ///
    /// @param number     center code + year + serial, the same at center and county
    /// @param shortCode  8 digits with a check digit; resolves at this center only
    /// @param qrText     what the receipt's QR says; scan it at any kiosk of the center
    /// @param queueNumber  the number it was filed on; null where nobody had one
    /// @param agent        who acts for the applicant; null where they came themselves
    public record Receipt(
            UUID id,
            String number,
            String shortCode,
            String qrText,
            String itemId,
            LocalizedText itemName,
            MaskedName applicant,
            Stage stage,
            LocalizedText next,
            LocalizedText who,
            LocalDate by,
            String phone,
            Instant filedAt,
            Print.@Nullable State print,
            @Nullable String queueNumber,
            @Nullable MaskedName agent) {
        @Override
        public String toString() {
            return "Receipt[id=" + id + ", number=" + number + "]";
        }
    }

    /// `GET /api/cases/progress?code=…`: what a receipt shows when it is scanned, or the slip of the number the
    /// case was filed on. No personal data but the masked name.
    ///
    /// @param queueNumber  the number it was filed on; null where nobody had one
    /// @param others       what else was filed on that number, the latest first, where its slip was shown; a
    ///                     receipt tells of its own case alone
    public record Progress(
            String number,
            String itemId,
            LocalizedText itemName,
            MaskedName applicant,
            Stage stage,
            @Nullable String reason,
            LocalDate by,
            boolean atCounty,
            List<Step> steps,
            @Nullable String queueNumber,
            List<Became> others) {
        public Progress {
            steps = List.copyOf(steps);
            others = others == null ? List.of() : List.copyOf(others);
        }
    }

    /// One of the cases that a queue number became.
    public record Became(String number, LocalizedText itemName, Stage stage) {}

    public record Step(Stage stage, Instant at, String by) {}

    /// A line of the desk's list.
    public record Summary(
            UUID id,
            String number,
            LocalizedText itemName,
            MaskedName applicant,
            Stage stage,
            LocalDate by,
            boolean atCounty) {}

    /// `GET /api/cases/{id}` for staff who work on the case; each read is audited.
    ///
    /// @param itemId  whose questions the answers are to
    /// @param files   voice notes and photos of the applicant
    /// @param reason  why the case is where it is, if somebody said why
    /// @param queueNumber  the number it was filed on; null where nobody had one
    /// @param agent   who acts for the applicant; null where they came themselves
    public record Detail(
            Summary summary,
            String itemId,
            Applicant applicant,
            Map<String, String> answers,
            List<Files.Attached> files,
            @Nullable String reason,
            List<Step> steps,
            @Nullable String queueNumber,
            @Nullable Agent agent) {
        @Override
        public String toString() {
            return "Detail[id=" + summary.id() + ", itemId=" + itemId + "]";
        }
    }
}
