package org.yizhan.core.queue;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number as somebody types it who has heard or read it: `A012`, `a12`, `12`, in wide letters as well.
///
/// @param prefix  of its line; empty where only digits were typed
/// @param plain   `+` of a visit without a number of the line, else empty
/// @param digits  as typed
record TypedNumber(String prefix, String plain, String digits) {
    private static final Pattern TYPED = Pattern.compile("([^\\d+]{0,2})(\\+?)(\\d{1,9})");

    static Optional<TypedNumber> of(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Matcher typed = TYPED.matcher(narrow.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        if (!typed.matches()) {
            return Optional.empty();
        }
        return Optional.of(new TypedNumber(typed.group(1), typed.group(2), typed.group(3)));
    }

    /// The numbers that may be meant, a handful for each of those lines. Letters that were typed are taken as they are:
    /// a number keeps those it was drawn with.
    Set<String> meant(Collection<ServiceRow> lines) {
        long value = Long.parseLong(digits);
        Set<String> numbers = new TreeSet<>();
        for (ServiceRow line : lines) {
            String letters = prefix.isEmpty() ? line.prefix() : prefix;
            numbers.add(letters + "+" + value);
            if (plain.isEmpty()) {
                numbers.add(letters + digits);
                numbers.add(line.numbering().written(letters, value));
            }
        }
        return numbers;
    }
}
