package org.yizhan.core.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.figures.Figures;

/// A report's figures as rows of cells, each a text, a number or nothing. Durations are minutes.
record ExportTable(String name, List<String> head, List<List<@Nullable Object>> rows) {
    private static final LocalizedText TOTAL = LocalizedText.of("合计", "Total");
    private static final LocalizedText BY_DAY = LocalizedText.of("按天", "By day");
    private static final LocalizedText BY_HOUR = LocalizedText.of("按时段", "By hour");
    private static final LocalizedText BY_LINE = LocalizedText.of("按事项", "By service");
    private static final LocalizedText BY_DESK = LocalizedText.of("按窗口", "By desk");
    private static final LocalizedText FORECASTS = LocalizedText.of("预计与实际", "Forecasts");
    private static final LocalizedText ENDS = LocalizedText.of("怎么走的", "How they ended");
    private static final LocalizedText DAYS = LocalizedText.of("日期", "Days");
    private static final LocalizedText HOUR = LocalizedText.of("时段", "Hour");
    private static final LocalizedText LINE = LocalizedText.of("事项", "Service");
    private static final LocalizedText DESK = LocalizedText.of("窗口", "Desk");
    private static final LocalizedText DESK_NUMBER = LocalizedText.of("%d 号窗口", "Desk %d");

    private static final List<LocalizedText> COLUMNS = List.of(
            LocalizedText.of("来的人", "Arrivals"),
            LocalizedText.of("叫到的", "Called"),
            LocalizedText.of("等候中位数（分钟）", "Wait, median (minutes)"),
            LocalizedText.of("等候九成不超过（分钟）", "Wait, 9 in 10 within (minutes)"),
            LocalizedText.of("等超时限的", "Waited too long"),
            LocalizedText.of("办理人次", "Visits at desks"),
            LocalizedText.of("办理中位数（分钟）", "Visit, median (minutes)"),
            LocalizedText.of("办理九成不超过（分钟）", "Visit, 9 in 10 within (minutes)"),
            LocalizedText.of("办得久的", "Took long"),
            LocalizedText.of("叫了没来（次）", "Called in vain"),
            LocalizedText.of("没等到的", "Left waiting"));

    private static final List<LocalizedText> FORECAST_COLUMNS = List.of(
            LocalizedText.of("等候与预计相符", "Waited as told"),
            LocalizedText.of("比预计短", "Shorter than told"),
            LocalizedText.of("比预计长", "Longer than told"),
            LocalizedText.of("当时估不准", "Told nothing"));

    private static final List<LocalizedText> END_COLUMNS = List.of(
            LocalizedText.of("来的人", "Arrivals"),
            LocalizedText.of("前一天留下的", "From the day before"),
            LocalizedText.of("办完的", "Finished"),
            LocalizedText.of("没来的", "Did not come"),
            LocalizedText.of("取消的", "Cancelled"),
            LocalizedText.of("没等到走了的", "Went home unserved"),
            LocalizedText.of("还在或留到第二天的", "Still there, or on the next day"));

    static List<ExportTable> all(Figures.Report report, String language) {
        String days = report.from() + " – " + report.until();
        return List.of(
                of(TOTAL, DAYS, language, Stream.of(row(days, report.total()))),
                of(
                        BY_DAY,
                        DAYS,
                        language,
                        report.days().stream().map(day -> row(day.date().toString(), day.counts()))),
                of(BY_HOUR, HOUR, language, report.hours().stream().map(hour -> row(hour(hour.hour()), hour.counts()))),
                of(
                        BY_LINE,
                        LINE,
                        language,
                        report.lines().stream().map(line -> row(line.name().in(language), line.counts()))),
                of(
                        BY_DESK,
                        DESK,
                        language,
                        report.desks().stream()
                                .map(desk -> row(DESK_NUMBER.in(language).formatted(desk.number()), desk.counts()))),
                ends(report, language),
                forecasts(report, language));
    }

    private static ExportTable ends(Figures.Report report, String language) {
        return of(
                ENDS,
                DAYS,
                END_COLUMNS,
                language,
                report.days().stream().map(day -> ends(day.date().toString(), day.counts())));
    }

    private static List<@Nullable Object> ends(String name, Figures.Counts counts) {
        Figures.Ends ends = counts.ends();
        return List.of(
                name,
                counts.arrivals(),
                ends.carriedIn(),
                ends.finished(),
                ends.missed(),
                ends.cancelled(),
                ends.left(),
                ends.goOn());
    }

    private static ExportTable forecasts(Figures.Report report, String language) {
        return of(
                FORECASTS,
                DAYS,
                FORECAST_COLUMNS,
                language,
                report.days().stream()
                        .map(day ->
                                forecasts(day.date().toString(), day.counts().forecasts())));
    }

    private static List<@Nullable Object> forecasts(String name, Figures.Forecasts counts) {
        return List.of(name, counts.within(), counts.sooner(), counts.later(), counts.none());
    }

    private static ExportTable of(
            LocalizedText name, LocalizedText first, String language, Stream<List<@Nullable Object>> rows) {
        return of(name, first, COLUMNS, language, rows);
    }

    private static ExportTable of(
            LocalizedText name,
            LocalizedText first,
            List<LocalizedText> columns,
            String language,
            Stream<List<@Nullable Object>> rows) {
        List<String> head = Stream.concat(Stream.of(first), columns.stream())
                .map(text -> text.in(language))
                .toList();
        return new ExportTable(name.in(language), head, rows.toList());
    }

    private static String hour(int hour) {
        return "%02d:00–%02d:00".formatted(hour, hour + 1);
    }

    private static List<@Nullable Object> row(String name, Figures.Counts counts) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(name);
        cells.add(counts.arrivals());
        cells.add(counts.waits().count());
        spread(cells, counts.waits());
        cells.add(counts.late());
        cells.add(counts.visits());
        spread(cells, counts.visitTimes());
        cells.add(counts.tookLong());
        cells.add(counts.missed());
        cells.add(counts.left());
        return cells;
    }

    private static void spread(List<@Nullable Object> cells, Figures.Spread spread) {
        cells.add(minutes(spread.p50Seconds()));
        cells.add(minutes(spread.p90Seconds()));
    }

    private static @Nullable Object minutes(@Nullable Integer seconds) {
        return seconds == null ? null : Math.round(seconds / 6.0) / 10.0;
    }
}
