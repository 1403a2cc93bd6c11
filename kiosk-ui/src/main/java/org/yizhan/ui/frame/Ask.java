package org.yizhan.ui.frame;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.catalogue.Catalogue;

/// One question on a screen of its own.
///
/// @param text     the question itself for an item's own questions; null where the kiosk asks the same of everybody
/// @param choices  for [Kind#CHOICE] only
public record Ask(
        String id,
        Kind kind,
        @Nullable LocalizedText text,
        List<Catalogue.Choice> choices,
        boolean required,
        int maxLength) {
    public enum Kind {
        NAME,
        PHONE,
        ID_NUMBER,
        CHOICE,
        DIGITS,
        TEXT,
        CONSENT
    }

    /// What is wrong with an answer.
    public enum Complaint {
        MISSING,
        NAME,
        PHONE,
        ID_NUMBER
    }

    public static final String AGREED = "yes";

    public Ask {
        choices = List.copyOf(choices);
    }

    static Ask common(String id, Kind kind, int maxLength) {
        return new Ask(id, kind, null, List.of(), true, maxLength);
    }

    static Ask of(Catalogue.Question question) {
        Kind kind = switch (question.kind()) {
            case CHOICE -> Kind.CHOICE;
            case DIGITS -> Kind.DIGITS;
            case TEXT -> Kind.TEXT;
        };
        int maxLength = question.maxLength() > 0 ? question.maxLength() : 60;
        return new Ask(question.id(), kind, question.text(), question.choices(), question.required(), maxLength);
    }

    /// The first thing wrong with that answer, if any. The core checks again.
    public Optional<Complaint> complaint(String answer) {
        if (answer.isBlank()) {
            return required ? Optional.of(Complaint.MISSING) : Optional.empty();
        }
        return switch (kind) {
            case NAME ->
                answer.strip().codePointCount(0, answer.strip().length()) < 2
                        ? Optional.of(Complaint.NAME)
                        : Optional.empty();
            case PHONE -> answer.matches("1\\d{10}|0\\d{9,11}") ? Optional.empty() : Optional.of(Complaint.PHONE);
            case ID_NUMBER -> isIdNumber(answer) ? Optional.empty() : Optional.of(Complaint.ID_NUMBER);
            case CHOICE, DIGITS, TEXT, CONSENT -> Optional.empty();
        };
    }

    /// GB 11643: 17 digits and a check character (ISO 7064, MOD 11-2).
    static boolean isIdNumber(String number) {
        if (!number.matches("\\d{17}[\\dX]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int weight = (1 << (17 - i)) % 11;
            sum += (number.charAt(i) - '0') * weight;
        }
        return "10X98765432".charAt(sum % 11) == number.charAt(17);
    }
}
