package org.yizhan.core.cases;

import org.jspecify.annotations.Nullable;

/// Numbers as a public screen may show them: enough for whoever has them, too little for anybody else.
final class Masked {
    private Masked() {}

    /// `138****5678`; null when there is none.
    static @Nullable String phone(String phone) {
        return phone.isBlank() ? null : between(phone, 3, 4);
    }

    /// The province and a bit stay, which a whole village has in common, and the last two characters.
    static @Nullable String idNumber(@Nullable String idNumber) {
        return idNumber == null ? null : between(idNumber, 3, 2);
    }

    private static String between(String text, int first, int last) {
        int hidden = Math.max(text.length() - first - last, 0);
        return text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last);
    }
}
