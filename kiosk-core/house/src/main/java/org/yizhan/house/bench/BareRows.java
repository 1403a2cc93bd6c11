package org.yizhan.house.bench;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.yizhan.contract.Ids;
import org.yizhan.sync.Chain;
import org.yizhan.sync.Wire;

/// The rows that a ticket and a call come down to, in a copy of a core's own database: those the core writes, and none
/// that it reads. The one place that has to know of them.
final class BareRows implements AutoCloseable {
    private static final String OF_TICKETS = "WHERE type = 'queue.ticket' AND op = '%s' ORDER BY seq DESC";

    private static final String TALLY = "INSERT INTO queue_tally (day, line, priority, state, tickets) VALUES %s"
            + " ON CONFLICT (day, line, priority, state) DO UPDATE SET tickets = tickets + excluded.tickets";

    private final Clock clock;
    private final Pattern ticket;
    private final Pattern stay;
    private final Pattern slip;
    private final Pattern answer;
    private final Pattern issued;
    private final Pattern called;
    private final Pattern finished;
    private final PreparedStatement call;
    private final PreparedStatement finish;
    private final PreparedStatement leave;
    private final PreparedStatement counter;
    private final PreparedStatement arrival;
    private final PreparedStatement move;
    private final PreparedStatement cursor;
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private final String center;
    private final Wire.StreamId stream;
    private long seq;
    private byte[] hash;
    private long serial = 1_000_000;
    private long order = 1_000_000;
    private Ticket atDesk;

    private record Ticket(long serial, UUID id) {}

    BareRows(Connection connection, Clock clock) throws SQLException {
        this.clock = clock;
        this.ticket = new Pattern(connection, "ticket", "ORDER BY nr DESC");
        this.stay = new Pattern(connection, "ticket_interval", "ORDER BY nr DESC").with("nr", null);
        this.slip = new Pattern(connection, "print_job", "ORDER BY nr DESC").with("nr", null);
        this.answer = new Pattern(connection, "idempotency", "WHERE answer LIKE '%\"number\"%' ORDER BY at DESC");
        this.issued = new Pattern(connection, "journal", OF_TICKETS.formatted("issued"));
        this.called = new Pattern(connection, "journal", OF_TICKETS.formatted("called"));
        this.finished = new Pattern(connection, "journal", OF_TICKETS.formatted("finished"));
        this.call = connection.prepareStatement("UPDATE ticket SET state = 'CALLED', version = version + 1, desk = 99,"
                + " called_at = ?, calls = calls + 1, call_order = ? WHERE id = ?");
        this.finish =
                connection.prepareStatement("UPDATE ticket SET state = 'FINISHED', version = version + 1 WHERE id = ?");
        this.leave = connection.prepareStatement(
                "UPDATE ticket_interval SET until_at = max(from_at, ?), ended = ? WHERE ticket = ? AND until_at IS NULL");
        this.counter = connection.prepareStatement("INSERT INTO queue_counter (day, series, last) VALUES (?, ?, 1)"
                + " ON CONFLICT (day, series) DO UPDATE SET last = last + 1");
        this.arrival = connection.prepareStatement(TALLY.formatted("(?, ?, ?, ?, 1)"));
        this.move = connection.prepareStatement(TALLY.formatted("(?, ?, ?, ?, -1), (?, ?, ?, ?, 1)"));
        this.cursor = connection.prepareStatement("UPDATE cursor SET value = value + ?, last_at = max(last_at, ?)");
        this.center = (String) first(connection, "SELECT code FROM center").getFirst();
        List<Object> head = first(
                connection,
                "SELECT c.id, j.epoch, e.id, j.lane, j.seq, j.hash FROM journal j JOIN epoch e ON e.ordinal = j.epoch,"
                        + " core c ORDER BY j.epoch DESC, j.seq DESC LIMIT 1");
        this.stream =
                new Wire.StreamId(uuid(head.get(0)), number(head.get(1)), uuid(head.get(2)), (int) number(head.get(3)));
        this.seq = number(head.get(4));
        this.hash = (byte[]) head.get(5);
        this.atDesk = new Ticket(0, Ids.next());
    }

    int waiting() {
        return waiting.size();
    }

    /// What `POST /api/queue/tickets` writes.
    void issue() throws SQLException {
        var next = new Ticket(++serial, Ids.next());
        counter.setObject(1, ticket.value("day"));
        counter.setObject(2, ticket.value("line"));
        counter.executeUpdate();
        byte[] id = bytes(next.id());
        ticket.with("nr", next.serial())
                .with("id", id)
                .with("place", next.serial() << 24)
                .with("number", "A" + next.serial())
                .with("state", "WAITING")
                .with("desk", null)
                .with("called_at", null)
                .with("call_order", null)
                .insert();
        stay(next, "WAITING", "issued");
        place(arrival, 0, "WAITING");
        arrival.executeUpdate();
        journal(issued, next.id());
        slip.with("id", bytes(Ids.next()))
                .with("subject", id)
                .with("state", "QUEUED")
                .with("move_order", next.serial())
                .insert();
        answer.with("key", next.id().toString()).insert();
        tell(3);
        waiting.add(next);
    }

    /// What `POST /api/queue/desks/{desk}/next` writes where somebody is at the desk: one leaves it, the next comes.
    void call() throws SQLException {
        Ticket next = waiting.remove();
        finish.setBytes(1, bytes(atDesk.id()));
        finish.executeUpdate();
        leave(atDesk, "finished");
        move("CALLED", "FINISHED");
        journal(finished, atDesk.id());
        call.setLong(1, now());
        call.setLong(2, ++order);
        call.setBytes(3, bytes(next.id()));
        call.executeUpdate();
        leave(next, "called");
        stay(next, "CALLED", "called");
        move("WAITING", "CALLED");
        journal(called, next.id());
        answer.with("key", Ids.next().toString()).insert();
        tell(4);
        atDesk = next;
    }

    private void move(String from, String to) throws SQLException {
        place(move, 0, from);
        place(move, 4, to);
        move.executeUpdate();
    }

    private void place(PreparedStatement statement, int after, String state) throws SQLException {
        statement.setObject(after + 1, ticket.value("day"));
        statement.setObject(after + 2, ticket.value("line"));
        statement.setObject(after + 3, ticket.value("priority"));
        statement.setString(after + 4, state);
    }

    private void stay(Ticket of, String state, String event) throws SQLException {
        stay.with("ticket", of.serial())
                .with("state", state)
                .with("event", event)
                .with("from_at", now())
                .with("until_at", null)
                .with("ended", null)
                .insert();
    }

    private void leave(Ticket of, String event) throws SQLException {
        leave.setLong(1, now());
        leave.setString(2, event);
        leave.setLong(3, of.serial());
        leave.executeUpdate();
    }

    private void journal(Pattern pattern, UUID record) throws SQLException {
        byte[] payload = (byte[]) pattern.value("payload");
        byte[] payloadHash = Chain.payloadHash(payload);
        var row = new Wire.Row(
                ++seq,
                (String) pattern.value("type"),
                record,
                (String) pattern.value("op"),
                number(pattern.value("base_version")),
                number(pattern.value("new_version")),
                (int) number(pattern.value("schema_version")),
                now(),
                true,
                payload,
                payloadHash,
                hash,
                Chain.genesis());
        byte[] sealed = Chain.hash(center, stream, row);
        pattern.with("seq", seq)
                .with("record_id", bytes(record))
                .with("at", row.at())
                .with("payload_hash", payloadHash)
                .with("prev_hash", hash)
                .with("hash", sealed)
                .insert();
        hash = sealed;
    }

    private void tell(int events) throws SQLException {
        cursor.setInt(1, events);
        cursor.setLong(2, now());
        cursor.executeUpdate();
    }

    private long now() {
        return clock.millis();
    }

    private static List<Object> first(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            var values = new ArrayList<Object>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getObject(i));
            }
            return values;
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static UUID uuid(Object value) {
        ByteBuffer bytes = ByteBuffer.wrap((byte[]) value);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() throws SQLException {
        for (Pattern pattern : List.of(ticket, stay, slip, answer, issued, called, finished)) {
            pattern.close();
        }
        for (PreparedStatement statement : List.of(call, finish, leave, counter, arrival, move, cursor)) {
            statement.close();
        }
    }
}
