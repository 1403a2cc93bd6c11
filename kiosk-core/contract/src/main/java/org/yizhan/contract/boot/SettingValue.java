package org.yizhan.contract.boot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// `GET /api/settings`: one thing a center may choose, and what holds now.
///
/// @param origin   who chose it: the center goes before the county, the county before the seed
/// @param version  how often that origin has chosen; 0 for the seed's own value
/// @param meaning  what it does, for the person who chooses
public record SettingValue(String name, String value, Origin origin, long version, String meaning) {
    public enum Origin {
        SEED,
        COUNTY,
        CENTER
    }

    /// `PUT /api/settings/{name}`.
    public record Choice(@NotNull @Size(max = 200) String value) {}
}
