package org.yizhan.county.bookings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Effect;
import org.yizhan.county.streams.Unfit;

/// How bookings stand at the centers, the county's own among them: a person there may have moved one. No person in
/// them.
@ApplicationScoped
class CenterBookings implements Effect<CenterBookings.Standing> {
    /// What takes its place up.
    private static final Set<String> TAKING = Set.of("HELD", "BOOKED", "ARRIVED", "SERVED");

    /// @param fromAt  epoch milliseconds, as `untilAt`
    record Standing(String line, long fromAt, long untilAt, int place, String side, String state) {}

    @Override
    public String type() {
        return "bookings.booking";
    }

    @Override
    public Optional<Standing> fold(List<Arrived> rows) throws Unfit {
        ObjectNode body = rows.getLast().body();
        return Optional.of(new Standing(
                Arrived.text(body, "line"),
                millis(body, "from"),
                millis(body, "until"),
                body.path("place").asInt(),
                Arrived.text(body, "side"),
                Arrived.text(body, "state")));
    }

    private static long millis(ObjectNode body, String field) throws Unfit {
        try {
            return Instant.parse(Arrived.text(body, field)).toEpochMilli();
        } catch (DateTimeException e) {
            throw new Unfit(field + " 不是时间");
        }
    }

    @Override
    public void save(Handle handle, String center, UUID booking, Standing effect) {
        handle.createUpdate("insert into center_booking (center_id, booking_id, line, from_at, until_at, place, side,"
                        + " state) values (:center, :booking, :line, :from, :until, :place, :side, :state)"
                        + " on conflict (center_id, booking_id) do update set line = excluded.line,"
                        + " from_at = excluded.from_at, until_at = excluded.until_at, place = excluded.place,"
                        + " side = excluded.side, state = excluded.state")
                .bind("center", center)
                .bind("booking", booking)
                .bind("line", effect.line())
                .bind("from", effect.fromAt())
                .bind("until", effect.untilAt())
                .bind("place", effect.place())
                .bind("side", effect.side())
                .bind("state", effect.state())
                .execute();
    }

    @Override
    public Map<UUID, Standing> stored(Handle handle, String center) {
        return Effect.byRecord(
                handle.createQuery("select booking_id, line, from_at, until_at, place, side, state from center_booking"
                                + " where center_id = :center")
                        .bind("center", center),
                (row, context) -> standing(row, 2));
    }

    /// The places of a slot that are taken, by either side, as far as the center has told.
    Set<Integer> taken(Handle handle, String center, String line, Instant from, Instant until) {
        return handle.createQuery("select place from center_booking where center_id = :center and line = :line"
                        + " and from_at > :earliest and from_at < :until and until_at > :from and state in (<taking>)")
                .bind("center", center)
                .bind("line", line)
                .bind("earliest", from.minus(BookingTable.LONGEST).toEpochMilli())
                .bind("from", from.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .bindList("taking", List.copyOf(TAKING))
                .mapTo(Integer.class)
                .set();
    }

    /// How that booking stands at its center; empty until the center has told.
    Optional<Standing> of(Handle handle, String center, UUID booking) {
        return handle.createQuery("select line, from_at, until_at, place, side, state from center_booking"
                        + " where center_id = :center and booking_id = :id")
                .bind("center", center)
                .bind("id", booking)
                .map((row, context) -> standing(row, 1))
                .findOne();
    }

    private static Standing standing(ResultSet row, int first) throws SQLException {
        return new Standing(
                row.getString(first),
                row.getLong(first + 1),
                row.getLong(first + 2),
                row.getInt(first + 3),
                row.getString(first + 4),
                row.getString(first + 5));
    }
}
