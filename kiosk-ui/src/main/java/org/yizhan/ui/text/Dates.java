package org.yizhan.ui.text;

import com.nlf.calendar.Solar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;

/// Dates and times as people say them here.
public final class Dates {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter ENGLISH_DAY =
            DateTimeFormatter.ofPattern("d MMM", Language.ENGLISH.locale());

    private record Lunar(LocalDate date, String text) {}

    private static volatile @Nullable Lunar lastLunar;

    private final Texts texts;
    private final ZoneId zone;

    public Dates(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /// `09:26`
    public String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /// `11月23日` or `23 Nov`
    public String day(LocalDate date) {
        return texts.language() == Language.CHINESE
                ? date.getMonthValue() + "月" + date.getDayOfMonth() + "日"
                : ENGLISH_DAY.format(date);
    }

    public String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    /// `11月23日 星期一 09:26` or `Monday, 23 Nov 09:26`: when to come.
    public String moment(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        String weekday = weekday(local);
        String date = day(local.toLocalDate());
        return (texts.language() == Language.CHINESE ? date + " " + weekday : weekday + ", " + date) + " " + time(at);
    }

    /// The time alone where both are on one day.
    public String momentFrom(Instant now, Instant at) {
        return isSameDay(now, at) ? time(at) : moment(at);
    }

    /// The same without the weekday, where one line is all there is: `11月23日 09:26` or `23 Nov 09:26`.
    public String shortMomentFrom(Instant now, Instant at) {
        return isSameDay(now, at) ? time(at) : day(at) + " " + time(at);
    }

    private boolean isSameDay(Instant one, Instant other) {
        return one.atZone(zone).toLocalDate().equals(other.atZone(zone).toLocalDate());
    }

    /// `11月23日 星期一` or `Monday, 23 Nov`.
    public String weekday(LocalDate date) {
        String weekday = weekday(date.atStartOfDay(zone));
        return texts.language() == Language.CHINESE ? day(date) + " " + weekday : weekday + ", " + day(date);
    }

    private String weekday(ZonedDateTime local) {
        return local.getDayOfWeek()
                .getDisplayName(TextStyle.FULL, texts.language().locale());
    }

    /// `11月23日 星期一 · 农历十月十五`; in English without the lunar date.
    public String today(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        String weekday = weekday(local);
        String date = day(local.toLocalDate());
        return texts.language() == Language.CHINESE
                ? date + " " + weekday + " · 农历" + lunar(local.toLocalDate())
                : weekday + ", " + date;
    }

    /// Once a day: the calendar's tables are large, and every screen asks.
    private static String lunar(LocalDate date) {
        Lunar known = lastLunar;
        if (known == null || !known.date().equals(date)) {
            known = new Lunar(date, calculate(date));
            lastLunar = known;
        }
        return known.text();
    }

    private static String calculate(LocalDate date) {
        var lunar = Solar.fromYmd(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
                .getLunar();
        return lunar.getMonthInChinese() + "月" + lunar.getDayInChinese();
    }
}
