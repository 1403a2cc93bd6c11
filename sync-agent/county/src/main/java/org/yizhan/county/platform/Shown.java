package org.yizhan.county.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Days and times as the console says them, in the county's time.
public final class Shown {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

    private Shown() {}

    public static String time(Instant at, Clock clock) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    /// “12月4日前”; nothing where there is no such day.
    public static String due(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day) + "前";
    }

    /// “刚刚”, “12 分钟前”, “3 小时前”, “5 天前”.
    public static String ago(Instant at, Clock clock) {
        Duration ago = Duration.between(at, clock.instant());
        if (ago.compareTo(Duration.ofMinutes(2)) < 0) {
            return "刚刚";
        }
        if (ago.compareTo(Duration.ofHours(1)) < 0) {
            return ago.toMinutes() + " 分钟前";
        }
        return ago.compareTo(Duration.ofDays(1)) < 0 ? ago.toHours() + " 小时前" : ago.toDays() + " 天前";
    }
}
