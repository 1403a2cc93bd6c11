package org.yizhan.contract.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.devices.Print;

/// The county's service items and the center's function list. County-owned and versioned: a center reads them
/// and never edits them.
public final class Catalogue {
    private Catalogue() {}

    /// Who decides.
    public enum Level {
        VILLAGE,
        TOWN,
        COUNTY,
        INFORMATION
    }

    /// A tile of the item screen. `icon` here and below is Remix Icon's own name of a line glyph,
    /// `ri-umbrella-line`; its fill is `ri-umbrella-fill`. Icon fonts may name them otherwise: Ikonli has
    /// `remixal-` before A to L and `remixmz-` before M to Z and digits in place of `ri-`.
    public record Group(String id, LocalizedText name, LocalizedText hint, String icon, int items) {}

    /// @param needed  false: “you need not bring it”, and `note` says why
    public record Material(
            String id, LocalizedText name, LocalizedText note, String icon, boolean needed, boolean onlyByProxy) {}

    /// One question of an item's short form.
    ///
    /// @param choices  empty: a free text of at most `maxLength` characters
    public record Question(
            String id, LocalizedText text, Kind kind, List<Choice> choices, boolean required, int maxLength) {
        public Question {
            choices = List.copyOf(choices);
        }

        /// What is asked for, and so which keys the screen offers.
        public enum Kind {
            CHOICE,
            DIGITS,
            TEXT
        }
    }

    public record Choice(String id, LocalizedText text) {}

    public record ItemSummary(String id, String groupId, LocalizedText name, boolean appliable, int limitDays) {}

    /// @param number         1–40, the item's place in the county's list
    /// @param legalDays      working days the law allows; 0 is at once
    /// @param promisedDays   working days the county promises; 0 is at once
    /// @param noticeDays     days of public notice, 0 for none
    /// @param feeFen         fee in fen, 0 for free: always shown
    /// @param trips          how often one has to come
    /// @param proxy          whether somebody else may file it
    /// @param guardian       whether only a guardian may file it
    /// @param serviceId      the queue one waits in for it
    /// @param limitNote      a limit that is not a number of days (“yearly”), else null
    /// @param asksIdNumber   whether the form asks for the applicant's identity number; the core says so when
    ///                       it hands an item out, whatever an edition says
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Item(
            String id,
            int number,
            String groupId,
            LocalizedText name,
            LocalizedText handler,
            Level level,
            List<Material> materials,
            int legalDays,
            int promisedDays,
            int noticeDays,
            long feeFen,
            int trips,
            boolean proxy,
            boolean guardian,
            boolean appliable,
            @Nullable LocalizedText limitNote,
            LocalizedText who,
            List<Question> questions,
            String serviceId,
            boolean asksIdNumber) {
        public Item {
            materials = List.copyOf(materials);
            questions = List.copyOf(questions);
        }

        /// The same item, with an identity number asked for or not.
        public Item askingIdNumber(boolean asks) {
            return new Item(
                    id,
                    number,
                    groupId,
                    name,
                    handler,
                    level,
                    materials,
                    legalDays,
                    promisedDays,
                    noticeDays,
                    feeFen,
                    trips,
                    proxy,
                    guardian,
                    appliable,
                    limitNote,
                    who,
                    questions,
                    serviceId,
                    asks);
        }
    }

    /// `POST /api/catalogue/items/{id}/lists`: what to bring for that item, on paper. `id` names this one list.
    ///
    /// @param missing  ids of the materials that somebody does not have with them: they are marked and come first
    public record ListRequest(
            @NotNull UUID id,
            @NotNull @Size(max = 40) List<@NotBlank @Size(max = 40) String> missing,
            @NotNull @Pattern(regexp = "zh-CN|en") String language) {
        public ListRequest {
            missing = missing == null ? List.of() : List.copyOf(missing);
        }
    }

    /// A list on its way to paper. It is about nobody, and what was missing is not answered.
    ///
    /// @param print  how its slip stands; null without a printer
    public record PrintedList(UUID id, Print.@Nullable State print) {}

    /// An entry of the “1+10” function list: a room or service of the center.
    public record Function(String id, LocalizedText name, LocalizedText place, String icon) {}

    /// The whole catalogue at one version, as the county publishes it and the center stores it.
    public record Edition(int version, List<Group> groups, List<Item> items, List<Function> functions) {
        public Edition {
            groups = List.copyOf(groups);
            items = List.copyOf(items);
            functions = List.copyOf(functions);
        }
    }
}
