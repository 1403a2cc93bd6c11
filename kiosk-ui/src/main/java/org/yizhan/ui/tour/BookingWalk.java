package org.yizhan.ui.tour;

import java.util.List;
import java.util.UUID;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.ui.frame.Screen;

/// An appointment is booked, and somebody comes to it; somebody else comes with a slip of another center.
final class BookingWalk {
    private static final int HALF = 4;

    private final Trip trip;
    private final Hand hand;
    private final Album album;

    BookingWalk(Trip trip) {
        this.trip = trip;
        this.hand = trip.hand();
        this.album = trip.album();
    }

    void all() {
        come(book());
        stranger();
    }

    /// Answers the digits of an appointment that is early enough to come to now, and not early enough to be on time.
    private String book() {
        trip.tile("tile-queue");
        hand.tap("book");
        hand.await("a line", node -> Trip.has(node, "line-"));
        album.take("book-line");
        hand.tapFirst("line-");
        hand.await("a day", node -> Trip.has(node, "day-"));
        album.take("book-day");
        hand.tapFirst("day-");
        hand.await("a time", node -> Trip.has(node, "slot-"));
        album.take("book-time");
        List<String> times = hand.ids("slot-");
        hand.tap(times.get(Math.min(1, times.size() - 1)));
        hand.await("confirm");
        album.take("book-held");
        hand.tap("confirm");
        hand.await("booked-code");
        album.take("booked");
        String code = hand.onFx(() -> hand.text("booked-code")).replace(" ", "");
        hand.tap("done");
        return code;
    }

    /// Who comes early reads first when it will be called; who comes in time sees the number at once.
    private void come(String code) {
        trip.tile("tile-queue");
        hand.tap("appointment");
        hand.await("find");
        hand.type(code.substring(0, HALF));
        album.take("ask-booking");
        hand.type(code.substring(HALF));
        hand.tap("find");
        hand.await("a number or a refusal", () -> hand.shows("ticket-number") || hand.shows("problem"));
        if (trip.current() instanceof Screen.Arriving) {
            album.take("arriving");
        }
        hand.tap("dock-home");
    }

    private void stranger() {
        hand.await("tile-queue");
        hand.scan(Bookings.QR + new UUID(0, 0));
        hand.await("problem");
        album.take("arriving-unknown");
        hand.tap("dock-home");
    }
}
