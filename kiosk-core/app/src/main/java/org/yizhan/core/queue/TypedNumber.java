package org.yizhan.core.queue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number as somebody types it who has heard or read it: `A012`, `a12`, `12`, in wide letters as well. Noughts
/// before it say nothing.
///
/// @param prefix  the letters it was drawn with; empty where only digits were typed
/// @param plain   whether it is said to be of a visit without a number, `A+12`
/// @param value   what its digits say
record TypedNumber(String prefix, boolean plain, long value) {
    private static final Pattern TYPED = Pattern.compile("([^\\d+]{0,2})(\\+?)(\\d{1,9})");

    static Optional<TypedNumber> of(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Matcher typed = TYPED.matcher(narrow.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        return typed.matches()
                ? Optional.of(
                        new TypedNumber(typed.group(1), !typed.group(2).isEmpty(), Long.parseLong(typed.group(3))))
                : Optional.empty();
    }
}
