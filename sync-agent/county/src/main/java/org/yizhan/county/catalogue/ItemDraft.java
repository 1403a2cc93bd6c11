package org.yizhan.county.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.county.platform.LocalizedText;

/// `POST /api/catalogue/items/{id}`: what an officer may change of an item, whole. The same draft again is safe.
///
/// @param tag           of the item as it was read
/// @param offered       false: the item goes from the kiosks with the next edition
/// @param feeFen        0 for free
/// @param legalDays     working days the law allows, 0 is at once
/// @param promisedDays  working days the county promises
/// @param limitNote     a limit that is not a number of days, or null
/// @param materials     every material of the item, in its order
public record ItemDraft(
        @NotBlank String tag,
        @NotNull Boolean offered,
        @NotNull Long feeFen,
        @NotNull Integer legalDays,
        @NotNull Integer promisedDays,
        @Nullable LocalizedText limitNote,

        @NotNull @Size(max = 50) List<@NotNull @Valid Material> materials) {
    public record Material(
            @NotBlank String id,
            @NotNull LocalizedText name,
            @NotNull LocalizedText note) {}
}
