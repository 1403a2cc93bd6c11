package org.yizhan.core.bookings;

/// What happens to a booking; `op` is what the journal calls it.
enum BookingEvent {
    HOLD("held"),
    /// The county took it.
    BOOK("booked"),
    CONFIRM("confirmed"),
    MOVE("moved"),
    CANCEL("cancelled"),
    LAPSE("expired"),
    ARRIVE("arrived"),
    /// Came after the place was given back: has a number like any other, and no place.
    COME_LATE("came-late"),
    /// Came early, and the time of the slot is there.
    PREFER("preferred"),
    MISS("no-show"),
    SERVE("served"),
    /// Had a number, and went before it was served.
    LEAVE("left"),
    /// The desk took the end of the visit back.
    REOPEN("reopened");

    private final String op;

    BookingEvent(String op) {
        this.op = op;
    }

    String op() {
        return op;
    }
}
