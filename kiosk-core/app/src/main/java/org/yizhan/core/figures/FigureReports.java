package org.yizhan.core.figures;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.figures.Figures;
import org.yizhan.core.opening.Openings;
import org.yizhan.core.settings.Setting;
import org.yizhan.core.settings.Settings;

/// Counts anew what is asked for: no figure is kept that could differ from what it counts.
@ApplicationScoped
class FigureReports {
    private final Intervals intervals;
    private final Settings settings;
    private final Openings openings;

    FigureReports(Intervals intervals, Settings settings, Openings openings) {
        this.intervals = intervals;
        this.settings = settings;
        this.openings = openings;
    }

    Figures.Report report(Handle handle, DateRange range) {
        var limits = new VisitLimits(settings.number(Setting.SERVING_MINUTES), openings.visitMinutes());
        var tallies = new Tallies(limits);
        for (Day day : intervals.days(handle, range)) {
            var book = new DayBook(day, tallies);
            intervals.each(handle, day, book::tell);
            book.close();
        }
        return tallies.report(range, intervals.lines(handle));
    }
}
