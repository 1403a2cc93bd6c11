package org.yizhan.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// SQL straight to the driver, for the two dozen statements that every ticket and every call run: a query builder
/// copies its whole configuration for each, which takes longer than SQLite does. On the write connection statements
/// stay prepared. Everything else goes through the handle.
public final class Straight {
    /// Where nothing keeps statements, each is prepared for once.
    private static final Preparing ONCE = new Preparing() {
        @Override
        public PreparedStatement take(Connection connection, String sql) throws SQLException {
            return connection.prepareStatement(sql);
        }

        @Override
        public void give(String sql, PreparedStatement statement) throws SQLException {
            statement.close();
        }
    };

    private Straight() {}

    /// One row of a result.
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// @return how many rows it changed
    public static int execute(Handle handle, String sql, @Nullable Object... values) {
        return prepared(handle, sql, values, PreparedStatement::executeUpdate);
    }

    public static <T> Optional<T> first(Handle handle, String sql, RowReader<T> reader, @Nullable Object... values) {
        return prepared(handle, sql, values, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
            }
        });
    }

    public static <T> List<T> list(Handle handle, String sql, RowReader<T> reader, @Nullable Object... values) {
        return prepared(handle, sql, values, statement -> {
            List<T> list = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    list.add(reader.read(rows));
                }
            }
            return list;
        });
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private static <T> T prepared(Handle handle, String sql, @Nullable Object[] values, Use<T> use) {
        Preparing by = handle.getStatementBuilder() instanceof Preparing own ? own : ONCE;
        try {
            PreparedStatement statement = by.take(handle.getConnection(), sql);
            T answer;
            try {
                for (int i = 0; i < values.length; i++) {
                    bind(statement, i + 1, values[i]);
                }
                answer = use.of(statement);
            } catch (SQLException | RuntimeException failure) {
                close(statement, failure);
                throw failure;
            }
            by.give(sql, statement);
            return answer;
        } catch (SQLException failure) {
            throw new StatementFailed(sql, failure);
        }
    }

    /// One that failed is not kept for the next time, and what closing it says does not hide why it failed.
    private static void close(PreparedStatement statement, Exception failure) {
        try {
            statement.close();
        } catch (SQLException again) {
            failure.addSuppressed(again);
        }
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(place, Types.NULL);
            case String text -> statement.setString(place, text);
            case Long number -> statement.setLong(place, number);
            case Integer number -> statement.setInt(place, number);
            case Boolean yes -> statement.setInt(place, yes ? 1 : 0);
            case byte[] bytes -> statement.setBytes(place, bytes);
            case UUID id -> statement.setBytes(place, Sqlite.bytes(id));
            case Instant at -> statement.setLong(place, at.toEpochMilli());
            case LocalDate date -> statement.setString(place, date.toString());
            case Enum<?> constant -> statement.setString(place, constant.name());
            default -> throw new IllegalArgumentException(value.getClass() + " does not lie in SQLite");
        }
    }

    /// A statement the database refused; what it says is in the cause.
    static final class StatementFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StatementFailed(String sql, SQLException cause) {
            super(sql, cause);
        }
    }
}
