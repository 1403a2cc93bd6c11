package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.DeskWork;
import org.yizhan.core.store.Straight;

/// The rows of `ticket_interval`: every stay of a ticket in a state. Figures are read from them alone.
@Singleton
class Intervals {
    private static final String SELECT = "SELECT " + Tickets.STAY
            + ", t.nr, t.event, t.by, t.cause, t.from_at, t.until_at, t.undone FROM ticket_interval t ";

    /// One stay as it was.
    record Interval(
            long nr,
            Stay stay,
            String event,
            String by,
            DeskWork.@Nullable Cause cause,
            Instant from,
            @Nullable Instant until,
            boolean undone) {}

    void open(Handle handle, TicketRow ticket, Step step, Instant from) {
        Stay stay = ticket.stay();
        Straight.execute(
                handle,
                """
                INSERT INTO ticket_interval (ticket, day, state, event, by, cause, priority, service_id, line, place,
                    since, desk, staff, back_at, route, why, from_at, undone)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                ticket.nr(),
                stay.day(),
                stay.state(),
                step.event().op(),
                step.by(),
                step.cause(),
                stay.priority(),
                stay.service(),
                stay.line(),
                stay.place(),
                stay.since(),
                stay.desk(),
                stay.staff(),
                stay.backAt(),
                Route.stored(stay.route()),
                stay.why(),
                from);
    }

    /// Ends the open one, never before it began.
    ///
    /// @return when it ended, which is when the next begins
    Instant close(Handle handle, TicketRow ticket, String ended, Instant now) {
        return Straight.first(
                        handle,
                        "UPDATE ticket_interval SET until_at = max(from_at, ?), ended = ?"
                                + " WHERE ticket = ? AND until_at IS NULL RETURNING until_at",
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        now,
                        ended,
                        ticket.nr())
                .orElse(now);
    }

    /// With other lines before it from now on.
    void reroute(Handle handle, TicketRow ticket) {
        handle.execute(
                "UPDATE ticket_interval SET route = ? WHERE ticket = ? AND until_at IS NULL",
                Route.stored(ticket.stay().route()),
                ticket.nr());
    }

    /// The stay that counts before the present one: of a ticket that is over its last, of any other the last but one.
    Optional<Interval> before(Handle handle, TicketRow ticket) {
        return handle.createQuery(SELECT + "WHERE ticket = ? AND undone = 0"
                        + " AND until_at IS NOT NULL ORDER BY nr DESC LIMIT 1")
                .bind(0, ticket.nr())
                .map((rs, ctx) -> interval(rs))
                .findOne();
    }

    /// Takes the present stay back, if there is one, and goes on with the one before.
    void resume(Handle handle, TicketRow ticket, Interval before, Instant now) {
        handle.execute(
                "UPDATE ticket_interval SET until_at = max(from_at, ?), ended = 'undone', undone = 1"
                        + " WHERE ticket = ? AND until_at IS NULL",
                now,
                ticket.nr());
        handle.execute("UPDATE ticket_interval SET until_at = NULL, ended = NULL WHERE nr = ?", before.nr());
    }

    /// Ends what earlier days left open of tickets that were missed.
    void closeBefore(Handle handle, long day, Instant now) {
        handle.execute(
                "UPDATE ticket_interval INDEXED BY ticket_interval_open SET until_at = max(from_at, ?), ended = 'day-over'"
                        + " WHERE until_at IS NULL AND day < ?",
                now,
                day);
    }

    List<Interval> of(Handle handle, TicketRow ticket) {
        return handle.createQuery(SELECT + "WHERE ticket = ? ORDER BY nr")
                .bind(0, ticket.nr())
                .map((rs, ctx) -> interval(rs))
                .list();
    }

    private static Interval interval(ResultSet row) throws SQLException {
        int at = Tickets.STAY_COLUMNS;
        return new Interval(
                row.getLong(++at),
                Tickets.stay(row),
                row.getString(++at),
                row.getString(++at),
                cause(row.getString(++at)),
                Instant.ofEpochMilli(row.getLong(++at)),
                Tickets.instant(row, ++at),
                row.getBoolean(++at));
    }

    private static DeskWork.@Nullable Cause cause(@Nullable String name) {
        return name == null ? null : DeskWork.Cause.valueOf(name);
    }
}
