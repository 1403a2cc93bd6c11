package org.yizhan.contract.queue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;

/// How the lines are set up, by an admin.
public final class LineSetup {
    private LineSetup() {}

    /// `PUT /api/queue/services/{id}`: adds a line, or changes one from the next number on. `DELETE` of the same
    /// retires it, and one that is put again is in use again. The id is the one that items of the catalogue name,
    /// or any other: small letters, digits and dashes.
    ///
    /// @param prefix  what its numbers begin with, one or two capital letters that no other line in use has
    /// @param name    8 characters in Chinese, 24 in any other language
    /// @param hint    what is done there: 16 characters in Chinese, 40 in any other language
    public record Line(
            @NotNull @Pattern(regexp = "[A-Z]{1,2}") String prefix,
            @NotNull LocalizedText name,
            @NotNull LocalizedText hint) {}

    /// `PUT /api/queue/order`: the order in which the kiosk shows the lines.
    ///
    /// @param services  each line in use once
    public record Order(@NotNull @Size(max = 40) List<@NotBlank @Size(max = 40) String> services) {
        public Order {
            services = services == null ? List.of() : List.copyOf(services);
        }
    }

    /// One of `GET /api/queue/wanted-services`: a line that items of the catalogue name and the center does not have.
    ///
    /// @param item   what the first of them is called
    /// @param items  how many they are
    public record Wanted(String id, LocalizedText item, int items) {}

    /// Why the lines are not set up so; each is a problem type of its own, with the parameters its text needs.
    public enum Refusal {
        /// Another line has that prefix: `prefix`, and the `line`'s name in Chinese.
        PREFIX_TAKEN,
        /// Lines were added or retired since: the order does not name each of them once.
        OTHER_LINES,
        /// Somebody is in that line, comes to it later or was called in vain today: the first `number`, and how many
        /// `people`.
        LINE_NEEDED,
        /// Appointments can be made in that line, or somebody has one: `line`.
        LINE_BOOKED,
        /// Items of the catalogue are done in that line: the first `item`, and how many `items`.
        LINE_OF_ITEMS,
        /// A desk or a person serves that line alone and would serve all: `owner`, as `desk:2` or `staff:account`.
        ONLY_LINE;

        public String problem() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

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
