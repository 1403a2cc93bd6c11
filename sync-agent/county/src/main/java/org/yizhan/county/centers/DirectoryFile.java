package org.yizhan.county.centers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.yizhan.county.platform.LocalizedText;

/// The county's directory as `./yizhan generate-seed` writes it: towns, their villages, one center for each village.
/// Grids and groups are in it too and left alone here.
///
/// @param code    the county's administrative code
/// @param number  the county's small number on member cards
@JsonIgnoreProperties(ignoreUnknown = true)
public record DirectoryFile(
        @NotNull @Pattern(regexp = "\\d{6}") String code,
        @NotNull @Positive Integer number,
        @NotNull LocalizedText name,
        @NotEmpty List<@NotNull @Valid Town> towns) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Town(@NotNull LocalizedText name, @NotNull List<@NotNull @Valid Village> villages) {}

    /// @param centerCode  12 digits
    /// @param phone       the center's own, printed on receipts
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Village(
            @NotNull @Pattern(regexp = "\\d{12}") String centerCode,
            @NotNull LocalizedText name,
            @NotBlank @Size(max = 40) String phone,
            @NotNull List<@NotNull @Valid Branch> branches) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Branch(
            @NotBlank @Size(max = 40) String id, @NotNull LocalizedText name) {}

    int villages() {
        return towns.stream().mapToInt(town -> town.villages().size()).sum();
    }
}
