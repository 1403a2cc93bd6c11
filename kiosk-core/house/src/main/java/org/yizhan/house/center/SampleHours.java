package org.yizhan.house.center;

import java.io.IOException;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import org.yizhan.contract.Ids;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.opening.Opening;

/// Hours of a line of the sample center, and how it is booked, as its admin writes both.
public enum SampleHours {
    /// As offices keep them, for [#LINE]. The other lines have none and give out numbers at any time: whoever tries the
    /// house in the evening, at a weekend or on the other side of the world finds a center that is open, and
    /// appointments beside it.
    OFFICE(
            new Opening.Week(List.of(workday(), workday(), workday(), workday(), workday(), List.of(), List.of())),
            new Bookings.Plan(30, 2, 15, 50, 14)),
    /// Day and night, for programs that book at whatever hour they are run.
    ALWAYS(
            new Opening.Week(Collections.nCopies(7, List.of(new Opening.Span(LocalTime.MIN, LocalTime.of(23, 59))))),
            new Bookings.Plan(30, 3, 10, 80, 7));

    /// Land, house and farming.
    public static final String LINE = "land";

    private final Opening.Rules rules;
    private final Bookings.Plan booked;

    SampleHours(Opening.Week week, Bookings.Plan booked) {
        this.rules = new Opening.Rules(week, null, null, null);
        this.booked = booked;
    }

    /// Whether that line has neither hours nor places for appointments.
    public static boolean areMissing(CoreClient kiosk, String line) throws IOException {
        return List.of(kiosk.get("/api/bookings/lines").as(Bookings.Line[].class)).stream()
                .anyMatch(one ->
                        one.id().equals(line) && !one.hours() && one.plan().equals(Bookings.Plan.NONE));
    }

    /// @param admin  a session with admin rights
    public void choose(CoreClient admin, String line) throws IOException {
        admin.put("/api/opening/lines/" + line + "/rules", Ids.next(), rules).as(Opening.Rules.class);
        admin.put("/api/bookings/lines/" + line + "/plan", Ids.next(), booked).as(Bookings.Plan.class);
    }

    private static List<Opening.Span> workday() {
        return List.of(
                new Opening.Span(LocalTime.of(8, 30), LocalTime.of(11, 30)),
                new Opening.Span(LocalTime.of(14, 0), LocalTime.of(17, 30)));
    }
}
