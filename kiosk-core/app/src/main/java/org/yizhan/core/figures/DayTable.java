package org.yizhan.core.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.figures.DayVisits;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.CoreClock;

/// A day's visits as rows of cells. A time is a text, of another date than the day's with that date.
final class DayTable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final List<LocalizedText> HEAD = List.of(
            LocalizedText.of("号", "Number"),
            LocalizedText.of("事项", "Service"),
            LocalizedText.of("类别", "Class"),
            LocalizedText.of("取号", "Arrived"),
            LocalizedText.of("最后叫号", "Last called"),
            LocalizedText.of("窗口", "Desk"),
            LocalizedText.of("结束", "Ended"),
            LocalizedText.of("结果", "Result"));

    private static final Map<Queue.Priority, LocalizedText> CLASSES = Map.of(
            Queue.Priority.ORDINARY, LocalizedText.of("普通", "ordinary"),
            Queue.Priority.ELDERLY, LocalizedText.of("老人", "elderly"),
            Queue.Priority.DISABLED, LocalizedText.of("残疾人", "disabled"),
            Queue.Priority.PREGNANT, LocalizedText.of("孕妇", "pregnant"),
            Queue.Priority.VETERAN, LocalizedText.of("退役军人", "veteran"),
            Queue.Priority.APPOINTMENT, LocalizedText.of("预约", "appointment"));

    private DayTable() {}

    static ExportTable of(LocalDate date, List<DayVisits.Visit> visits, String language) {
        return new ExportTable(
                date.toString(),
                HEAD.stream().map(text -> text.in(language)).toList(),
                visits.stream().map(visit -> row(date, visit, language)).toList());
    }

    private static List<@Nullable Object> row(LocalDate date, DayVisits.Visit visit, String language) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(visit.number());
        cells.add(visit.serviceName().in(language));
        cells.add(CLASSES.getOrDefault(
                        visit.priority(), LocalizedText.of(visit.priority().name()))
                .in(language));
        cells.add(time(date, visit.arrivedAt()));
        cells.add(time(date, visit.calledAt()));
        cells.add(visit.desk());
        cells.add(time(date, visit.endedAt()));
        cells.add(result(visit).in(language));
        return cells;
    }

    private static LocalizedText result(DayVisits.Visit visit) {
        return switch (visit.state()) {
            case FINISHED -> LocalizedText.of("办结", "finished");
            case MISSED ->
                visit.calledAt() == null
                        ? LocalizedText.of("没等到走了", "left before a call")
                        : LocalizedText.of("没来", "did not come");
            case CANCELLED -> LocalizedText.of("取消", "cancelled");
            case CALLED, SERVING -> LocalizedText.of("在窗口", "at a desk");
            case WAITING, TRANSFERRED -> LocalizedText.of("在等", "waiting");
            case HELD, WAITING_FOR_PAPERS -> LocalizedText.of("先放着", "put aside");
        };
    }

    private static @Nullable String time(LocalDate date, @Nullable Instant at) {
        if (at == null) {
            return null;
        }
        var local = at.atZone(CoreClock.ZONE);
        return (local.toLocalDate().equals(date) ? TIME : DATE_AND_TIME).format(local);
    }
}
