package org.yizhan.core.directory;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers of persons that nothing public may show, written in one piece or in the usual groups, in half or full
/// width. Landlines and hotlines are no person's.
enum PersonalData {
    /// 18 characters with a date of birth in the middle, or the 15 of before 1999. The check character is not asked
    /// for: a number with a slip in it still tells who is meant.
    ID_NUMBER("\\d{6}G(?:19|20)\\d{2}MDG\\d{3}[\\dXx]|\\d{8}MD\\d{3}"),
    MOBILE_PHONE("(?:86G)?1[3-9]\\dG\\d{4}G\\d{4}"),
    BANK_CARD("\\d{4}G\\d{4}G\\d{4}G\\d{4}(?:G\\d{1,3})?") {
        @Override
        boolean isOne(String digits) {
            return digits.startsWith("62") || (ISSUERS.indexOf(digits.charAt(0)) >= 0 && hasLuhnDigit(digits));
        }
    };

    /// First digits of the cards that banks issue here; what is numbered otherwise is no card, checked or not.
    private static final String ISSUERS = "4569";

    private final Pattern form;

    /// `G` stands for a gap that may be between groups, `MD` for month and day.
    PersonalData(String form) {
        String spelled =
                form.replace("MD", "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])").replace("G", "[ -]?");
        this.form = Pattern.compile("(?<!\\d)(?:" + spelled + ")(?!\\d)");
    }

    /// Whether digits of that form are such a number.
    boolean isOne(String digits) {
        return true;
    }

    /// The first kind of personal number that stands in a text.
    static Optional<PersonalData> in(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return Arrays.stream(values()).filter(kind -> kind.stands(plain)).findFirst();
    }

    private boolean stands(String text) {
        Matcher numbers = form.matcher(text);
        while (numbers.find()) {
            if (isOne(numbers.group().replaceAll("[ -]", ""))) {
                return true;
            }
        }
        return false;
    }

    /// ISO/IEC 7812: every second digit from the right doubled, the sum a multiple of ten.
    private static boolean hasLuhnDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
