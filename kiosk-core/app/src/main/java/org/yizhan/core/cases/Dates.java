package org.yizhan.core.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.yizhan.contract.LocalizedText;

/// Dates as a receipt says them.
final class Dates {
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.UK);

    private Dates() {}

    /// `2026年12月4日 星期五`
    static String spoken(LocalDate date, String language) {
        return date.format(language.equals(LocalizedText.ENGLISH) ? ENGLISH : CHINESE);
    }
}
