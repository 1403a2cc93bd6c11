package org.yizhan.core;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.yizhan.core.store.Preparing;
import org.yizhan.core.store.Store;

/// Counts what a reading asks of the database.
public final class Statements {
    private Statements() {}

    /// The texts of what that reading runs on that handle, with a query builder or without one.
    public static List<String> heard(Handle handle, Consumer<Handle> reading) {
        StatementBuilder before = handle.getStatementBuilder();
        var noted = new Noted();
        handle.setStatementBuilder(noted);
        reading.accept(handle);
        handle.setStatementBuilder(before);
        return noted.statements;
    }

    private static final class Noted extends DefaultStatementBuilder implements Preparing {
        private final List<String> statements = new ArrayList<>();

        @Override
        public PreparedStatement create(Connection connection, String sql, StatementContext context)
                throws SQLException {
            statements.add(sql);
            return super.create(connection, sql, context);
        }

        @Override
        public PreparedStatement take(Connection connection, String sql) throws SQLException {
            statements.add(sql);
            return connection.prepareStatement(sql);
        }

        @Override
        public void give(String sql, PreparedStatement statement) throws SQLException {
            statement.close();
        }
    }

    /// How SQLite means to run each statement of that reading, by its text.
    public static Map<String, List<String>> plans(Store store, Consumer<Handle> reading) {
        return store.read(handle -> heard(handle, reading).stream()
                .distinct()
                .collect(Collectors.toMap(sql -> sql, sql -> plan(handle, sql))));
    }

    private static List<String> plan(Handle handle, String statement) {
        try (PreparedStatement explain = handle.getConnection().prepareStatement("EXPLAIN QUERY PLAN " + statement);
                ResultSet steps = explain.executeQuery()) {
            List<String> plan = new ArrayList<>();
            while (steps.next()) {
                plan.add(steps.getString("detail"));
            }
            return plan;
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    /// How many statements that reading runs.
    public static int of(Store store, Consumer<Handle> reading) {
        return store.read(handle -> heard(handle, reading).size());
    }
}
