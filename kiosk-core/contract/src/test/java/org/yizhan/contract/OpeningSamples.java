package org.yizhan.contract;

import static org.yizhan.contract.Sample.AT;
import static org.yizhan.contract.Sample.DAY;
import static org.yizhan.contract.Sample.id;
import static org.yizhan.contract.Sample.text;

import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import org.yizhan.contract.opening.Opening;

final class OpeningSamples {
    static final LocalizedText NAME = text("元旦", "New Year's Day");
    static final Opening.Shut SHUT = new Opening.Shut(Opening.Why.DAY_OFF, NAME, AT);
    static final Opening.Pause PAUSE = new Opening.Pause(1, Opening.Reason.HOME_VISIT, AT, AT.plusSeconds(1800));
    private static final Opening.Span SPAN = new Opening.Span(LocalTime.of(8, 30), LocalTime.of(12, 0));

    private OpeningSamples() {}

    static List<Record> all() {
        var rules = new Opening.Rules(new Opening.Week(Collections.nCopies(7, List.of(SPAN))), 60, 2, 12);
        var day = new Opening.Day(DAY, Opening.Kind.OPEN, NAME, List.of(SPAN), Opening.Origin.CENTER);
        return List.of(
                rules,
                SHUT,
                PAUSE,
                new Opening.Plan(
                        rules,
                        List.of(new Opening.Line("civil", NAME, Opening.Rules.NONE)),
                        List.of(day),
                        List.of(day)),
                new Opening.DayChoice(Opening.Kind.CLOSED, "庙会", List.of()),
                new Opening.PauseRequest(id(51), Opening.Reason.MEAL, 30),
                new Opening.ResumeRequest(id(52)),
                new Opening.CountyDays(
                        3, List.of(new Opening.CountyDay(DAY, Opening.Kind.WORKDAY, NAME, List.of(SPAN)))));
    }
}
