package org.yizhan.core.bookings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.bookings.Bookings;

/// A booking as it is stored.
///
/// @param version    goes up with each step
/// @param by         who booked: a kiosk, a person, the county
/// @param settledAt  when it got its place
/// @param ringsAt    when the core moves it on by itself
/// @param ticket     the number it became
record BookingRow(
        long nr,
        UUID id,
        Seat seat,
        Bookings.Side side,
        Bookings.State state,
        long version,
        String shortCode,
        String language,
        String by,
        Instant settledAt,
        @Nullable Instant ringsAt,
        Who who,
        @Nullable UUID ticket) {

    /// One place of a slot.
    record Seat(String line, Instant from, Instant until, int place) {}

    /// Who booked, sealed; nothing of it need be known.
    record Who(
            @Nullable UUID person,
            @Nullable String name,
            @Nullable String phone) {
        static final Who NOBODY = new Who(null, null, null);
    }

    /// What it counts from whether somebody is late: who books a slot that has begun is in time from then on.
    Instant due() {
        return seat.from().isAfter(settledAt) ? seat.from() : settledAt;
    }

    BookingRow in(Bookings.State next, @Nullable Instant rings) {
        return new BookingRow(
                nr, id, seat, side, next, version, shortCode, language, by, settledAt, rings, who, ticket);
    }

    BookingRow at(Seat other, Instant now) {
        return new BookingRow(nr, id, other, side, state, version, shortCode, language, by, now, ringsAt, who, ticket);
    }

    BookingRow of(Who known, Instant now) {
        return new BookingRow(nr, id, seat, side, state, version, shortCode, language, by, now, ringsAt, known, ticket);
    }

    BookingRow ofNobody() {
        return new BookingRow(
                nr, id, seat, side, state, version, shortCode, language, by, settledAt, ringsAt, Who.NOBODY, ticket);
    }

    BookingRow with(UUID number) {
        return new BookingRow(
                nr, id, seat, side, state, version, shortCode, language, by, settledAt, ringsAt, who, number);
    }

    BookingRow nextVersion() {
        return new BookingRow(
                nr, id, seat, side, state, version + 1, shortCode, language, by, settledAt, ringsAt, who, ticket);
    }

    @Override
    public String toString() {
        return "BookingRow[id=" + id + ", state=" + state + "]";
    }
}
