package org.yizhan.house.bench;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sqlite.SQLiteConfig;
import org.yizhan.sync.Chain;
import org.yizhan.sync.Wire;

/// What the center's database holds, read from outside and without writing a byte: facts, journal rows and chains,
/// all of one moment, that of the first reading. The core may go on writing meanwhile.
final class CenterLedger implements AutoCloseable {
    private final Connection connection;

    CenterLedger(Path database) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(10_000);
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + database, config.toProperties());
        this.connection.setAutoCommit(false);
    }

    /// A kind of fact and the journal row that is written with it.
    enum Fact {
        TICKET("ticket", "queue.ticket", "issued"),
        DAY("party_day", "partyday.day", "opened"),
        SIGN_IN("sign_in", "partyday.sign-in", "signed-in");

        private final String table;
        private final String type;
        private final String op;

        Fact(String table, String type, String op) {
            this.table = table;
            this.type = type;
            this.op = op;
        }
    }

    Set<UUID> facts(Fact fact) throws SQLException {
        var ids = new LinkedHashSet<UUID>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM " + fact.table)) {
            while (rows.next()) {
                ids.add(uuid(rows.getBytes(1)));
            }
        }
        return ids;
    }

    /// How many numbers of a day, and how many ids, more than one ticket has.
    int doubles() throws SQLException {
        String many = "SELECT count(*) FROM (SELECT 1 FROM ticket GROUP BY %s HAVING count(*) > 1)";
        return Integer.parseInt(text(many.formatted("day, number"))) + Integer.parseInt(text(many.formatted("id")));
    }

    /// Of how many of these ids there is a ticket, a case, a journal row or a remembered answer. Each table is read
    /// through, for not all of them have an index for it.
    long count(Set<UUID> ids) throws SQLException {
        var found = new HashSet<UUID>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM ticket UNION ALL SELECT id FROM service_case"
                        + " UNION ALL SELECT record_id FROM journal"
                        + " UNION ALL SELECT unhex(key, '-') FROM idempotency WHERE length(key) = 36")) {
            while (rows.next()) {
                UUID id = uuid(rows.getBytes(1));
                if (ids.contains(id)) {
                    found.add(id);
                }
            }
        }
        return found.size();
    }

    /// What SQLite itself finds wrong with the file; empty if nothing.
    Optional<String> damage() throws SQLException {
        String found = text("PRAGMA integrity_check");
        return found.equals("ok") ? Optional.empty() : Optional.of(found);
    }

    /// How many journal rows tell of each record's beginning: one, if all is well.
    Map<UUID, Integer> journalled(Fact fact) throws SQLException {
        var counts = new HashMap<UUID, Integer>();
        try (var statement = connection.prepareStatement("SELECT record_id FROM journal WHERE type = ? AND op = ?")) {
            statement.setString(1, fact.type);
            statement.setString(2, fact.op);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    counts.merge(uuid(rows.getBytes(1)), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    /// The tickets whose call is in the journal.
    Set<UUID> called() throws SQLException {
        var ids = new LinkedHashSet<UUID>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT record_id FROM journal WHERE type = 'queue.ticket' AND op = 'called'")) {
            while (rows.next()) {
                ids.add(uuid(rows.getBytes(1)));
            }
        }
        return ids;
    }

    /// Every row of every stream, checked link by link; the first fault, if there is one.
    Optional<String> brokenChain() throws SQLException {
        String center = text("SELECT code FROM center");
        UUID core = uuid(bytes("SELECT id FROM core"));
        for (Wire.StreamId stream : streams(core)) {
            var start = new Wire.Position(stream, 0, Chain.genesis());
            Optional<Chain.Broken> broken = Chain.check(center, start, rows(stream));
            if (broken.isPresent()) {
                return Optional.of("stream " + stream + ": " + broken.get());
            }
        }
        return Optional.empty();
    }

    long journalRows() throws SQLException {
        return Long.parseLong(text("SELECT count(*) FROM journal"));
    }

    private List<Wire.StreamId> streams(UUID core) throws SQLException {
        var streams = new ArrayList<Wire.StreamId>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT DISTINCT e.ordinal, e.id, j.lane FROM journal j"
                        + " JOIN epoch e ON e.ordinal = j.epoch")) {
            while (rows.next()) {
                streams.add(new Wire.StreamId(core, rows.getLong(1), uuid(rows.getBytes(2)), rows.getInt(3)));
            }
        }
        return streams;
    }

    private List<Wire.Row> rows(Wire.StreamId stream) throws SQLException {
        var found = new ArrayList<Wire.Row>();
        try (var statement =
                connection.prepareStatement("SELECT * FROM journal WHERE epoch = ? AND lane = ? ORDER BY seq")) {
            statement.setLong(1, stream.epoch());
            statement.setInt(2, stream.lane());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
        }
        return found;
    }

    private static Wire.Row row(ResultSet row) throws SQLException {
        return new Wire.Row(
                row.getLong("seq"),
                row.getString("type"),
                uuid(row.getBytes("record_id")),
                row.getString("op"),
                row.getLong("base_version"),
                row.getLong("new_version"),
                row.getInt("schema_version"),
                row.getLong("at"),
                row.getBoolean("time_trusted"),
                row.getBytes("payload"),
                row.getBytes("payload_hash"),
                row.getBytes("prev_hash"),
                row.getBytes("hash"));
    }

    private String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    private byte[] bytes(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getBytes(1) : new byte[16];
        }
    }

    private static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
