package org.yizhan.core.queue;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.queue.Queue;
import org.yizhan.core.store.Json;
import org.yizhan.core.store.Sqlite;
import org.yizhan.core.store.Straight;
import org.yizhan.core.store.Tx;

/// The rows of `ticket`. Every question but the one by id names a business day and is answered by an index, so
/// the years behind cost nothing.
@Singleton
class Tickets {
    static final int PLACE_BITS = 24;

    /// What a ticket and an interval both say of where it stands, as [#stay] reads it.
    static final String STAY =
            "t.state, t.day, t.priority, t.service_id, t.line, t.place, t.since, t.desk, t.staff, t.back_at, t.route, t.why";

    static final int STAY_COLUMNS = STAY.split(",").length;

    /// By their places, for to find columns by their names takes longer than to read them.
    private static final String COLUMNS = "SELECT " + STAY + ", t.nr, t.id, t.number, t.ahead, t.issued_at, t.calls,"
            + " t.recalls, t.called_at, t.version, t.moved, t.moved_by ";

    static final String SELECT = COLUMNS + "FROM ticket t ";
    static final String IN_LINE = "state IN ('WAITING', 'TRANSFERRED')";

    private static final String HEADS = "WITH line AS MATERIALIZED (SELECT DISTINCT line, priority FROM queue_tally"
            + " WHERE day = ?1 AND line IN (SELECT value FROM json_each(?2)) AND " + IN_LINE + " AND tickets > 0) "
            + SELECT + "WHERE nr IN (SELECT (" + first("place") + ") FROM line UNION ALL SELECT ("
            + first("since") + ") FROM line)";

    private final Json json;

    Tickets(Json json) {
        this.json = json;
    }

    Optional<TicketRow> find(Handle handle, UUID id) {
        return Straight.first(handle, SELECT + "WHERE id = ?", Tickets::row, id);
    }

    /// Adds a ticket that begins with that stay, at the place of its order.
    ///
    /// @return empty when somebody of an earlier day keeps that number
    Optional<TicketRow> insert(Tx tx, UUID id, String number, int ahead, Stay stay, Step step) {
        long nr = InMind.last(tx) + 1;
        var ticket = new TicketRow(
                nr,
                id,
                number,
                ahead,
                tx.now(),
                TicketRow.Calls.NONE,
                stay.at(nr << PLACE_BITS),
                1,
                step.event(),
                step.by());
        int added = Straight.execute(
                tx.handle(),
                """
                INSERT INTO ticket (nr, id, day, number, ahead, issued_at, priority, state, version, service_id, line,
                    place, since, desk, staff, back_at, route, calls, recalls, moved, moved_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?)
                ON CONFLICT (day, number) DO NOTHING""",
                nr,
                id,
                stay.day(),
                number,
                ahead,
                ticket.issuedAt(),
                stay.priority(),
                stay.state(),
                stay.service(),
                stay.line(),
                ticket.stay().place(),
                stay.since(),
                stay.desk(),
                stay.staff(),
                stay.backAt(),
                Route.stored(stay.route()),
                step.event(),
                step.by());
        if (added == 0) {
            return Optional.empty();
        }
        InMind.drawn(tx, ticket);
        return Optional.of(ticket);
    }

    /// The numbers of those who are in that line, come to it later or were called to it in vain on that day, in the
    /// order in which they came.
    List<String> needing(Handle handle, long day, String service) {
        return handle.createQuery("""
                        SELECT number FROM (
                            SELECT nr, number, service_id, route FROM ticket INDEXED BY ticket_open WHERE day > 0 AND state IN
                                ('WAITING', 'TRANSFERRED', 'CALLED', 'SERVING', 'HELD', 'WAITING_FOR_PAPERS')
                            UNION ALL
                            SELECT nr, number, service_id, route FROM ticket WHERE day = :day AND state = 'MISSED')
                        WHERE service_id = :service
                            OR instr(char(10) || route || char(10), char(10) || :service || char(10)) > 0
                        ORDER BY nr""")
                .bind("day", day)
                .bind("service", service)
                .mapTo(String.class)
                .list();
    }

    /// What becomes of a ticket's place among the latest calls of the day.
    enum CallOrder {
        KEPT(""),
        LAST(", call_order = (SELECT coalesce(max(call_order), 0) + 1 FROM ticket WHERE day = t.day"
                + " AND call_order IS NOT NULL)"),
        NONE(", call_order = NULL");

        private final String update;

        CallOrder(String order) {
            this.update = "UPDATE ticket AS t SET state = ?, version = ?, desk = ?, staff = ?, back_at = ?, route = ?,"
                    + " why = ?, called_at = ?, calls = ?, recalls = ?, moved = ?, moved_by = ?" + order
                    + " WHERE nr = ?";
        }
    }

    /// Writes what a step made of it. Where it waits is written only if that changed: SQLite writes the indexes of
    /// every column that a statement sets, changed or not.
    void update(Tx tx, TicketRow before, TicketRow after, CallOrder order) {
        Stay stay = after.stay();
        Straight.execute(
                tx.handle(),
                order.update,
                stay.state(),
                after.version(),
                stay.desk(),
                stay.staff(),
                stay.backAt(),
                Route.stored(stay.route()),
                stay.why(),
                after.calls().last(),
                after.calls().count(),
                after.calls().again(),
                after.moved(),
                after.movedBy(),
                after.nr());
        if (!stay.waitsAs(before.stay())) {
            Straight.execute(
                    tx.handle(),
                    "UPDATE ticket SET service_id = ?, line = ?, place = ?, since = ? WHERE nr = ?",
                    stay.service(),
                    stay.line(),
                    stay.place(),
                    stay.since(),
                    after.nr());
        }
        InMind.moved(tx, before, after);
    }

    /// What seldom changes and is in every index: its day and its class.
    void reclassify(Handle handle, TicketRow ticket) {
        handle.execute(
                "UPDATE ticket SET day = ?, priority = ? WHERE nr = ?",
                ticket.day(),
                ticket.stay().priority().name(),
                ticket.nr());
    }

    /// Who may be next in those lines: of every line and class the first by place, and the one whose delay began
    /// first. As many seeks whether one waits or ten thousand do, and none where the tally knows of nobody.
    List<TicketRow> heads(Handle handle, long day, Collection<String> lines) {
        return Straight.list(handle, HEADS, Tickets::row, day, json.text(lines));
    }

    /// As the write lane knows them, which seldom reads.
    List<TicketRow> heads(Tx tx, long day, Collection<String> lines) {
        return InMind.heads(tx, day).of(tx.handle(), lines);
    }

    private static String first(String order) {
        return "SELECT w.nr FROM ticket w WHERE w.day = ?1 AND w.line = line.line AND w.priority = line.priority AND w."
                + IN_LINE + " ORDER BY w." + order + " LIMIT 1";
    }

    /// The places of the first few of each class in that line, in their order.
    List<Long> firstPlaces(Handle handle, long day, String line, int count) {
        return Arrays.stream(Queue.Priority.values())
                .flatMap(priority -> handle
                        .createQuery("SELECT place FROM ticket WHERE day = ? AND line = ? AND priority = ? AND "
                                + IN_LINE + " ORDER BY place LIMIT ?")
                        .bind(0, day)
                        .bind(1, line)
                        .bind(2, priority.name())
                        .bind(3, count)
                        .mapTo(Long.class)
                        .stream())
                .sorted()
                .limit(count)
                .toList();
    }

    Optional<TicketRow> atDesk(Tx tx, long day, int desk) {
        return InMind.desks(tx, day).at(tx.handle(), desk);
    }

    List<TicketRow> atDesks(Handle handle, long day) {
        return list(handle, SELECT + "WHERE day = ? AND state IN ('CALLED', 'SERVING') ORDER BY desk", day);
    }

    /// The first of the preferred by place, of the ordinary, and of all by the time their delay began; among them are
    /// as many as asked for that will be called first.
    List<TicketRow> first(Handle handle, long day, int count) {
        return handle.createQuery(SELECT + "WHERE nr IN ("
                        + some("ticket_line", "AND priority = 'ORDINARY' ORDER BY place")
                        + " UNION "
                        + some("ticket_line", "AND priority <> 'ORDINARY' ORDER BY place")
                        + " UNION "
                        + some("ticket_since", "ORDER BY since")
                        + ")")
                .bind("day", day)
                .bind("count", count)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    /// Read from that index alone, which holds who stands in a line and nobody else.
    private static String some(String index, String which) {
        return "SELECT nr FROM (SELECT nr FROM ticket INDEXED BY " + index + " WHERE day = :day AND " + IN_LINE + " "
                + which + " LIMIT :count)";
    }

    /// Held, without papers or missed, the latest issued first.
    List<TicketRow> aside(Handle handle, long day, int count) {
        return handle.createQuery(
                        SELECT
                                + "WHERE day = ? AND state IN ('HELD', 'WAITING_FOR_PAPERS', 'MISSED') ORDER BY nr DESC LIMIT ?")
                .bind(0, day)
                .bind(1, count)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    /// Those of that day, or carried into it, that were drawn while nobody was at a desk and still wait, in the order
    /// they were drawn.
    List<TicketRow> drawnInAbsence(Handle handle, long day, int count) {
        return handle.createQuery(COLUMNS + "FROM ticket_absence a CROSS JOIN ticket t ON t.nr = a.ticket"
                        + " WHERE a.day BETWEEN ? - 7 AND ? AND t.day = ? AND t." + IN_LINE
                        + " ORDER BY a.ticket LIMIT ?")
                .bind(0, day)
                .bind(1, day)
                .bind(2, day)
                .bind(3, count)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    /// Those that come back by themselves, of whatever day.
    List<TicketRow> timed(Handle handle) {
        return handle.createQuery(SELECT + "INDEXED BY ticket_open WHERE day > 0 AND "
                        + "state IN ('WAITING', 'TRANSFERRED', 'CALLED', 'SERVING', 'HELD', 'WAITING_FOR_PAPERS')"
                        + " AND state = 'HELD' AND back_at IS NOT NULL")
                .map((rs, ctx) -> row(rs))
                .list();
    }

    /// The tickets called last, the latest call first.
    List<TicketRow> lastCalled(Handle handle, long day, int count) {
        return handle.createQuery(SELECT + "WHERE day = ? AND call_order IS NOT NULL ORDER BY call_order DESC LIMIT ?")
                .bind(0, day)
                .bind(1, count)
                .map((rs, ctx) -> row(rs))
                .list();
    }

    /// What earlier days left open. SQLite by itself would walk through them all.
    List<TicketRow> leftBefore(Handle handle, long day) {
        return list(
                handle,
                SELECT + "INDEXED BY ticket_open WHERE day < ? AND state IN "
                        + "('WAITING', 'TRANSFERRED', 'CALLED', 'SERVING', 'HELD', 'WAITING_FOR_PAPERS') ORDER BY day, nr",
                day);
    }

    private static List<TicketRow> list(Handle handle, String query, long day) {
        return handle.createQuery(query).bind(0, day).map((rs, ctx) -> row(rs)).list();
    }

    static TicketRow row(ResultSet row) throws SQLException {
        int at = STAY_COLUMNS;
        return new TicketRow(
                row.getLong(++at),
                Sqlite.uuid(row.getBytes(++at)),
                row.getString(++at),
                row.getInt(++at),
                Instant.ofEpochMilli(row.getLong(++at)),
                new TicketRow.Calls(row.getInt(++at), row.getInt(++at), instant(row, ++at)),
                stay(row),
                row.getLong(++at),
                TicketEvent.valueOf(row.getString(++at)),
                row.getString(++at));
    }

    /// Reads [#STAY], which a result begins with.
    static Stay stay(ResultSet row) throws SQLException {
        int at = 0;
        return new Stay(
                Queue.State.valueOf(row.getString(++at)),
                row.getLong(++at),
                Queue.Priority.valueOf(row.getString(++at)),
                row.getString(++at),
                row.getString(++at),
                row.getLong(++at),
                Instant.ofEpochMilli(row.getLong(++at)),
                number(row, ++at),
                row.getString(++at),
                instant(row, ++at),
                Route.read(row.getString(++at)),
                row.getString(++at));
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
