package org.yizhan.house.center;

import java.io.IOException;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.opening.Opening;

/// A line of the sample that keeps hours and is booked, by the API the console uses.
public final class FullDay {
    private static final Opening.Span ALL_DAY = new Opening.Span(LocalTime.MIN, LocalTime.of(23, 59));
    private static final Opening.Rules HOURS =
            new Opening.Rules(new Opening.Week(Collections.nCopies(7, List.of(ALL_DAY))), null, null, null);
    private static final Bookings.Plan BOOKED = new Bookings.Plan(30, 3, 10, 80, 7);

    private final CoreClient admin;
    private final CoreClient kiosk;

    public FullDay(CoreClient admin, CoreClient kiosk) {
        this.admin = admin;
        this.kiosk = kiosk;
    }

    /// Opens the first line to appointments, and makes one.
    ///
    /// @return the text of its code
    public String book() throws IOException {
        String line = List.of(kiosk.get("/api/bookings/lines").as(Bookings.Line[].class))
                .getFirst()
                .id();
        open(line);
        for (Bookings.Day day :
                List.of(kiosk.get("/api/bookings/days?line=" + line).as(Bookings.Day[].class))) {
            for (Bookings.Slot slot : List.of(kiosk.get("/api/bookings/slots?line=" + line + "&date=" + day.date())
                    .as(Bookings.Slot[].class))) {
                if (slot.free() > 0) {
                    return book(line, slot);
                }
            }
        }
        throw new IOException("no time can be booked");
    }

    /// Takes all hours off the center, so that it is open whatever time it is.
    public void takeOffHours() throws IOException {
        admin.put("/api/opening/rules", Ids.next(), Opening.Rules.NONE).as(Opening.Rules.class);
    }

    /// Opens that line to appointments.
    public void open(String line) throws IOException {
        admin.put("/api/opening/lines/" + line + "/rules", Ids.next(), HOURS).as(Opening.Rules.class);
        admin.put("/api/bookings/lines/" + line + "/plan", Ids.next(), BOOKED).as(Bookings.Plan.class);
    }

    private String book(String line, Bookings.Slot slot) throws IOException {
        UUID id = Ids.next();
        kiosk.post("/api/bookings", id, new Bookings.HoldRequest(id, line, slot.from(), LocalizedText.CHINESE))
                .as(Bookings.Booking.class);
        UUID key = Ids.next();
        kiosk.post("/api/bookings/" + id + "/confirm", key, new Bookings.Confirmation(key, null, null))
                .as(Bookings.Booking.class);
        return Bookings.QR + id;
    }
}
