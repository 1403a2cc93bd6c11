package org.yizhan.house.center;

import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import org.yizhan.contract.Ids;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.opening.Opening;

/// Office hours of one line of the sample center, and how it is booked, as its admin writes both. The other lines have
/// no hours and give out numbers at any time: whoever tries the house in the evening, at a weekend or on the other side
/// of the world finds a center that is open, and appointments beside it.
public final class SampleHours {
    /// Land, house and farming.
    public static final String LINE = "land";

    private static final Opening.Span MORNING = new Opening.Span(LocalTime.of(8, 30), LocalTime.of(11, 30));
    private static final Opening.Span AFTERNOON = new Opening.Span(LocalTime.of(14, 0), LocalTime.of(17, 30));
    private static final List<Opening.Span> WORKDAY = List.of(MORNING, AFTERNOON);
    private static final List<Opening.Span> DAY_OFF = List.of();
    private static final Opening.Week WEEK =
            new Opening.Week(List.of(WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, DAY_OFF, DAY_OFF));
    private static final Bookings.Plan BOOKED = new Bookings.Plan(30, 2, 15, 50, 14);

    private final CoreClient admin;

    /// @param admin  a session with admin rights
    public SampleHours(CoreClient admin) {
        this.admin = admin;
    }

    public void choose() throws IOException {
        admin.put("/api/opening/lines/" + LINE + "/rules", Ids.next(), new Opening.Rules(WEEK, null, null, null))
                .as(Opening.Rules.class);
        admin.put("/api/bookings/lines/" + LINE + "/plan", Ids.next(), BOOKED).as(Bookings.Plan.class);
    }
}
