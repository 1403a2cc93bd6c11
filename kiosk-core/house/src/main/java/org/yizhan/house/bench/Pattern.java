package org.yizhan.house.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row that the core wrote, to write more like it: the same in every column that is not given anew, so it is as large
/// and goes through the same indexes, whatever columns a table comes to have. Its statement is prepared once.
final class Pattern implements AutoCloseable {
    private final List<String> columns = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private final PreparedStatement insert;

    /// @param which  what follows `FROM table` in the query that finds the row
    Pattern(Connection connection, String table, String which) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table + " " + which + " LIMIT 1")) {
            if (!row.next()) {
                throw new SQLException("no row to go by in " + table + " " + which);
            }
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getMetaData().getColumnName(i));
                values.add(row.getObject(i));
            }
        }
        this.insert = connection.prepareStatement("INSERT INTO " + table + " (" + String.join(", ", columns)
                + ") VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
    }

    Object value(String column) {
        return Objects.requireNonNull(values.get(columns.indexOf(column)), column);
    }

    /// Null for what SQLite numbers itself.
    Pattern with(String column, @Nullable Object value) {
        values.set(columns.indexOf(column), value);
        return this;
    }

    void insert() throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, values.get(i));
        }
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
