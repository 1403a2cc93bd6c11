package org.yizhan.core.directory;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.Problem.Violation;

/// What every text must keep to that villagers read, whoever wrote it.
public final class PublicText {
    /// The shape of a BCP 47 tag, `zh-CN`.
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    private PublicText() {}

    /// The first rule that it breaks.
    ///
    /// @param longest  how many characters it may have in the language of that tag
    public static Optional<Violation> broken(String field, LocalizedText text, ToIntFunction<String> longest) {
        return text.texts().entrySet().stream()
                .flatMap(one -> broken(field, one, longest.applyAsInt(one.getKey())).stream())
                .findFirst();
    }

    private static Optional<Violation> broken(String field, Map.Entry<String, String> text, int longest) {
        String words = text.getValue();
        if (!LANGUAGE.matcher(text.getKey()).matches()) {
            return violation(field, Violation.MALFORMED, "has texts by language tag");
        }
        if (words.isBlank()) {
            return violation(field, Violation.REQUIRED, "must not be blank in any language");
        }
        if (words.codePointCount(0, words.length()) > longest) {
            return violation(field, Violation.TOO_LONG, "has at most " + longest + " characters");
        }
        if (words.codePoints().anyMatch(PublicText::isNoWriting)) {
            return violation(field, Violation.MALFORMED, "must not have control characters");
        }
        return PersonalData.in(words).flatMap(personal -> switch (personal) {
            case ID_NUMBER -> violation(field, Violation.SHOWS_ID_NUMBER, "must not hold an identity number");
            case MOBILE_PHONE -> violation(field, Violation.SHOWS_PHONE, "must not hold a person's telephone number");
            case BANK_CARD -> violation(field, Violation.SHOWS_BANK_CARD, "must not hold a bank card's number");
        });
    }

    private static boolean isNoWriting(int character) {
        return Character.isISOControl(character) && "\r\n\t".indexOf(character) < 0;
    }

    private static Optional<Violation> violation(String field, String code, String message) {
        return Optional.of(new Violation(field, code, message));
    }
}
