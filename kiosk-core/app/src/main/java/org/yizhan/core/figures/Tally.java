package org.yizhan.core.figures;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.figures.Figures;

/// What has been counted so far of a day, a line, an hour, a desk or all together.
final class Tally {
    private final Durations waits = new Durations();
    private final Durations visitTimes = new Durations();
    private int arrivals;
    private int late;
    private int visits;
    private int tookLong;
    private int missed;
    private int left;
    private int within;
    private int sooner;
    private int later;
    private int untold;
    private final Map<End, Integer> ends = new EnumMap<>(End.class);

    void arrival() {
        arrivals++;
    }

    /// Nobody knows how long.
    void waited() {
        waits.addUnknown();
    }

    void waited(long millis) {
        waits.add(millis);
    }

    void late() {
        late++;
    }

    /// Nobody said, or knows, when it ended.
    void visit() {
        visits++;
    }

    /// @param limit  how long it was meant to take
    void visit(long millis, Duration limit) {
        visits++;
        visitTimes.add(millis);
        if (millis > limit.toMillis()) {
            tookLong++;
        }
    }

    void missed() {
        missed++;
    }

    void left() {
        left++;
    }

    void ended(End end) {
        ends.merge(end, 1, Integer::sum);
    }

    /// What somebody was told who then waited so long.
    void told(Stay.@Nullable Told told, long millis) {
        if (told == null) {
            untold++;
        } else if (millis < Duration.ofMinutes(told.atLeast()).toMillis()) {
            sooner++;
        } else if (millis > Duration.ofMinutes(told.atMost()).toMillis()) {
            later++;
        } else {
            within++;
        }
    }

    Figures.Counts counts() {
        return new Figures.Counts(
                arrivals,
                waits.spread(),
                late,
                visits,
                visitTimes.spread(),
                tookLong,
                missed,
                left,
                new Figures.Forecasts(within, sooner, later, untold),
                new Figures.Ends(
                        many(End.CARRIED_IN),
                        many(End.FINISHED),
                        many(End.MISSED),
                        many(End.CANCELLED),
                        many(End.LEFT),
                        many(End.GOES_ON)));
    }

    private int many(End end) {
        return ends.getOrDefault(end, 0);
    }
}
