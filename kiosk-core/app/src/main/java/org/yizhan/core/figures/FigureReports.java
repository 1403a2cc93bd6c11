package org.yizhan.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.figures.Figures;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;

/// Counts anew what is asked for: no figure is kept that could differ from what it counts.
@ApplicationScoped
class FigureReports {
    private final Intervals intervals;
    private final Settings settings;

    FigureReports(Intervals intervals, Settings settings) {
        this.intervals = intervals;
        this.settings = settings;
    }

    Figures.Report report(Handle handle, DateRange range) {
        var tallies = new Tallies(Duration.ofMinutes(settings.number(Setting.SERVING_MINUTES)));
        for (Day day : intervals.days(handle, range)) {
            var book = new DayBook(day, tallies);
            intervals.each(handle, day, book::tell);
        }
        return tallies.report(range, intervals.lines(handle));
    }
}
