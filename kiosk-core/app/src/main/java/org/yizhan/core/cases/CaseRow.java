package org.yizhan.core.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.cases.Cases;

/// A case as it is stored: what concerns the person is sealed.
record CaseRow(
        UUID id,
        String number,
        String shortCode,
        String itemId,
        LocalizedText itemName,
        LocalizedText next,
        LocalizedText who,
        UUID person,
        String name,
        String phone,
        @Nullable String idNumber,
        String answers,
        @Nullable String agent,
        Cases.Stage stage,
        long version,
        LocalDate dueOn,
        Instant filedAt,
        String filedBy,
        String language,
        UUID businessDay) {
    @Override
    public String toString() {
        return "CaseRow[id=" + id + ", number=" + number + ", stage=" + stage + "]";
    }

    /// What the receipt's QR code says.
    String qrText() {
        return "YZ1:" + number + ":" + shortCode;
    }
}
