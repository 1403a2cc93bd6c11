package org.yizhan.core.bookings;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.util.Map;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.core.web.Refused;

/// The refusals of bookings, each with what its text needs.
final class Refusals {
    static final String FEATURE = "bookings";

    private Refusals() {}

    static HttpProblem because(Bookings.Refusal why, String detail, Map<String, String> params) {
        int status = switch (why) {
            case CODE_MISTYPED -> 400;
            case UNKNOWN_CODE -> 404;
            case SLOT_FULL, SLOT_GONE, HOLD_EXPIRED, TOO_EARLY, TOO_LATE, PERSON_QUOTA, NOT_POSSIBLE -> 409;
        };
        return Refused.because(status, FEATURE, why.problem(), detail, params);
    }

    static HttpProblem notPossible(BookingRow row) {
        return row.state() == Bookings.State.EXPIRED
                ? because(Bookings.Refusal.HOLD_EXPIRED, "the place was held for too long", Map.of())
                : because(
                        Bookings.Refusal.NOT_POSSIBLE,
                        "a booking that is " + row.state() + " does not go there",
                        Map.of("state", row.state().name()));
    }

    static HttpProblem full(String line, Instant from) {
        return because(
                Bookings.Refusal.SLOT_FULL,
                "the center has no free place in that slot",
                Map.of("line", line, "from", from.toString()));
    }

    static HttpProblem gone(String line, Instant from) {
        return because(
                Bookings.Refusal.SLOT_GONE,
                "there is no such slot that can be booked",
                Map.of("line", line, "from", from.toString()));
    }

    static HttpProblem noBooking() {
        return Refused.notFound(FEATURE, "booking");
    }
}
