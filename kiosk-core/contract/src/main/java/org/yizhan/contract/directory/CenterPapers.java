package org.yizhan.contract.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;

/// What a core reads of the file with which its county enrolled the center: whose it is. The agent reads the rest.
///
/// @param center     12 digits
/// @param centerKey  32 bytes that wrap persons' keys between center and county
/// @param place      what the center is called; null in the files of a county of before 0.2
@JsonIgnoreProperties(ignoreUnknown = true)
public record CenterPapers(
        String center, byte[] centerKey, @Nullable Place place) {
    @Override
    public String toString() {
        return "CenterPapers[center=" + center + "]";
    }

    /// @param phone         printed on receipts
    /// @param countyNumber  the county's number on member cards
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Place(
            LocalizedText name,
            LocalizedText village,
            LocalizedText town,
            LocalizedText county,
            String phone,
            int countyNumber) {
        @Override
        public String toString() {
            return "Place[]";
        }
    }
}
