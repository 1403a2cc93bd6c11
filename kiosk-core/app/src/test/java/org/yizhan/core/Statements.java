package org.yizhan.core;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.yizhan.core.store.Store;

/// Counts what a reading asks of the database.
public final class Statements {
    private Statements() {}

    /// How SQLite means to run each statement of that reading, by its text.
    public static Map<String, List<String>> plans(Store store, Consumer<Handle> reading) {
        List<String> statements = new ArrayList<>();
        return store.read(handle -> {
            handle.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
                @Override
                public void logBeforeExecution(StatementContext context) {
                    statements.add(context.getParsedSql().getSql());
                }
            });
            reading.accept(handle);
            return statements.stream().distinct().collect(Collectors.toMap(sql -> sql, sql -> plan(handle, sql)));
        });
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
        var run = new AtomicInteger();
        return store.read(handle -> {
            handle.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
                @Override
                public void logBeforeExecution(StatementContext context) {
                    run.incrementAndGet();
                }
            });
            reading.accept(handle);
            return run.get();
        });
    }
}
