package org.yizhan.house.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/// What the county's database holds of the center: journal rows and their effects.
final class CountyLedger implements AutoCloseable {
    private final Connection connection;

    CountyLedger(String jdbcUrl) throws SQLException {
        this.connection = DriverManager.getConnection(jdbcUrl, "county", "county");
    }

    /// The records of that kind that took effect.
    Set<UUID> effects(CenterLedger.Fact fact) throws SQLException {
        String sql = switch (fact) {
            case TICKET -> "SELECT ticket_id FROM queue_ticket";
            case DAY -> "SELECT day_id FROM partyday_day";
            case SIGN_IN -> "SELECT sign_in_id FROM partyday_sign_in";
        };
        var ids = new LinkedHashSet<UUID>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    long journalRows() throws SQLException {
        return count("SELECT count(*) FROM journal_row");
    }

    /// Sequences that are there more than once, and rows set aside because they could not take effect.
    long doubledOrSetAside() throws SQLException {
        return count("SELECT count(*) FROM (SELECT 1 FROM journal_row"
                        + " GROUP BY core_id, epoch, epoch_id, lane, seq HAVING count(*) > 1) doubled")
                + count("SELECT count(*) FROM poisoned");
    }

    private long count(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
