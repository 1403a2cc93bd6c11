package org.yizhan.contract;

import static org.yizhan.contract.Sample.AT;
import static org.yizhan.contract.Sample.DAY;
import static org.yizhan.contract.Sample.id;
import static org.yizhan.contract.Sample.text;

import java.util.List;
import org.yizhan.contract.figures.DayVisits;
import org.yizhan.contract.figures.Figures;
import org.yizhan.contract.queue.Queue;

/// Samples of `figures`.
final class FiguresSamples {
    private FiguresSamples() {}

    static List<Record> all() {
        Figures.Spread waits = new Figures.Spread(38, 540, 1500);
        Figures.Spread visits = new Figures.Spread(36, 420, 960);
        Figures.Counts counts = new Figures.Counts(
                42,
                waits,
                3,
                37,
                visits,
                4,
                2,
                1,
                new Figures.Forecasts(22, 5, 9, 2),
                new Figures.Ends(2, 36, 1, 4, 1, 2));
        Figures.Spread never = new Figures.Spread(0, null, null);
        Figures.Counts atDesk = new Figures.Counts(
                0,
                never,
                0,
                37,
                visits,
                4,
                2,
                0,
                new Figures.Forecasts(0, 0, 0, 0),
                new Figures.Ends(0, 0, 0, 0, 0, 0));
        return List.of(
                new DayVisits.Page(
                        DAY,
                        61,
                        List.of(new DayVisits.Visit(
                                id(41),
                                "D012",
                                "civil",
                                text("补助证明", "Aid and proofs"),
                                Queue.Priority.ELDERLY,
                                Queue.State.FINISHED,
                                AT,
                                AT.plusSeconds(540),
                                1,
                                AT.plusSeconds(960))),
                        "D013"),
                new Figures.Report(
                        DAY.minusDays(1),
                        DAY,
                        15,
                        counts,
                        List.of(new Figures.Day(DAY, counts)),
                        List.of(new Figures.Line("civil", text("补助证明", "Aid and proofs"), 20, counts)),
                        List.of(new Figures.Hour(9, counts)),
                        List.of(new Figures.Desk(1, atDesk))));
    }
}
