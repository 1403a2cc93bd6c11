package org.yizhan.core.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;

/// A draft at the desk as it is stored: the form is sealed.
///
/// @param person  nobody but this draft: its key is destroyed with it
record DraftRow(
        UUID id,
        String itemId,
        LocalizedText itemName,
        UUID person,
        String content,
        String number,
        @Nullable UUID ticketId,
        String kiosk,
        String language,
        long version,
        Instant at,
        Instant until) {
    @Override
    public String toString() {
        return "DraftRow[id=" + id + ", itemId=" + itemId + "]";
    }

    /// The same draft with another form in it.
    DraftRow with(String otherContent, String otherLanguage, Instant now) {
        return new DraftRow(
                id,
                itemId,
                itemName,
                person,
                otherContent,
                number,
                ticketId,
                kiosk,
                otherLanguage,
                version + 1,
                now,
                until);
    }
}
