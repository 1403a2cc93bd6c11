package org.yizhan.core.directory;

import org.jspecify.annotations.Nullable;

/// How a telephone number and an ID number are shown: whoever they belong to knows them by it, and nobody else gets to
/// know them. What is too short to hide a part of is hidden whole, for a number may come from elsewhere as it was
/// typed.
public final class Masked {
    private static final int LEAST_HIDDEN = 3;

    private Masked() {}

    /// `138****5678`; null when there is none.
    public static @Nullable String phone(@Nullable String phone) {
        return phone == null || phone.isBlank() ? null : between(phone.strip(), 3, 4);
    }

    /// The province and a bit stay, which a whole village has in common, and the last two characters.
    public static @Nullable String idNumber(@Nullable String idNumber) {
        return idNumber == null ? null : between(idNumber, 3, 2);
    }

    private static String between(String text, int first, int last) {
        int hidden = text.length() - first - last;
        return hidden < LEAST_HIDDEN
                ? "*".repeat(text.length())
                : text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last);
    }
}
