package org.yizhan.core.opening;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.yizhan.contract.LocalizedText;

/// The thirteen days off that the regulation on public holidays names (State Council, as changed from 1 January 2025),
/// by the lunar calendar and the solar term of Qingming. What the yearly notice adds to them, bridges and the days
/// worked for those, nobody can reckon.
final class StatutoryDays {
    private StatutoryDays() {}

    static Map<LocalDate, LocalizedText> of(int year) {
        Map<LocalDate, LocalizedText> days = new TreeMap<>();
        LocalDate spring = date(Lunar.fromYmd(year, 1, 1).getSolar());
        add(days, LocalDate.of(year, 1, 1), 1, LocalizedText.of("元旦", "New Year's Day"));
        add(days, spring.minusDays(1), 4, LocalizedText.of("春节", "Spring Festival"));
        add(days, qingming(year), 1, LocalizedText.of("清明节", "Qingming"));
        add(days, LocalDate.of(year, 5, 1), 2, LocalizedText.of("劳动节", "Labour Day"));
        add(days, date(Lunar.fromYmd(year, 5, 5).getSolar()), 1, LocalizedText.of("端午节", "Dragon Boat Festival"));
        add(days, date(Lunar.fromYmd(year, 8, 15).getSolar()), 1, LocalizedText.of("中秋节", "Mid-Autumn Festival"));
        add(days, LocalDate.of(year, 10, 1), 3, LocalizedText.of("国庆节", "National Day"));
        return days;
    }

    /// A day on which two festivals fall keeps the first one's name.
    private static void add(Map<LocalDate, LocalizedText> days, LocalDate first, int count, LocalizedText name) {
        first.datesUntil(first.plusDays(count)).forEach(date -> days.putIfAbsent(date, name));
    }

    private static LocalDate qingming(int year) {
        return date(
                Objects.requireNonNull(Lunar.fromYmd(year, 1, 1).getJieQiTable().get("清明")));
    }

    private static LocalDate date(Solar solar) {
        return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
    }
}
