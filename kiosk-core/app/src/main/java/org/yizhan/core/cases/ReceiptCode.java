package org.yizhan.core.cases;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yizhan.core.codes.ShortCode;

/// What names a case on its receipt.
///
/// @param number  the case's, which only the QR code tells; null when the eight digits were typed
record ReceiptCode(@Nullable String number, String shortCode) {
    private static final Pattern SCANNED = Pattern.compile("YZ1:(\\d{17,24}):(\\d{8})");
    private static final Pattern TYPED = Pattern.compile("\\d{" + ShortCode.LENGTH + "}");

    /// The QR code's text.
    static Optional<ReceiptCode> scanned(String text) {
        Matcher scanned = SCANNED.matcher(text);
        return scanned.matches() ? Optional.of(new ReceiptCode(scanned.group(1), scanned.group(2))) : Optional.empty();
    }

    static Optional<ReceiptCode> typed(String text) {
        return TYPED.matcher(text).matches() ? Optional.of(new ReceiptCode(null, text)) : Optional.empty();
    }

    boolean isTyped() {
        return number == null;
    }

    boolean names(CaseRow row) {
        return row.shortCode().equals(shortCode)
                && (number == null || row.number().equals(number));
    }

    @Override
    public String toString() {
        return "ReceiptCode[…]";
    }
}
